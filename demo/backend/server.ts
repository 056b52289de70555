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
  readonly verbose?: boolean;
}

/** How often what has been kept long enough is deleted. */
const sweepEveryMs = 3_600_000;

/** Starts the reference backend on loopback. */
export async function start(options: BackendOptions): Promise<{ url: string; close(): Promise<void> }> {
  const { providerUrl, providerSecret, portalOrigins, databaseUrl, demo } = options;
  const db = await openDatabase(
    databaseUrl === undefined ? { folder: join(options.dataDir, 'backend') } : { url: databaseUrl },
  );
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
    const clock = await DemoClock.open(db);
    const outage = new ProviderOutage();
    const client = createProviderClient({ baseUrl: providerUrl, secret: providerSecret });
    const provider = demo ? outage.around(client) : client;
    const storage = new DatabaseStorage(db, accounts, cipher);
    const service = new AccountService({
      storage,
      clock,
      provider,
      digest,
      hashes: nodeHashes,
      builtInSentences,
      portalOrigins,
    });
    if (demo) await seedDemoAccounts(db, accounts);

    const streams = new EventStreams();
    const log = options.verbose ? requestLog : troubleLog;
    const { limits = usualLimits } = options;
    const world = { provider: client, outage, providerUrl, portalOrigins };
    const parts = { db, accounts, service, streams, digest, cipher };
    const app = createApp({ ...parts, providerSecret, limits, log, demo: demo ? { clock, ...world } : null });
    const sweep = () => {
      service.sweep().catch((error: unknown) => log.trouble(`sweep: ${String(error)}`));
    };
    sweep();
    const sweeping = setInterval(sweep, sweepEveryMs);
    sweeping.unref();
    const server = await listen(app.fetch, options.port);
    return {
      url: server.url,
      close: async () => {
        clearInterval(sweeping);
        streams.endAll();
        await server.close();
        await db.destroy();
      },
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
