import { mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, Migrator, PostgresDialect, type Dialect, type Transaction } from 'kysely';
import { lockFolder } from './folder-lock.js';
import { migrations } from './migrations.js';
import { PGliteDialect } from './pglite-dialect.js';
import type { Tables } from './tables.js';

export type Database = Kysely<Tables>;

/** The database, or a transaction in it. */
export type Store = Kysely<Tables> | Transaction<Tables>;

/** Where the data is: a folder for the embedded database, or the address of a PostgreSQL server. */
export type DatabasePlace = { readonly folder: string } | { readonly url: string };

/**
 * Opens the database and brings its tables up to date.
 * @throws Error when another process has the folder, or a migration fails; the database is closed then.
 */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  const db = new Kysely<Tables>({
    dialect: 'url' in place ? await serverDialect(place.url) : await embeddedDialect(place.folder),
  });
  const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
  if (error) {
    await db.destroy();
    throw new Error('The database could not be brought up to date.', { cause: error });
  }
  return db;
}

async function embeddedDialect(folder: string): Promise<Dialect> {
  const unlock = lockFolder(folder);
  try {
    mkdirSync(folder, { recursive: true });
    const pglite = new PGlite(folder);
    await pglite.waitReady;
    return new PGliteDialect(pglite, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function serverDialect(connectionString: string): Promise<Dialect> {
  const { Pool } = await import('pg');
  return new PostgresDialect({ pool: new Pool({ connectionString, max: 10 }) });
}
