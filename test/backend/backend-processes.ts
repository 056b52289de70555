import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { start as startProvider } from '../../demo/provider/server.js';
import type { RunningDemo } from '../../demo/start.js';
import { newDataFolder } from '../suites/data-folder.js';
import { startPostgres } from './postgres-server.js';

/** For how many seconds a dead process's keys stay taken here. */
export const leaseSeconds = 1;

/** One process of the backend. */
export class BackendProcess {
  private child: ChildProcessByStdio<null, Readable, Readable> | null = null;
  private exit: Promise<number | null> = Promise.resolve(null);
  /** What it printed to standard error. */
  trouble = '';
  url = '';

  constructor(
    private readonly program: string,
    private readonly env: Readonly<Record<string, string>>,
    private readonly providerUrl: string,
  ) {}

  /** Starts it, at the first time on any free port, then on the same. */
  async start(): Promise<void> {
    const port = this.url === '' ? '0' : new URL(this.url).port;
    const child = spawn(process.execPath, ['--enable-source-maps', this.program], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...this.env, PORT_BACKEND: port },
    });
    this.child = child;
    this.exit = new Promise(resolve => child.once('exit', resolve));
    child.stderr.on('data', (text: Buffer) => (this.trouble += text.toString()));
    for await (const line of createInterface(child.stdout)) {
      this.url = line.trim();
      return;
    }
    throw new Error(`The backend did not start: ${this.trouble}`);
  }

  /** Sends a signal. */
  signal(name: NodeJS.Signals): void {
    this.child?.kill(name);
  }

  /** @returns its status, null where a signal ended it. */
  ended(): Promise<number | null> {
    return this.exit;
  }

  /** As a power failure would end it. */
  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.exit;
  }

  /** What a test account is driven at. */
  get demo(): RunningDemo {
    const urls = { host: 'http://127.0.0.1:9', backend: this.url, provider: this.providerUrl };
    return { urls, close: () => this.kill() };
  }
}

/** Several processes of the backend over one PostgreSQL, with one address before them. */
export interface BackendCluster {
  readonly databaseUrl: string;
  readonly processes: readonly BackendProcess[];
  /** Shares requests out among those that live. */
  readonly shared: RunningDemo;
  close(): Promise<void>;
}

const folder = join('node_modules', '.cache', 'real-name-auth-processes');

/** A program in one file, so that a process starts in a moment. @returns its path; whoever asked for it deletes it. */
export async function buildProgram(entry: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${basename(entry, '.ts')}-${process.pid}.mjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return outfile;
}

/** Starts PostgreSQL, the provider, and the processes at the same moment over an empty database. */
export async function startCluster(count = 3): Promise<BackendCluster> {
  const [postgres, program] = await Promise.all([startPostgres(), buildProgram('demo/backend/main.ts')]);
  const dataDir = await newDataFolder('rna-cluster-', ['provider']);
  const secret = randomBytes(32).toString('base64url');
  const processes: BackendProcess[] = [];
  const front = await startFront(processes);
  const provider = await startProvider({ port: 0, dataDir, secret, backendUrl: () => front.url });
  const databaseUrl = await postgres.createDatabase();
  const environment = {
    DATABASE_URL: databaseUrl,
    RNA_DATA_KEY: randomBytes(32).toString('base64'),
    PROVIDER_URL: provider.url,
    PROVIDER_SECRET: secret,
    PORTAL_ORIGINS: 'http://127.0.0.1:9',
    DATA_DIR: dataDir,
    LEASE_SECONDS: String(leaseSeconds),
    DEMO: '1',
  };
  for (let n = 0; n < count; n += 1) processes.push(new BackendProcess(program, environment, provider.url));
  await Promise.all(processes.map(each => each.start()));
  return {
    databaseUrl,
    processes,
    shared: {
      urls: { host: 'http://127.0.0.1:9', backend: front.url, provider: provider.url },
      close: () => Promise.resolve(),
    },
    close: async () => {
      await Promise.all(processes.map(each => each.kill()));
      await front.close();
      await provider.close();
      await postgres.close();
      rmSync(dataDir, { recursive: true, force: true });
      rmSync(program, { force: true });
    },
  };
}

/** The plainest of what shares requests out: each goes to the next process; one that takes no connection is passed over. */
async function startFront(
  processes: readonly BackendProcess[],
): Promise<{ url: string; close(): Promise<void> }> {
  let turn = 0;
  const pass = (incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse, left: number) => {
    const { url } = processes[(turn += 1) % processes.length] ?? { url: '' };
    const { method, headers, url: path } = incoming;
    const onward = request(url + (path ?? ''), { method, headers, agent: false }, answer => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      answer.once('error', () => outgoing.destroy());
    });
    onward.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' && left > 1) pass(incoming, body, outgoing, left - 1);
      else outgoing.destroy();
    });
    outgoing.once('close', () => onward.destroy());
    onward.end(body);
  };
  const take = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    pass(incoming, Buffer.concat(chunks), outgoing, processes.length);
  };
  const server: Server = createServer((incoming, outgoing) => {
    take(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Looks again and again. @throws Error with what it was about. */
export async function until(
  what: string,
  holds: () => Promise<boolean> | boolean,
  withinMs = 10_000,
): Promise<void> {
  const giveUpAt = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > giveUpAt) throw new Error(`Not within ${withinMs} ms: ${what}.`);
    await sleep(25);
  }
}
