import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import type { AccountService } from './account-service.js';
import { commandRoutes } from './command-routes.js';
import { demoRoutes, type DemoWorld } from './demo/demo-routes.js';
import { DemoFaults } from './demo/faults.js';
import { faultMiddleware } from './demo/fault-middleware.js';
import type { AccountStore } from './account-store.js';
import type { DemoClock } from './clock.js';
import type { DataCipher } from './data-cipher.js';
import type { DatabaseNews } from './database-news.js';
import type { EventStreams } from './event-stream.js';
import { healthRoutes } from './health-routes.js';
import type { Log } from './log.js';
import { nodeHashes } from './node-hashes.js';
import type { Database } from './open-database.js';
import { answerTrouble } from './answer-trouble.js';
import { providerCallback } from './provider-callback.js';
import type { RateLimits } from './rate-limit.js';
import type { SecretDigest } from './secret-digest.js';
import { signedInAccount } from './sign-in.js';

interface AppParts {
  readonly db: Database;
  readonly accounts: AccountStore;
  readonly service: AccountService;
  readonly streams: EventStreams;
  readonly digest: SecretDigest;
  readonly cipher: DataCipher;
  readonly providerSecret: string;
  readonly log: Log;
  readonly limits: RateLimits;
  readonly news: DatabaseNews;
  /** Whether the process is about to end: it takes no new connections and tells clients to open others. */
  readonly isStopping: () => boolean;
  /** The clock of a demo and what is around it, which has the endpoints under `/demo`; null for any other backend. */
  readonly demo: (DemoWorld & { readonly clock: DemoClock }) | null;
}

/** Below which path the contract's commands are. */
export const basePath = '/api/real-name';

/** The backend's routes, and how its trouble is told. */
export function createApp(parts: AppParts): Hono {
  const { db, news, service, streams, log, isStopping } = parts;
  const faults = parts.demo ? new DemoFaults() : null;
  const app = new Hono();

  app.use(secureHeaders({ crossOriginResourcePolicy: 'same-origin' }));
  app.use(async (context, next) => {
    const started = performance.now();
    await next();
    if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store');
    if (isStopping()) context.res.headers.set('connection', 'close');
    log.request(context.req.method, routePath(context, -1), context.res.status, performance.now() - started);
  });
  app.route('/', healthRoutes({ db, news, isStopping }));
  if (faults && parts.demo) {
    const { clock } = parts.demo;
    app.use((_, next) => clock.catchUp().then(next));
    app.use(`${basePath}/*`, faultMiddleware(db, faults));
    app.route('/demo', demoRoutes({ ...parts, clock, world: parts.demo, faults }));
  }
  app.route(
    basePath,
    commandRoutes({
      service,
      streams,
      faults,
      digest: parts.digest,
      limits: parts.limits,
      hashes: nodeHashes,
      signedIn: context => signedInAccount(context, db),
    }),
  );
  app.route('/provider-callback', providerCallback(service, parts.providerSecret));

  answerTrouble(app, log);
  return app;
}
