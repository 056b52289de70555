import { randomInt, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { HandoffMode } from '../../src/contract/index.js';
import type { BackendClock } from './backend-clock.js';
import type { FlowStore } from './flow-store.js';
import type { Register } from './register.js';

const Text = z.string().check(z.minLength(1), z.maxLength(500));
const Person = z.object({ name: Text, documentNumber: Text, mobile: z.optional(z.string()) });
const Organization = z.object({
  name: Text,
  number: Text,
  legalRepresentativeName: z.optional(z.string()),
  legalRepresentativeDocumentNumber: z.optional(z.string()),
});
const FaceCheck = z.object({
  reference: Text,
  person: Person,
  mode: HandoffMode,
  expiresAt: Text,
  returnUrl: z.optional(z.string().check(z.maxLength(2000))),
  state: z.optional(z.string().check(z.maxLength(200))),
});
const WayBack = z.object({
  mode: HandoffMode,
  returnUrl: z.optional(z.string().check(z.maxLength(2000))),
  state: z.optional(z.string().check(z.maxLength(200))),
});
const PayIn = z.object({ reference: Text, companyName: Text, fen: z.int().check(z.gte(1)), dueAt: Text });
const PayOut = z.object({
  reference: Text,
  companyName: Text,
  bankName: Text,
  bankAccount: Text,
  fen: z.object({ min: z.int().check(z.gte(1)), max: z.int().check(z.lte(1_000_000)) }),
});

interface ApiParts {
  readonly flows: FlowStore;
  readonly register: Register;
  readonly clock: BackendClock;
  readonly secret: string;
  readonly ownUrl: () => string;
}

/** What platforms ask of the simulated company, server to server. */
export function apiRoutes({ flows, register, clock, secret, ownUrl }: ApiParts): Hono {
  const app = new Hono();

  app.use(async (context, next) => {
    const given = Buffer.from(context.req.header('authorization') ?? '');
    const expected = Buffer.from(`Bearer ${secret}`);
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      return context.json({ error: 'forbidden' }, 403);
    return next();
  });

  const read = async <T>(request: Request, schema: z.ZodMiniType<T>): Promise<T> =>
    schema.parse(await request.json());
  const keyOf = (request: Request) => Text.parse(request.headers.get('idempotency-key'));

  app.post('/match-organization', async context => {
    const claim = await read(context.req.raw, Organization);
    return context.json({ match: await register.matchOrganization(claim) });
  });

  app.post('/match-person', async context => {
    const { name, documentNumber } = await read(context.req.raw, Person);
    return context.json({ match: await register.matchPerson(name, documentNumber) });
  });

  app.post('/face-checks', async context => {
    const { reference, person, mode, expiresAt, returnUrl, state } = await read(context.req.raw, FaceCheck);
    const { name, documentNumber } = person;
    const request = { key: keyOf(context.req.raw), reference, now: await clock.now() };
    const flow = await flows.create('face', request, () => ({
      name,
      documentNumber,
      mode,
      expiresAt,
      returnUrl,
      state,
    }));
    await flows.replace(flow);
    return context.json({ flow: flow.id, url: `${ownUrl()}/face/${flow.token}` });
  });

  app.post('/face-checks/:id', async context => {
    const { mode, returnUrl, state } = await read(context.req.raw, WayBack);
    const back = { mode, returnUrl, state };
    const open = await flows.leadBack(context.req.param('id'), back, await clock.now());
    return context.json({ open });
  });

  app.post('/pay-ins', async context => {
    const { reference, companyName, fen, dueAt } = await read(context.req.raw, PayIn);
    const request = { key: keyOf(context.req.raw), reference, now: await clock.now() };
    const flow = await flows.create('pay-in', request, () => ({
      companyName,
      fen,
      dueAt,
      account: {
        holder: '示例电子签（杭州）有限公司',
        // A new number for each flow tells whose money arrives, whatever the reference says.
        number: `3301${String(randomInt(1_000_000)).padStart(6, '0')}${String(randomInt(1_000_000)).padStart(6, '0')}`,
        bank: '示例银行杭州滨江支行',
        reference: String(randomInt(100_000, 1_000_000)),
        fen,
      },
    }));
    await flows.replace(flow);
    return context.json({
      flow: flow.id,
      account: flow.details.account,
      url: `${ownUrl()}/pay/${flow.token}`,
    });
  });

  app.post('/pay-outs', async context => {
    const { reference, fen, ...to } = await read(context.req.raw, PayOut);
    const request = { key: keyOf(context.req.raw), reference, now: await clock.now() };
    const flow = await flows.create('pay-out', request, () => ({
      ...to,
      fen: randomInt(fen.min, fen.max + 1),
    }));
    return context.json({ flow: flow.id, fen: flow.details.fen, sent: true });
  });

  app.get('/flows/:id', async context => {
    const flow = await flows.byId(context.req.param('id'));
    if (!flow) return context.json({ error: 'not-found' }, 404);
    return context.json({ kind: flow.kind, status: flow.status, events: await flows.eventsOf(flow.id) });
  });

  app.onError((_error, context) => context.json({ error: 'bad-request' }, 400));
  return app;
}
