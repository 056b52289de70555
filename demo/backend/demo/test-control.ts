import { Hono } from 'hono';
import * as z from 'zod/mini';
import { Instant, Reason, Region } from '../../../src/contract/index.js';
import type { AccountService } from '../account-service.js';
import type { Account } from '../account.js';
import type { StoredPolicy } from '../stored-policy.js';
import type { ProviderEvent } from '../provider-port.js';
import { Refusal } from '../refusal.js';
import { AccountId } from './account-id.js';
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

/** The world around a backend, as far as a test moves it. */
export interface ControlledWorld {
  createAccount(account: Pick<Account, 'id' | 'region' | 'company'>, policy: StoredPolicy): Promise<void>;
  readAccount(id: string): Promise<Account | null>;
  /** Sets the clock of the rules; null for the machine's. @returns the time after that. */
  setClock(at: Date | null): Promise<Date>;
  /** Writes a name into the register against which the provider judges. */
  register(entry: z.infer<typeof Entry>): Promise<void>;
  /** Takes the provider down, or brings it back. */
  setOutage(down: boolean): Promise<void>;
  /** Lets something happen at the provider that it does not tell by itself. @returns what it would tell. */
  happen(flow: string, type: ProviderEvent['type'], fen: number | undefined): Promise<ProviderEvent>;
}

interface TestControlParts {
  readonly service: AccountService;
  readonly world: ControlledWorld;
  readonly portalOrigins: readonly string[];
}

/** The test control of the conformance run, as `docs/backend-guide.md` states it. Only test backends have it. */
export function testControl({ service, world, portalOrigins }: TestControlParts): Hono {
  const app = new Hono();

  const on = <T>(path: string, schema: z.ZodMiniType<T>, act: (body: T) => Promise<object>) =>
    app.post(path, async context => context.json(await act(await readJson(context.req.raw, schema))));

  on('/accounts', NewAccount, async ({ preset, policy, ...account }) => {
    const id = `conformance-${crypto.randomUUID()}`.slice(0, 60);
    await world.createAccount({ id, ...account }, { preset, overrides: policy });
    const returnUrl = `${portalOrigins[0] ?? ''}/`;
    return { account: id, authorization: `Bearer demo:${id}`, returnUrl };
  });
  on('/clock', At, async ({ at }) => {
    const now = await world.setClock(at === null ? null : new Date(at));
    return { now: now.toISOString() };
  });
  on('/register', Entry, async entry => {
    await world.register(entry);
    return {};
  });
  on('/outage', z.object({ down: z.boolean() }), async ({ down }) => {
    await world.setOutage(down);
    return {};
  });
  on('/flow', z.object({ account: AccountId }), async ({ account }) => {
    const found = await world.readAccount(account);
    if (!found?.flow) throw new Refusal('bad-request', { detail: 'Nothing is awaited of the provider.' });
    const { application } = found;
    const payment = application?.stage === 'payment' ? application.payment : null;
    return {
      flow: found.flow,
      ...(payment?.status === 'awaiting-amount' ? { fen: payment.fen } : {}),
    };
  });
  on('/news', News, async ({ flow, event, fen, delivery }) => {
    const news = await world.happen(flow, event.replace('-', '.') as ProviderEvent['type'], fen);
    if (delivery !== 'lost') await service.takeEvent(news);
    if (delivery === 'twice') await service.takeEvent(news);
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
