import { readFileSync } from 'node:fs';
import { Hono, type Context } from 'hono';
import type { BackendClock } from './backend-clock.js';
import type { CallbackSender } from './callback-sender.js';
import type { FaceBehaviours } from './face-behaviour.js';
import type { FlowOf } from './flow.js';
import type { FlowStore } from './flow-store.js';
import { OperationError, type Operations } from './operations.js';
import { pagePolicy } from './page-policy.js';
import { faceEndPage, facePage, type FaceEnding } from './pages/face-page.js';
import { operationsPage } from './pages/operations-page.js';
import { payInPage } from './pages/pay-in-page.js';
import { languageOf } from './pages/sentences.js';
import type { Register } from './register.js';
import { needsScript, noWayOut, wayOut, type WayOut } from './way-out.js';

const css = readFileSync(new URL('./provider.css', import.meta.url), 'utf8');
const endScript = readFileSync(new URL('./face-end.js', import.meta.url), 'utf8');

interface PageRoutesParts {
  readonly flows: FlowStore;
  readonly operations: Operations;
  readonly register: Register;
  readonly callbacks: CallbackSender;
  readonly behaviours: FaceBehaviours;
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
export function pageRoutes({
  flows,
  operations,
  register,
  callbacks,
  behaviours,
  clock,
}: PageRoutesParts): Hono {
  const app = new Hono();

  app.get('/provider.css', context => context.body(css, 200, { 'content-type': 'text/css; charset=utf-8' }));

  app.get('/face-end.js', context =>
    context.body(endScript, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );

  app.get('/', async context => {
    const model = {
      now: await clock.now(),
      flows: await flows.newest(30),
      entries: await register.entries(),
      registerMode: await register.mode(),
      callbackMode: await callbacks.mode(),
      behaviour: await behaviours.of(),
    };
    return context.html(operationsPage(languageOf(context.req.query('lang')), model));
  });

  app.use('/face/*', async (context, next) => {
    await next();
    context.res.headers.set('referrer-policy', 'no-referrer');
  });

  /** The end of a face check, under a policy that lets its script run where it needs one. */
  const ended = (
    context: Context,
    ending: FaceEnding,
    flow: FlowOf<'face'> | null,
    status: 200 | 404 | 410,
    way: WayOut = noWayOut,
  ) => {
    if (needsScript(way)) context.header('content-security-policy', pagePolicy({ script: true }));
    return context.html(faceEndPage(ending, languageOf(context.req.query('lang')), flow, way), status);
  };

  /** The open face check behind a token, with the behaviour chosen for it, or the page that says why there is none. */
  const open = async (context: Context, token: string) => {
    const flow = await flows.byToken('face', token);
    const behaviour = await behaviours.of(flow?.reference);
    context.header(
      'cross-origin-opener-policy',
      behaviour.opener === 'severed' ? 'same-origin' : 'unsafe-none',
    );
    const ending = endingOf(flow, await clock.now());
    if (!flow || ending) return { refused: ended(context, ending ?? 'unknown', flow, flow ? 410 : 404) };
    return { flow, behaviour };
  };

  app.get('/face/:token', async context => {
    const opened = await open(context, context.req.param('token'));
    if (opened.refused) return opened.refused;
    await operations.look(opened.flow);
    return context.html(facePage(opened.flow, languageOf(context.req.query('lang'))));
  });

  app.post('/face/:token', async context => {
    const opened = await open(context, context.req.param('token'));
    if (opened.refused) return opened.refused;
    const { flow, behaviour } = opened;
    const { result } = await context.req.parseBody();
    const pressed = result === 'pass' ? 'pass' : 'fail';
    try {
      await operations.press(flow, pressed, behaviour.verdict);
    } catch (error) {
      // Another tab was faster.
      if (error instanceof OperationError) return ended(context, 'used', flow, 410);
      throw error;
    }
    const reported = pressed === 'pass' ? 'passed' : 'failed';
    return ended(context, reported, flow, 200, wayOut(flow, behaviour, reported));
  });

  app.get('/pay/:token', async context => {
    const flow = await flows.byToken('pay-in', context.req.param('token'));
    if (!flow) return ended(context, 'unknown', null, 404);
    await operations.look(flow);
    return context.html(payInPage(flow, languageOf(context.req.query('lang'))));
  });

  return app;
}
