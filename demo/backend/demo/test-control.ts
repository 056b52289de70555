import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { Instant, Reason, Region } from '../../../src/contract/index.js';
import type { AccountService } from '../account-service.js';
import type { AccountStore } from '../account-store.js';
import type { DemoClock } from '../clock.js';
import type { Database } from '../open-database.js';
import type { ProviderEvent, ProviderPort } from '../provider-port.js';
import { Refusal } from '../refusal.js';
import { AccountId } from './account-id.js';
import type { ProviderOutage } from './provider-outage.js';
import { readJson } from './read-json.js';
import { approve, reject, revoke } from './review-decision.js';

const NewAccount = z.object({
  preset: z.enum(['enterprise', 'review']),
  company: z.boolean(),
  region: Region,
  policy: z._default(z.record(z.string(), z.unknown()), {}),
});
const At = z.object({ at: z.nullable(Instant) });
const Entry = z.object({ kind: z.enum(['person', 'organization']), number: z.string(), name: z.string() });
const News = z.object({
  flow: z.string(),
  event: z.enum([
    'face-opened',
    'face-done',
    'face-passed',
    'face-failed',
    'transfer-arrived',
    'transfer-bounced',
  ]),
  fen: z.optional(z.int()),
  delivery: z._default(z.enum(['once', 'twice', 'lost']), 'once'),
});
const Decision = z.object({
  account: AccountId,
  decision: z.enum(['approve', 'reject', 'revoke']),
  reasons: z._default(z.array(Reason), []),
});

interface TestControlParts {
  readonly db: Database;
  readonly accounts: AccountStore;
  readonly service: AccountService;
  readonly clock: DemoClock;
  readonly provider: ProviderPort;
  readonly outage: ProviderOutage;
  readonly providerUrl: string;
  readonly portalOrigins: readonly string[];
}

/** The test control of the conformance run, as `docs/backend-guide.md` states it. Only the demo has it. */
export function testControl(parts: TestControlParts): Hono {
  const { db, accounts, service, clock, provider, outage, providerUrl, portalOrigins } = parts;
  const app = new Hono();

  const on = <T>(path: string, schema: z.ZodMiniType<T>, act: (body: T) => Promise<object>) =>
    app.post(path, async context => context.json(await act(await readJson(context.req.raw, schema))));

  /** Does something at the simulated company. @returns whether the flow had not ended. */
  async function operate(operation: string, body: object): Promise<boolean> {
    const response = await fetch(`${providerUrl}/ops/${operation}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok && response.status !== 409) throw new Error(`ops/${operation}: ${response.status}`);
    return response.ok;
  }

  /** Lets it happen at the company, without a callback of its own; what it does not take is told all the same. */
  async function happen({ flow, event, fen }: z.infer<typeof News>): Promise<ProviderEvent> {
    const type = event.replace('-', '.') as ProviderEvent['type'];
    const late = { id: randomUUID(), flow, type, ...(fen === undefined ? { fen: 1 } : { fen }) };
    await operate('callbacks', { mode: 'lost' });
    try {
      const taken =
        type === 'face.passed' || type === 'face.failed'
          ? await operate('face', { flow, result: type === 'face.passed' ? 'pass' : 'fail' })
          : type === 'transfer.arrived'
            ? await operate('transfer', { flow, fen })
            : type === 'transfer.bounced' && (await operate('bounce', { flow }));
      const events = taken ? await provider.eventsOf(flow) : [];
      return events.findLast(each => each.type === type) ?? late;
    } finally {
      await operate('callbacks', { mode: 'normal' });
    }
  }

  on('/accounts', NewAccount, async ({ preset, policy, ...account }) => {
    const id = `conformance-${randomUUID()}`.slice(0, 60);
    await accounts.create(db, { id, ...account }, { preset, overrides: policy });
    const returnUrl = `${portalOrigins[0] ?? ''}/`;
    return { account: id, authorization: `Bearer demo:${id}`, returnUrl };
  });
  on('/clock', At, async ({ at }) => {
    await clock.set(at === null ? null : new Date(at));
    return { now: clock.now().toISOString() };
  });
  on('/register', Entry, async entry => {
    await operate('entries', entry);
    return {};
  });
  on('/outage', z.object({ down: z.boolean() }), async ({ down }) => {
    await outage.set(down);
    return {};
  });
  on('/flow', z.object({ account: AccountId }), async ({ account }) => {
    const found = await accounts.read(db, account);
    if (!found?.flow) throw new Refusal('bad-request', { detail: 'Nothing is awaited of the provider.' });
    const { application } = found;
    const payment = application?.stage === 'payment' ? application.payment : null;
    return {
      flow: found.flow,
      ...(payment?.status === 'awaiting-amount' ? { fen: payment.fen } : {}),
    };
  });
  on('/news', News, async news => {
    const event = await happen(news);
    if (news.delivery !== 'lost') await service.takeEvent(event);
    if (news.delivery === 'twice') await service.takeEvent(event);
    return {};
  });
  on('/review', Decision, async ({ account, decision, reasons }) => {
    await service.change(account, (current, now) => {
      if (decision === 'approve') return approve(current);
      return decision === 'reject' ? reject(current, reasons, now) : revoke(current, reasons, now);
    });
    return {};
  });
  return app;
}
