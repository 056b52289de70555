import { mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, Migrator, PostgresDialect, sql, type Transaction } from 'kysely';
import { embeddedNews, serverNews, type DatabaseNews } from './database-news.js';
import { lockFolder } from './folder-lock.js';
import { migrations } from './migrations.js';
import { PGliteDialect } from './pglite-dialect.js';
import type { Tables } from './tables.js';

export type Database = Kysely<Tables>;

/** The database, or a transaction in it. */
export type Store = Kysely<Tables> | Transaction<Tables>;

/** Where the data is: a folder for the embedded database, or the address of a PostgreSQL server. */
export type DatabasePlace = { readonly folder: string } | { readonly url: string };

/** An open database, and what it tells of the changes of every process over it. */
export interface OpenDatabase {
  readonly db: Database;
  readonly news: DatabaseNews;
  close(): Promise<void>;
}

/**
 * Opens the database and brings its tables up to date.
 * @throws Error when another process has the folder, the server cannot be reached, or a migration fails; nothing stays open.
 */
export async function openDatabase(place: DatabasePlace): Promise<OpenDatabase> {
  return 'url' in place ? openServer(place.url) : openEmbedded(place.folder);
}

async function openEmbedded(folder: string): Promise<OpenDatabase> {
  const unlock = lockFolder(folder);
  let pglite: PGlite;
  try {
    mkdirSync(folder, { recursive: true });
    pglite = new PGlite(folder);
    await pglite.waitReady;
  } catch (error) {
    unlock();
    throw error;
  }
  const db = new Kysely<Tables>({ dialect: new PGliteDialect(pglite, unlock) });
  return closingOnFailure(db, async () => {
    await migrate(db);
    return opened(db, await embeddedNews(pglite));
  });
}

/** Connections of one process. PostgreSQL has 100 for all of them unless told. */
const connections = 10;

async function openServer(connectionString: string): Promise<OpenDatabase> {
  const { Pool } = await import('pg');
  const pool = new Pool({ connectionString, max: connections, connectionTimeoutMillis: 5_000 });
  // The server may end idle connections, as at its restart: the pool opens others, and the process goes on.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return closingOnFailure(db, async () => {
    await oneAtATime(db, () => migrate(db));
    return opened(db, await serverNews(connectionString));
  });
}

const opened = (db: Database, news: DatabaseNews): OpenDatabase => ({
  db,
  news,
  close: async () => {
    await news.close();
    await db.destroy();
  },
});

async function closingOnFailure(db: Database, open: () => Promise<OpenDatabase>): Promise<OpenDatabase> {
  try {
    return await open();
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

async function migrate(db: Database): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
  if (error) throw new Error('The database could not be brought up to date.', { cause: error });
}

/** The number of our advisory lock, by which the processes over one database take turns. */
const migrationLock = 7_262_845;

/**
 * Lets one process at a time do something, whichever server it runs on; the next one finds it done. A process that dies
 * loses the lock with its connection.
 */
async function oneAtATime(db: Database, work: () => Promise<void>): Promise<void> {
  await db.connection().execute(async holder => {
    await sql`select pg_advisory_lock(${sql.lit(migrationLock)})`.execute(holder);
    try {
      await work();
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(migrationLock)})`.execute(holder);
    }
  });
}
