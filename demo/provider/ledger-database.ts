import { mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';

const tables = `
  create table if not exists setting (name text primary key, value text not null);
  create table if not exists entry (
    kind text not null, number text not null, name text not null, legal_representative text,
    primary key (kind, number));
  create table if not exists flow (
    id text primary key, seq integer generated always as identity, kind text not null, reference text not null,
    request_key text unique, status text not null, created_at timestamptz not null, token text unique,
    details text not null);
  create table if not exists event (
    id text primary key, seq integer generated always as identity, flow text not null references flow(id),
    type text not null, code text, fen integer, at timestamptz not null,
    delivered boolean not null default false, tries integer not null default 0);
  alter table flow add column if not exists opened boolean not null default false;
`;

/** Opens the simulator's own database; it shares nothing with the backend's. */
export async function openLedger(dataDir: string): Promise<PGlite> {
  mkdirSync(dataDir, { recursive: true });
  const ledger = new PGlite(dataDir);
  await ledger.waitReady;
  await ledger.exec(tables);
  return ledger;
}

/** A single value of the simulator, or what it is until somebody sets it. */
export async function readSetting<T extends string>(ledger: PGlite, name: string, otherwise: T): Promise<T> {
  const { rows } = await ledger.query<{ value: T }>('select value from setting where name = $1', [name]);
  return rows[0]?.value ?? otherwise;
}

export async function writeSetting(ledger: PGlite, name: string, value: string): Promise<void> {
  await ledger.query(
    'insert into setting values ($1, $2) on conflict (name) do update set value = excluded.value',
    [name, value],
  );
}
