import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import type { BackendClock } from './backend-clock.js';
import type { CallbackSender } from './callback-sender.js';
import type { FlowOf } from './flow.js';
import type { FlowStore } from './flow-store.js';
import { OperationError, type Operations } from './operations.js';
import { faceEndPage, facePage, type FaceEnding } from './pages/face-page.js';
import { operationsPage } from './pages/operations-page.js';
import { languageOf } from './pages/sentences.js';
import type { Register } from './register.js';

const css = readFileSync(new URL('./provider.css', import.meta.url), 'utf8');

interface PageRoutesParts {
  readonly flows: FlowStore;
  readonly operations: Operations;
  readonly register: Register;
  readonly callbacks: CallbackSender;
  readonly clock: BackendClock;
}

/** Why a face check cannot take place; null when it can. */
function endingOf(flow: FlowOf<'face'> | null, now: Date): FaceEnding | null {
  if (!flow) return 'unknown';
  if (flow.status === 'replaced') return 'replaced';
  if (flow.status !== 'open') return 'used';
  return now >= new Date(flow.details.expiresAt) ? 'expired' : null;
}

/** The pages that people see: the face check and the operations. */
export function pageRoutes({ flows, operations, register, callbacks, clock }: PageRoutesParts): Hono {
  const app = new Hono();

  app.get('/provider.css', context => context.body(css, 200, { 'content-type': 'text/css; charset=utf-8' }));

  app.get('/', async context => {
    const model = {
      now: await clock.now(),
      flows: await flows.newest(30),
      entries: await register.entries(),
      registerMode: await register.mode(),
      callbackMode: await callbacks.mode(),
    };
    return context.html(operationsPage(languageOf(context.req.query('lang')), model));
  });

  app.get('/face/:token', async context => {
    const language = languageOf(context.req.query('lang'));
    const flow = await flows.byToken(context.req.param('token'));
    const ending = endingOf(flow, await clock.now());
    if (ending || !flow)
      return context.html(faceEndPage(ending ?? 'unknown', language, flow), flow ? 410 : 404);
    return context.html(facePage(flow, language));
  });

  app.post('/face/:token', async context => {
    const language = languageOf(context.req.query('lang'));
    const flow = await flows.byToken(context.req.param('token'));
    const ending = endingOf(flow, await clock.now());
    if (ending || !flow)
      return context.html(faceEndPage(ending ?? 'unknown', language, flow), flow ? 410 : 404);
    const { result } = await context.req.parseBody();
    const passed = result === 'pass';
    try {
      await operations.face(flow.id, passed ? 'pass' : 'fail');
    } catch (error) {
      // Another tab was faster.
      if (error instanceof OperationError) return context.html(faceEndPage('used', language, flow), 410);
      throw error;
    }
    return context.html(faceEndPage(passed ? 'passed' : 'failed', language, flow));
  });

  return app;
}
