import type { Hono } from 'hono';
import { isConnectionLost } from './connection-lost.js';
import type { Log } from './log.js';
import { problemResponse } from './problem-response.js';
import { Refusal } from './refusal.js';

/** Tells trouble of every route as the contract has it. */
export function answerTrouble(app: Hono, log: Pick<Log, 'trouble'>): void {
  app.notFound(() => problemResponse({ code: 'not-found' }));
  app.onError(error => {
    if (error instanceof Refusal) {
      const { detail, retryAfter } = error.details;
      if (error.code === 'provider-unavailable') log.trouble(error.message);
      return problemResponse({
        ...error.problem,
        ...(detail === undefined ? {} : { detail }),
        retryAfter,
      });
    }
    log.trouble(error.stack ?? error.message);
    if (isConnectionLost(error))
      return problemResponse({ code: 'unavailable', dayTry: 'unknown', retryAfter: 1 });
    return problemResponse({ code: 'internal', dayTry: 'unknown' });
  });
}
