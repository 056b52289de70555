import { join } from 'node:path';
import { AccountService } from './account-service.js';
import { AccountStore } from './account-store.js';
import { createApp } from './app.js';
import { DemoClock } from './clock.js';
import { seedDemoAccounts } from './demo/demo-accounts.js';
import { EventStreams } from './event-stream.js';
import { listen } from '../listen.js';
import { requestLog, troubleLog } from './log.js';
import { openDatabase } from './open-database.js';
import { createProviderClient } from './provider-client.js';
import { openSecretDigest } from './secret-digest.js';

export interface BackendOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** Folder of all data; the backend uses `backend` inside it. */
  readonly dataDir: string;
  /** Address of a PostgreSQL server to use instead of the embedded one. */
  readonly databaseUrl?: string | undefined;
  readonly providerUrl: string;
  /** Shared with the provider: it opens the provider's API and signs its callbacks. */
  readonly providerSecret: string;
  /** Origins of the portal's pages. */
  readonly portalOrigins: readonly string[];
  /** Offers the endpoints under `/demo` and the demo's accounts. */
  readonly demo: boolean;
  readonly verbose?: boolean;
}

/** Starts the reference backend on loopback. */
export async function start(options: BackendOptions): Promise<{ url: string; close(): Promise<void> }> {
  const { providerUrl, providerSecret, portalOrigins, databaseUrl, demo } = options;
  const db = await openDatabase(
    databaseUrl === undefined ? { folder: join(options.dataDir, 'backend') } : { url: databaseUrl },
  );
  try {
    const accounts = new AccountStore({
      name: '示例电子签 (simulation)',
      contact: '400-000-0000',
      href: providerUrl,
      origins: [new URL(providerUrl).origin],
    });
    const clock = await DemoClock.open(db);
    const digest = await openSecretDigest(db);
    const provider = createProviderClient({ baseUrl: providerUrl, secret: providerSecret });
    const service = new AccountService({ db, accounts, clock, provider, digest, portalOrigins });
    if (demo) await seedDemoAccounts(db, accounts);

    const streams = new EventStreams();
    const log = options.verbose ? requestLog : troubleLog;
    const app = createApp({ db, accounts, service, clock, streams, digest, providerSecret, log, demo });
    const server = await listen(app.fetch, options.port);
    return {
      url: server.url,
      close: async () => {
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
