/**
 * `npm run bench:backend`: requests a second and how long 99 of 100 wait, for a snapshot and a submission, at the reference
 * backend with its embedded database and with PostgreSQL, in one process and in three, beside a bare route of the same
 * server; and what a burst of one account costs another one. `--write` puts the tables into the reference.
 *
 * Client, processes and database share the machine. All take turns, round by round; a figure is the median of its rounds.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { BackendProcess, buildProgram } from '../../test/backend/backend-processes.js';
import { startPostgres } from '../../test/backend/postgres-server.js';
import { measureBurst, type Burst } from './burst.js';
import { ask, sendAll, type Measured, type Request } from './load.js';
import { createAccounts, loadRequest, submitRequest } from './people.js';
import { backendPage } from './page.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    people: { type: 'string', default: '150' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
/** Accounts that submit in each round; each asks for its snapshot ten times. */
const people = Number(values.people);
const atOnce = 16;

/** What is measured of one way to run it. */
export interface Contestant {
  readonly name: string;
  readonly processes: readonly BackendProcess[];
  /** Accounts of each round, and of the burst; none for the bare route. */
  readonly ids: readonly (readonly string[])[];
  readonly snapshot: Measured[];
  readonly submit: Measured[];
  burst: Burst | null;
}

/** A provider that answers at once: what it needs in life is its own. */
async function startRegister() {
  const server = createServer((incoming, outgoing) => {
    incoming.resume();
    outgoing.setHeader('content-type', 'application/json').end('{"match":true}');
  });
  // Between two rounds nobody asks for longer than Node keeps a connection open.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

const folder = mkdtempSync(join(tmpdir(), 'rna-bench-'));
const key = randomBytes(32);
const [postgres, register, program, bareProgram] = await Promise.all([
  startPostgres(),
  startRegister(),
  buildProgram('demo/backend/main.ts'),
  buildProgram('bench/backend/bare.ts'),
]);
const environment = {
  RNA_DATA_KEY: key.toString('base64'),
  PROVIDER_URL: register.url,
  PROVIDER_SECRET: 'secret',
  ADDRESS_PER_SECOND: '90000',
  NODE_ENV: 'production',
};

async function contestant(name: string, count: number, databaseUrl?: string): Promise<Contestant> {
  const dataDir = mkdtempSync(join(folder, 'data-'));
  const ids = Array.from({ length: rounds + 2 }, () =>
    Array.from({ length: people }, () => `a-${randomBytes(6).toString('hex')}`),
  );
  const place = databaseUrl === undefined ? { folder: join(dataDir, 'backend') } : { url: databaseUrl };
  await createAccounts(place, key, ids.flat());
  const env = { ...environment, DATA_DIR: dataDir, ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
  const processes = Array.from({ length: count }, () => new BackendProcess(program, env, register.url));
  for (const process of processes) await process.start();
  return { name, processes, ids, snapshot: [], submit: [], burst: null };
}

/** The nth request goes to the nth process. */
const urlAt = ({ processes }: Contestant, n: number) => processes[n % processes.length]?.url ?? '';

async function requestsOf(of: Contestant, round: number, like: { submit: Request } | null) {
  const ids = of.ids[round] ?? [];
  if (like) {
    const url = urlAt(of, 0);
    const submits = Array.from({ length: people }, () => ({
      ...like.submit,
      url: `${url}/api/real-name/submit`,
    }));
    return { submits, loads: Array.from({ length: people * 10 }, () => loadRequest(url, 'nobody')) };
  }
  const submits: Request[] = [];
  for (const [n, id] of ids.entries()) submits.push(await submitRequest(urlAt(of, n), id));
  const loads = Array.from({ length: people * 10 }, (_, n) =>
    loadRequest(urlAt(of, n), ids[n % ids.length] ?? ''),
  );
  return { submits, loads };
}

const backends = [
  await contestant('PGlite, one process', 1),
  await contestant('PostgreSQL, one process', 1, await postgres.createDatabase()),
  await contestant('PostgreSQL, three processes', 3, await postgres.createDatabase()),
];
const [first] = backends as [Contestant];
const sample = await ask(loadRequest(urlAt(first, 0), first.ids[0]?.[0] ?? ''));
writeFileSync(join(folder, 'body.json'), sample.text);
const bareProcess = new BackendProcess(bareProgram, { BODY: join(folder, 'body.json') }, '');
await bareProcess.start();
const bare: Contestant = {
  name: 'a bare route',
  processes: [bareProcess],
  ids: [],
  snapshot: [],
  submit: [],
  burst: null,
};

const load = loadavg()[0] ?? 0;
try {
  // The first round warms up and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    let like: { submit: Request } | null = null;
    for (const each of [...backends, bare]) {
      const { submits, loads } = await requestsOf(each, round, each === bare ? like : null);
      like = { submit: submits[0] as Request };
      const submit = await sendAll(submits, atOnce);
      const snapshot = await sendAll(loads, atOnce);
      console.log(
        `${round === 0 ? 'warm-up' : `round ${round}`}  ${each.name.padEnd(28)} snapshot ${snapshot.perSecond.toFixed(0)}/s  submit ${submit.perSecond.toFixed(0)}/s`,
      );
      if (round === 0) continue;
      each.submit.push(submit);
      each.snapshot.push(snapshot);
    }
  }
  for (const each of backends) {
    const [from = '', other = ''] = each.ids[rounds + 1] ?? [];
    each.burst = await measureBurst(n => urlAt(each, n), from, other);
    console.log(`burst    ${each.name.padEnd(28)} ${JSON.stringify(each.burst)}`);
  }
} finally {
  await Promise.all([...backends, bare].flatMap(({ processes }) => processes.map(each => each.kill())));
  await postgres.close();
  register.close();
  for (const path of [program, bareProgram, folder]) rmSync(path, { recursive: true, force: true });
}

const [cpu] = cpus();
const page = backendPage([bare, ...backends], {
  machine: `${cpu?.model ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB; load average before the run ${load.toFixed(1)}`,
  rounds,
  people,
  atOnce,
});
console.log(`\n${page}`);
if (values.write)
  writeFileSync(
    'docs/reference/backend-performance.md',
    await format(page, { parser: 'markdown', printWidth: 120 }),
  );
process.exit(0);
