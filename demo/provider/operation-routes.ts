import { Hono, type Context } from 'hono';
import * as z from 'zod/mini';
import type { BackendClock } from './backend-clock.js';
import type { CallbackSender } from './callback-sender.js';
import { FaceChoice, type FaceBehaviours } from './face-behaviour.js';
import type { FlowStore } from './flow-store.js';
import { OperationError, type Operations } from './operations.js';
import type { Register } from './register.js';

const Text = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));
/** Forms send digits as text. */
const Number_ = z.pipe(z.union([z.number(), z.pipe(Text, z.transform(Number))]), z.number());
const Face = z.object({ flow: Text, result: z.enum(['pass', 'fail']), code: z.optional(Text) });
const Transfer = z.object({ flow: Text, fen: z.optional(Number_) });
const Bounce = z.object({ flow: Text, code: z.optional(Text) });
const Mode = z.object({ mode: z.enum(['lenient', 'strict']) });
const Callbacks = z.object({ mode: z.enum(['normal', 'lost', 'twice']) });
const OnFlow = z.object({ flow: Text });
const Behaviour = z.object({
  ...FaceChoice.shape,
  reference: z.optional(Text),
  reset: z.optional(z.boolean()),
});
const Time = z.object({ hours: Number_ });
const Named = z.object({ kind: z.enum(['organization', 'person']), number: Text });
const NewEntry = z.object({ ...Named.shape, name: Text, legalRepresentative: z.optional(z.string()) });

interface OperationRoutesParts {
  readonly operations: Operations;
  readonly flows: FlowStore;
  readonly register: Register;
  readonly callbacks: CallbackSender;
  readonly behaviours: FaceBehaviours;
  readonly clock: BackendClock;
}

/** Every operation, as JSON for programs and as a form for the operations page. */
export function operationRoutes(parts: OperationRoutesParts): Hono {
  const { operations, flows, register, callbacks, behaviours, clock } = parts;
  const app = new Hono();

  const isJson = (context: Context) =>
    context.req.header('content-type')?.startsWith('application/json') ?? false;

  const on = <T>(path: string, schema: z.ZodMiniType<T>, act: (body: T) => Promise<unknown>) =>
    app.post(path, async context => {
      const origin = context.req.header('origin');
      if (origin !== undefined && origin !== new URL(context.req.url).origin)
        return context.json({ error: 'Sent from another site.' }, 403);
      const raw: unknown = isJson(context)
        ? await context.req.json().catch(() => null)
        : withoutEmpty(await context.req.parseBody());
      const body = schema.safeParse(raw);
      if (!body.success)
        throw new OperationError(400, `Does not fit at '${body.error.issues[0]?.path.join('.') ?? ''}'.`);
      const result = (await act(body.data)) ?? {};
      if (isJson(context)) return context.json(result);
      const { lang } = context.req.query();
      return context.redirect(lang === 'en' ? '/?lang=en' : '/', 303);
    });

  on('/face', Face, ({ flow, result, code }) => operations.face(flow, result, code));
  on('/face-behaviour', Behaviour, async ({ reference, reset, ...choice }) => {
    if (reset) await behaviours.forget(reference);
    await behaviours.choose(choice, reference);
    return behaviours.of(reference);
  });
  on('/expire', OnFlow, ({ flow }) => operations.expire(flow));
  on('/transfer', Transfer, ({ flow, fen }) => operations.transfer(flow, fen));
  on('/bounce', Bounce, ({ flow, code }) => operations.bounce(flow, code));
  on('/contradict', OnFlow, ({ flow }) => operations.contradict(flow));
  on('/register', Mode, ({ mode }) => register.setMode(mode));
  on('/entries', NewEntry, entry =>
    register.put({ ...entry, legalRepresentative: entry.legalRepresentative ?? null }),
  );
  on('/entries/remove', Named, ({ kind, number }) => register.remove(kind, number));
  on('/callbacks', Callbacks, ({ mode }) => callbacks.setMode(mode));
  on('/time', Time, async ({ hours }) => ({ now: (await clock.advance(hours)).toISOString() }));

  app.get('/flows', async context => {
    const { reference } = context.req.query();
    const newest = await flows.newest(200);
    return context.json(
      reference === undefined ? newest : newest.filter(flow => flow.reference === reference),
    );
  });
  app.get('/entries', async context =>
    context.json({ mode: await register.mode(), entries: await register.entries() }),
  );

  app.onError((error, context) =>
    error instanceof OperationError
      ? context.json({ error: error.message }, error.status)
      : context.json({ error: 'The operation failed.' }, 500),
  );
  return app;
}

/** A form sends empty fields as empty texts. */
function withoutEmpty(form: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ''));
}
