import { createHash } from 'node:crypto';

/**
 * Where the backend of a data folder keeps its data in this run: embedded in the folder, or – with
 * `TEST_DATABASE_URL=postgres://user@127.0.0.1:5432/postgres` – in a database of its own on that server.
 * @returns the address of that database, made at the first call for a folder; undefined without a server.
 */
export async function databaseOf(dataDir: string): Promise<string | undefined> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) return undefined;
  const name = `rna_${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`;
  const { Client } = await import('pg');
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
