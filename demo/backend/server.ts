import { join } from 'node:path';
import { AccountService } from './account-service.js';
import { AccountStore } from './account-store.js';
import { createApp } from './app.js';
import { DemoClock } from './clock.js';
import { createDataCipher } from './data-cipher.js';
import { readDataKey } from './data-key.js';
import { DatabaseStorage } from './database-storage.js';
import { seedDemoAccounts } from './demo/demo-accounts.js';
import { ProviderOutage } from './demo/provider-outage.js';
import { EventStreams } from './event-stream.js';
import { listen } from '../listen.js';
import { requestLog, troubleLog } from './log.js';
import { nodeHashes } from './node-hashes.js';
import { openDatabase } from './open-database.js';
import { createProviderClient } from './provider-client.js';
import { usualLimits, type RateLimits } from './rate-limit.js';
import { builtInSentences } from './rules/consent-sentences.js';
import { createSecretDigest, refuseOtherKey } from './secret-digest.js';

export interface BackendOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** Folder of all data; the backend uses `backend` inside it. */
  readonly dataDir: string;
  /** Address of a PostgreSQL server to use instead of the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** The key of what is kept, in base64; without one, a file of the data folder holds it. */
  readonly dataKey?: string | undefined;
  readonly providerUrl: string;
  /** Shared with the provider: it opens the provider's API and signs its callbacks. */
  readonly providerSecret: string;
  /** Origins of the portal's pages. */
  readonly portalOrigins: readonly string[];
  /** Offers the endpoints under `/demo` and the demo's accounts. */
  readonly demo: boolean;
  /** How often somebody may ask; `usualLimits` unless told. */
  readonly limits?: RateLimits | undefined;
  /** For how many seconds the keys of a process that died stay taken. */
  readonly leaseSeconds?: number | undefined;
  readonly verbose?: boolean;
}

/** How often what has been kept long enough is deleted. */
const sweepEveryMs = 3_600_000;

/** How long commands under way may take when the process ends: longer than a provider that gives no answer. */
const finishWithinMs = 15_000;

/** The reference backend while it runs. */
export interface RunningBackend {
  readonly url: string;
  /**
   * Ends it without losing anything: it is no longer ready, ends its streams (their clients come back to another process), and
   * closes the database when the last command is done and answered.
   */
  close(): Promise<void>;
}

/** Starts the reference backend on loopback. With `databaseUrl` any number of processes may share one database. */
export async function start(options: BackendOptions): Promise<RunningBackend> {
  const { providerUrl, providerSecret, portalOrigins, databaseUrl, demo } = options;
  const isShared = databaseUrl !== undefined;
  const database = await openDatabase(
    isShared ? { url: databaseUrl } : { folder: join(options.dataDir, 'backend') },
  );
  const { db, news } = database;
  try {
    const dataKey = readDataKey(options.dataKey, options.dataDir);
    const cipher = createDataCipher(dataKey);
    const digest = createSecretDigest(dataKey);
    await refuseOtherKey(db, digest);
    const accounts = new AccountStore(
      {
        name: '示例电子签 (simulation)',
        contact: '400-000-0000',
        href: providerUrl,
        origins: [new URL(providerUrl).origin],
      },
      cipher,
    );
    const clock = await DemoClock.open(db, isShared && demo);
    const outage = new ProviderOutage(isShared ? db : null);
    const client = createProviderClient({ baseUrl: providerUrl, secret: providerSecret });
    const provider = demo ? outage.around(client) : client;
    const storage = new DatabaseStorage(db, accounts, cipher, options.leaseSeconds);
    const service = new AccountService({
      ...{ storage, news, clock, provider, digest, portalOrigins, builtInSentences },
      hashes: nodeHashes,
      leaseSeconds: options.leaseSeconds,
    });
    if (demo) await seedDemoAccounts(db, accounts);

    let isStopping = false;
    const streams = new EventStreams(news);
    const log = options.verbose ? requestLog : troubleLog;
    const { limits = usualLimits } = options;
    const world = { provider: client, outage, providerUrl, portalOrigins };
    const app = createApp({
      ...{ db, news, accounts, service, streams, digest, cipher },
      ...{ providerSecret, limits, log },
      isStopping: () => isStopping,
      demo: demo ? { clock, ...world } : null,
    });
    const sweep = () => {
      service.sweep().catch((error: unknown) => log.trouble(`sweep: ${String(error)}`));
    };
    sweep();
    const sweeping = setInterval(sweep, sweepEveryMs);
    sweeping.unref();
    const server = await listen(app.fetch, options.port, finishWithinMs);
    return {
      url: server.url,
      close: async () => {
        isStopping = true;
        clearInterval(sweeping);
        streams.endAll();
        await server.close();
        // Whoever sent a command may have gone; it is done all the same.
        await service.commands.finishAll(finishWithinMs);
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
