import { Hono } from 'hono';
import { sql } from 'kysely';
import type { DatabaseNews } from './database-news.js';
import type { Database } from './open-database.js';

interface HealthParts {
  readonly db: Database;
  readonly news: DatabaseNews;
  readonly isStopping: () => boolean;
}

/** How long the database may take to answer before it counts as away. */
const patienceMs = 2_000;

/**
 * For what stands before several processes and shares requests out among them.
 *
 *   GET /health   200 while the process lives: what gives no answer is started anew
 *   GET /ready    200 while it can do its work, else 503 with the reason: it gets no requests then
 */
export function healthRoutes({ db, news, isStopping }: HealthParts): Hono {
  const app = new Hono();
  app.get('/health', context => context.json({ status: 'alive' }));
  app.get('/ready', async context => {
    const reason = isStopping()
      ? 'stopping'
      : !(await answers(db))
        ? 'database-away'
        : news.isListening
          ? null
          : 'database-news-away';
    return reason === null
      ? context.json({ status: 'ready' })
      : context.json({ status: 'not-ready', reason }, 503);
  });
  return app;
}

async function answers(db: Database): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>(resolve => (timer = setTimeout(() => resolve(false), patienceMs)));
  const asked = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, tooLate]).finally(() => clearTimeout(timer));
}
