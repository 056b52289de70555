import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { sql } from 'kysely';
import * as z from 'zod/mini';
import { Region, type CommandName } from '../../../src/contract/index.js';
import type { AccountService } from '../account-service.js';
import type { AccountStore } from '../account-store.js';
import { newestAuditLines } from '../audit-rows.js';
import type { StoredPolicy } from '../stored-policy.js';
import type { DemoClock } from '../clock.js';
import type { DataCipher } from '../data-cipher.js';
import type { Database } from '../open-database.js';
import type { ProviderPort } from '../provider-port.js';
import { Refusal } from '../refusal.js';
import type { SecretDigest } from '../secret-digest.js';
import { sessionCookie, signedInAccount } from '../sign-in.js';
import { accountKeyOf } from '../snapshot-view.js';
import { AccountId } from './account-id.js';
import { demoAccounts, seedDemoAccounts } from './demo-accounts.js';
import type { DemoFaults } from './faults.js';
import { controlledDemo } from './demo-world.js';
import { readJson as read } from './read-json.js';
import type { ProviderOutage } from './provider-outage.js';
import { reviewRoutes } from './review-routes.js';
import { testControl } from './test-control.js';

const OnAccount = z.object({ account: AccountId });
const NewAccount = z.object({
  id: AccountId,
  preset: z.enum(['enterprise', 'review']),
  company: z._default(z.boolean(), true),
  region: z._default(Region, 'cn-mainland'),
  policyOverrides: z._default(z.record(z.string(), z.unknown()), {}),
});
const Hours = z.object({ hours: z.number().check(z.gt(0), z.lte(24 * 400)) });
const OrderedFault = z.object({
  account: z.optional(AccountId),
  next: z.nullable(
    z.object({
      kind: z.enum([
        'status',
        'problem',
        'drop-before',
        'drop-after-commit',
        'delay',
        'html',
        'malformed',
        'unknown-enum',
        'patch',
      ]),
      times: z._default(z.int(), 1),
      command: z.optional(z.string()),
      status: z.optional(z.int()),
      retryAfter: z.optional(z.string()),
      ms: z.optional(z.number()),
      path: z.optional(z.string()),
      value: z.optional(z.unknown()),
    }),
  ),
});

interface DemoRoutesParts {
  readonly db: Database;
  readonly accounts: AccountStore;
  readonly service: AccountService;
  readonly clock: DemoClock;
  readonly faults: DemoFaults;
  readonly digest: SecretDigest;
  readonly cipher: DataCipher;
  /** What the test control moves. */
  readonly world: DemoWorld;
}

/** What is around the backend of a demo, for its test control. */
export interface DemoWorld {
  readonly provider: ProviderPort;
  readonly outage: ProviderOutage;
  readonly providerUrl: string;
  readonly portalOrigins: readonly string[];
}

/** Something changed for every account, in whichever process its streams are. */
async function tellEverybody(db: Database): Promise<void> {
  await sql`select pg_notify('everything_changed', '')`.execute(db);
}

/** What only a demo may offer: choosing an account without a password, moving time, ordering trouble. */
export function demoRoutes({
  db,
  accounts,
  service,
  clock,
  faults,
  digest,
  cipher,
  world,
}: DemoRoutesParts): Hono {
  const app = new Hono();

  const time = () => ({ now: clock.now().toISOString(), offsetMs: clock.offset });
  const expire = (id: string, session_expired: boolean) =>
    db.updateTable('account').set({ session_expired }).where('id', '=', id).executeTakeFirst();

  app.get('/accounts', async context => {
    const rows = await db
      .selectFrom('account')
      .select(['id', 'company', 'region', 'version', 'policy'])
      .orderBy('id')
      .execute();
    const listed = rows.map(({ policy: stored, ...account }) => {
      const kept = JSON.parse(stored) as StoredPolicy;
      const { timeZone, handoff } = accounts.policy(kept);
      return { ...account, policy: { preset: kept.preset, timeZone, modes: handoff.modes } };
    });
    return context.json(listed);
  });

  app.post('/accounts', async context => {
    const { id, preset, company, region, policyOverrides } = await read(context.req.raw, NewAccount);
    const policy = { preset, overrides: policyOverrides };
    let created: boolean;
    try {
      created = await accounts.create(db, { id, company, region }, policy);
    } catch (error) {
      throw new Refusal('bad-request', { detail: `policyOverrides do not fit: ${String(error)}` });
    }
    if (!created) throw new Refusal('bad-request', { detail: `There is an account '${id}' already.` });
    return context.json({ id, preset, company, region }, 201);
  });

  app.post('/sign-in', async context => {
    const { account } = await read(context.req.raw, OnAccount);
    const { numUpdatedRows } = await expire(account, false);
    if (numUpdatedRows === 0n) throw new Refusal('not-found', { detail: 'No such account.' });
    setCookie(context, sessionCookie, account, { httpOnly: true, sameSite: 'Lax', path: '/' });
    return context.json({ account });
  });

  app.post('/sign-out', context => {
    deleteCookie(context, sessionCookie, { path: '/' });
    return context.json({});
  });

  app.post('/expire-session', async context => {
    const body = await read(context.req.raw, z.object({ account: z.optional(AccountId) }));
    const account = body.account ?? (await signedInAccount(context, db));
    await expire(account, true);
    return context.json({ account });
  });

  app.get('/clock', context => context.json(time()));

  app.post('/clock', async context => {
    const { hours } = await read(context.req.raw, Hours);
    await clock.advance(hours);
    await service.sweep();
    await tellEverybody(db);
    return context.json(time());
  });

  app.get('/outbox', async context => {
    const account = context.req.query('account') ?? (await signedInAccount(context, db));
    const messages = await db
      .selectFrom('outbox')
      .select(['channel', 'message', 'title', 'text', 'at'])
      .where('account_id', '=', account)
      .orderBy('seq', 'desc')
      .limit(50)
      .execute();
    const place = `outbox.text ${account}`;
    return context.json(messages.map(message => ({ ...message, text: cipher.open(message.text, place) })));
  });

  app.post('/fault', async context => {
    const { account, next } = await read(context.req.raw, OrderedFault);
    const on = account ?? (await signedInAccount(context, db));
    if (next) faults.order(on, { ...next, command: next.command as CommandName | undefined });
    else faults.clear(on);
    return context.json({ account: on });
  });

  app.get('/audit', async context => {
    const account = context.req.query('account');
    return context.json(
      await newestAuditLines(db, account === undefined ? null : accountKeyOf(account, digest)),
    );
  });

  app.route('/review', reviewRoutes({ db, accounts, service, clock, digest, cipher }));

  app.route(
    '/test-control',
    testControl({
      service,
      world: controlledDemo({ db, accounts, clock, ...world }),
      portalOrigins: world.portalOrigins,
    }),
  );

  app.post('/reset', async context => {
    await read(context.req.raw, z.object({}));
    faults.clear();
    for (const table of ['account', 'identity', 'provider_event', 'audit'] as const)
      await db.deleteFrom(table).execute();
    await clock.set(null);
    await seedDemoAccounts(db, accounts);
    await tellEverybody(db);
    return context.json({ accounts: demoAccounts });
  });

  return app;
}
