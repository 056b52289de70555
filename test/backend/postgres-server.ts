import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from 'mocha';
import { freePort } from '../../scripts/free-port.mjs';
import { skipHere } from '../suites/skip-on.js';

/** Where Debian puts the programs of each version. */
const versionsFolder = '/usr/lib/postgresql';

/** The folder with the programs of the newest PostgreSQL here, or null. */
function programsFolder(): string | null {
  if (!existsSync(versionsFolder)) return null;
  const newestFirst = readdirSync(versionsFolder).sort((a, b) => Number(b) - Number(a));
  return (
    newestFirst.map(name => join(versionsFolder, name, 'bin')).find(bin => existsSync(join(bin, 'initdb'))) ??
    null
  );
}

/** Skips the suite by name where there is no PostgreSQL: stands first in a `before` hook. */
export function needPostgres(context: Context): void {
  if (!process.env['TEST_DATABASE_URL'] && programsFolder() === null)
    skipHere(context, 'needs PostgreSQL (on Debian: apt-get install postgresql)');
}

/** PostgreSQL refuses to run as root: then it runs as the account that its package made. */
function serverAccount(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const [uid, gid] = ['-u', '-g'].map(flag =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout),
  );
  if (!uid || !gid) throw new Error('There is no account `postgres`, as which PostgreSQL could run.');
  return { uid, gid };
}

export interface PostgresServer {
  /** Makes an empty database. @returns its address. */
  createDatabase(): Promise<string>;
  close(): Promise<void>;
}

async function withClient(url: string, work: (query: (sql: string) => Promise<unknown>) => Promise<void>) {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(sql => client.query(sql));
  } finally {
    await client.end();
  }
}

async function createDatabaseAt(server: string): Promise<string> {
  const name = `rna_${randomBytes(8).toString('hex')}`;
  await withClient(server, query => query(`create database ${name}`).then(() => undefined));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** A PostgreSQL of our own over an empty folder, gone at the end; the one of `TEST_DATABASE_URL` where there is such. */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { createDatabase: () => createDatabaseAt(given), close: () => Promise.resolve() };
  const bin = programsFolder();
  if (bin === null) throw new Error('There is no PostgreSQL here.');
  const account = serverAccount();
  const folder = mkdtempSync(join(tmpdir(), 'rna-postgres-'));
  if (account) {
    chownSync(folder, account.uid, account.gid);
    chmodSync(folder, 0o700);
  }
  const data = join(folder, 'data');
  const as = { ...(account ?? {}), cwd: folder };
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'rna', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...as, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  // Processes are killed here and the machine is not, so that nothing has to reach the disk.
  const settings = [
    ...['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'fsync=off'],
    ...['synchronous_commit=off', 'full_page_writes=off', 'max_connections=100'],
  ];
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap(each => ['-c', each])], {
    ...as,
    stdio: 'ignore',
  });
  const ended = new Promise<void>(resolve => server.once('exit', () => resolve()));
  const url = `postgres://rna@127.0.0.1:${port}/postgres`;
  await answers(url, () => server.exitCode !== null);
  return {
    createDatabase: () => createDatabaseAt(url),
    close: async () => {
      // At once, without waiting for clients.
      server.kill('SIGQUIT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the server takes connections. @throws Error where it ends or takes too long. */
async function answers(url: string, hasEnded: () => boolean): Promise<void> {
  const giveUpAt = Date.now() + 30_000;
  for (;;) {
    try {
      await withClient(url, () => Promise.resolve());
      return;
    } catch (error) {
      if (hasEnded() || Date.now() > giveUpAt) throw error;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}
