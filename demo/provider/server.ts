import { join } from 'node:path';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { listen } from '../listen.js';
import { apiRoutes } from './api-routes.js';
import { BackendClock } from './backend-clock.js';
import { CallbackSender } from './callback-sender.js';
import { FaceBehaviours } from './face-behaviour.js';
import { FlowStore } from './flow-store.js';
import { openLedger } from './ledger-database.js';
import { operationRoutes } from './operation-routes.js';
import { Operations } from './operations.js';
import { pagePolicy } from './page-policy.js';
import { pageRoutes } from './page-routes.js';
import { Register } from './register.js';

export interface ProviderOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** Folder of all data; the simulator uses `provider` inside it. */
  readonly dataDir: string;
  /** Shared with the backend: it opens the API and signs the callbacks. */
  readonly secret: string;
  /** Asked each time, since the backend may start later. */
  readonly backendUrl: () => string;
}

/** What every page has unless it says otherwise. Without a referrer forms would send `null` as their origin. */
const pageHeaders = [
  ['content-security-policy', pagePolicy()],
  ['cross-origin-opener-policy', 'same-origin'],
  ['referrer-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()'],
] as const;

/** Starts the simulator of the e-signature company on loopback. */
export async function start(options: ProviderOptions): Promise<{ url: string; close(): Promise<void> }> {
  const ledger = await openLedger(join(options.dataDir, 'provider'));
  try {
    const register = new Register(ledger);
    await register.seed();
    const flows = new FlowStore(ledger);
    const clock = new BackendClock(options.backendUrl);
    const callbacks = new CallbackSender(ledger, flows, {
      url: () => `${options.backendUrl()}/provider-callback`,
      secret: options.secret,
    });
    const operations = new Operations(flows, callbacks, clock);
    const behaviours = new FaceBehaviours(ledger);
    const parts = { flows, register, clock, callbacks, operations, behaviours };

    let ownUrl = '';
    const app = new Hono();
    app.use(secureHeaders({ crossOriginOpenerPolicy: false, referrerPolicy: false, xFrameOptions: 'DENY' }));
    app.use(async (context, next) => {
      await next();
      const { headers } = context.res;
      headers.set('cache-control', 'no-store');
      for (const [name, value] of pageHeaders) if (!headers.has(name)) headers.set(name, value);
    });
    app.route('/api', apiRoutes({ ...parts, secret: options.secret, ownUrl: () => ownUrl }));
    app.route('/ops', operationRoutes(parts));
    app.route('/', pageRoutes(parts));

    const server = await listen(app.fetch, options.port);
    ownUrl = server.url;
    await callbacks.resume();
    return {
      url: server.url,
      close: async () => {
        await server.close();
        await callbacks.close();
        await ledger.close();
      },
    };
  } catch (error) {
    await ledger.close();
    throw error;
  }
}
