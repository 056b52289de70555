import { mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, Migrator, type Transaction } from 'kysely';
import { migrations } from './migrations.js';
import { PGliteDialect } from './pglite-dialect.js';
import type { Tables } from './tables.js';

export type Database = Kysely<Tables>;

/** The database, or a transaction in it. */
export type Store = Kysely<Tables> | Transaction<Tables>;

/**
 * Opens the embedded database in a folder and brings its tables up to date.
 * @throws Error when a migration fails; the database is closed then.
 */
export async function openDatabase(dataDir: string): Promise<Database> {
  mkdirSync(dataDir, { recursive: true });
  const pglite = new PGlite(dataDir);
  await pglite.waitReady;
  const db = new Kysely<Tables>({ dialect: new PGliteDialect(pglite) });
  const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
  if (error) {
    await db.destroy();
    throw new Error(`The database in ${dataDir} could not be brought up to date.`, { cause: error });
  }
  return db;
}
