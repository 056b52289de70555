import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { start as startBackend } from './backend/server.js';
import type { LiveReload } from './host/live-reload.js';
import { start as startHost } from './host/server.js';
import { start as startProvider } from './provider/server.js';

export interface StartOptions {
  /** Ports; 0 for any free one. */
  readonly ports: { readonly host: number; readonly backend: number; readonly provider: number };
  /** Folder of everything that outlives a restart. */
  readonly dataDir: string;
  /** Address of a PostgreSQL server for the backend, instead of the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** The key of what the backend keeps, in base64; without one, a file of the data folder holds it. */
  readonly dataKey?: string | undefined;
  /** What backend and provider know each other by; a random one unless told. Further backend processes need it. */
  readonly providerSecret?: string | undefined;
  /**
   * The name of loopback under which the portal is spoken of, `127.0.0.1` unless told. It answers under both; the
   * provider is always at `127.0.0.1`, so that `localhost` makes the two another site to each other, as they are in life.
   */
  readonly portal?: LoopbackName;
  /** Folder of the built widget; `dist` unless told. */
  readonly widgetFolder?: string | undefined;
  /** Where the portal's pages reload themselves when something has changed. */
  readonly liveReload?: LiveReload | undefined;
  /** Prints each request of the backend. */
  readonly verbose?: boolean;
}

/** Two names of the same machine that browsers take for two sites. */
export type LoopbackName = 'localhost' | '127.0.0.1';

/** The demo while it runs. */
export interface RunningDemo {
  readonly urls: { readonly host: string; readonly backend: string; readonly provider: string };
  /** Ends the three; what is written stays. */
  close(): Promise<void>;
}

/** A port that is taken. The message says which one and what to do. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
  constructor(server: keyof StartOptions['ports'], port: number) {
    const variable = `PORT_${server.toUpperCase()}`;
    super(
      `Port ${port}, on which the ${server} should listen, is in use. Choose another: ${variable}=${port + 100} npm start (0 takes any free port).`,
    );
  }
}

/** Whether somebody could listen on the port now. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/**
 * Starts portal, backend and provider.
 * @throws PortInUseError and leaves nothing running.
 */
export async function startAll(options: StartOptions): Promise<RunningDemo> {
  const { ports, dataDir } = options;
  const { providerSecret: secret = randomBytes(32).toString('base64url') } = options;
  const running: { close(): Promise<void> }[] = [];
  const close = async () => {
    for (const server of running.splice(0).reverse()) await server.close();
  };
  const started = async <T extends { close(): Promise<void> }>(
    name: keyof StartOptions['ports'],
    server: Promise<T>,
  ): Promise<T> => {
    try {
      const up = await server;
      running.push(up);
      return up;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw new PortInUseError(name, ports[name]);
      throw error;
    }
  };

  // Told at once, before databases are opened for nothing.
  for (const name of ['host', 'backend', 'provider'] as const)
    if (!(await isFree(ports[name]))) throw new PortInUseError(name, ports[name]);

  // Each needs the address of another one: those that ask later are given a function.
  let backendUrl = 'http://127.0.0.1:9';
  let providerUrl = '';
  try {
    const host = await started(
      'host',
      startHost({
        port: ports.host,
        backendUrl: () => backendUrl,
        providerUrl: () => providerUrl,
        widgetFolder: options.widgetFolder,
        liveReload: options.liveReload,
      }),
    );
    const provider = await started(
      'provider',
      startProvider({ port: ports.provider, dataDir, secret, backendUrl: () => backendUrl }),
    );
    providerUrl = provider.url;
    const backend = await started(
      'backend',
      startBackend({
        port: ports.backend,
        dataDir,
        databaseUrl: options.databaseUrl,
        dataKey: options.dataKey,
        providerUrl,
        providerSecret: secret,
        portalOrigins: [host.url, host.url.replace('127.0.0.1', 'localhost')],
        demo: true,
        verbose: options.verbose ?? false,
      }),
    );
    backendUrl = backend.url;
    const portal = host.url.replace('127.0.0.1', options.portal ?? '127.0.0.1');
    return { urls: { host: portal, backend: backend.url, provider: provider.url }, close };
  } catch (error) {
    await close();
    throw error;
  }
}
