import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { KeyedCommand, Snapshot } from '../../src/contract/index.js';
import { AccountChanges } from './account-changes.js';
import type { Account } from './account.js';
import type { AccountStore } from './account-store.js';
import { applyProviderEvent } from './apply-provider-event.js';
import type { Clock } from './clock.js';
import { handlers, type Given } from './commands/index.js';
import type { DataCipher } from './data-cipher.js';
import { deleteOldRows } from './delete-old-rows.js';
import { decide } from './decide.js';
import type { Database, Store } from './open-database.js';
import type { Outcome } from './outcome.js';
import { tellNews } from './outbox.js';
import type { ProviderEvent, ProviderPort } from './provider-port.js';
import {
  finishKey,
  leaseSeconds,
  recentReceipts,
  releaseKey,
  renewKey,
  takeKey,
  type Answer,
} from './receipts.js';
import { Refusal } from './refusal.js';
import { forgetPhotos } from './rules/photos.js';
import type { SecretDigest } from './secret-digest.js';
import { settle } from './settle.js';
import { snapshotOf } from './snapshot-view.js';

export interface AccountServiceParts {
  readonly db: Database;
  readonly accounts: AccountStore;
  readonly clock: Clock;
  readonly provider: ProviderPort;
  readonly digest: SecretDigest;
  readonly cipher: DataCipher;
  readonly portalOrigins: readonly string[];
  /** Gives ids that nobody can guess; random ones unless told. */
  readonly newId?: () => string;
}

/** How long a command waits for another one of the same account. */
const patienceMs = 10_000;
/** How often at most the provider is asked about one account. */
const askEveryMs = 2_000;

/** Everything that can happen to an account, each time in one transaction that holds the account's row. */
export class AccountService {
  readonly changes = new AccountChanges();
  private readonly askedAt = new Map<string, number>();

  constructor(private readonly parts: AccountServiceParts) {}

  /** The account's truth at this moment. @throws Refusal `not-signed-in` when there is no such account. */
  async snapshot(accountId: string): Promise<Snapshot> {
    const { db, clock, digest, cipher } = this.parts;
    let account = await this.read(db, accountId);
    if (settle(account, clock.now()) !== account) {
      account = await db.transaction().execute(async store => {
        const locked = await this.read(store, accountId, 'lock');
        const settled = settle(locked, clock.now());
        return settled === locked ? locked : this.save(store, locked, settled);
      });
      this.changes.changed(accountId);
    }
    return snapshotOf(account, await recentReceipts(db, cipher, accountId), clock.now(), digest);
  }

  /**
   * The snapshot after asking the provider whether something happened of which its callback was lost.
   * @param when `at-once` after a return from the provider: just then there may be news.
   */
  async load(accountId: string, when: 'if-due' | 'at-once' = 'if-due'): Promise<Snapshot> {
    const { flow } = await this.read(this.parts.db, accountId);
    const due = when === 'at-once' || Date.now() - (this.askedAt.get(accountId) ?? 0) >= askEveryMs;
    if (flow && due) {
      this.askedAt.set(accountId, Date.now());
      const events = await this.parts.provider.eventsOf(flow).catch(() => []);
      for (const event of events) await this.takeEvent(event);
    }
    return this.snapshot(accountId);
  }

  /**
   * Carries out a command once, however often its key comes.
   * @param hold the demo's way to keep a command under way.
   */
  async run<C extends KeyedCommand>(
    command: C,
    accountId: string,
    key: string,
    given: Given<C>,
    fingerprint: string,
    hold?: () => Promise<void>,
  ): Promise<Answer> {
    const { db, digest } = this.parts;
    const earlier = await this.take(accountId, key, digest('command', fingerprint));
    if (earlier) return earlier;
    const renewing = setInterval(
      () => {
        // A sign that does not come through is no harm: the next one may, or the lease ends.
        renewKey(db, accountId, key).catch(() => undefined);
      },
      (leaseSeconds * 1000) / 3,
    );
    try {
      await hold?.();
      const answer = await this.carryOut(command, accountId, key, given);
      this.changes.changed(accountId);
      return answer;
    } catch (error) {
      if (error instanceof Refusal && !error.passing) {
        const answer = { problem: error.problem };
        await this.refuse(accountId, key, answer);
        return answer;
      }
      await releaseKey(db, accountId, key);
      throw error;
    } finally {
      clearInterval(renewing);
    }
  }

  /**
   * Takes in news of the provider, once for each event id. News of a flow that no account waits for – or not yet, when the
   * provider is faster than the command that began the flow – is left alone; `load` asks for it again.
   */
  async takeEvent(event: ProviderEvent): Promise<void> {
    const { db, accounts, clock } = this.parts;
    const changed = await db.transaction().execute(async store => {
      const found = await accounts.readByFlow(store, event.flow);
      if (!found) return null;
      const { numInsertedOrUpdatedRows } = await store
        .insertInto('provider_event')
        .values({ id: event.id })
        .onConflict(conflict => conflict.column('id').doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 0n) return null;
      const outcome = applyProviderEvent(settle(found, clock.now()), event, clock.now());
      return outcome ? this.write(store, found, outcome) : null;
    });
    if (changed) this.changes.changed(changed.id);
  }

  /** Changes an account outside its person's commands: decisions of reviewers, for one. */
  async change(accountId: string, by: (account: Account, now: Date) => Outcome): Promise<void> {
    const { db, clock } = this.parts;
    await db.transaction().execute(async store => {
      const now = clock.now();
      const locked = await this.read(store, accountId, 'lock');
      return this.write(store, locked, by(settle(locked, now), now));
    });
    this.changes.changed(accountId);
  }

  /** Deletes what has been kept long enough: applications nobody goes on with, old outcomes, events and notices. */
  async sweep(): Promise<void> {
    const { db, clock } = this.parts;
    const over = await db
      .selectFrom('account')
      .select('id')
      .where('retained_until', '<=', clock.now())
      .execute();
    for (const { id } of over) await this.snapshot(id);
    await deleteOldRows(db, clock.now());
  }

  private async read(store: Store, accountId: string, lock?: 'lock'): Promise<Account> {
    const account = await this.parts.accounts.read(store, accountId, lock);
    if (!account) throw new Refusal('not-signed-in');
    return account;
  }

  /** Takes the key, waiting in line behind other commands of the account; the stored answer when it came before. */
  private async take(accountId: string, key: string, digest: string): Promise<Answer | null> {
    const giveUpAt = Date.now() + patienceMs;
    for (;;) {
      const taken = await this.parts.db.transaction().execute(async store => {
        await this.read(store, accountId, 'lock');
        return takeKey(store, this.parts.cipher, accountId, key, digest);
      });
      if (taken === 'taken') return null;
      if (taken !== 'busy') return taken;
      if (Date.now() > giveUpAt) throw new Refusal('unavailable', { retryAfter: 1 });
      await sleep(50);
    }
  }

  /**
   * Works out what the command leads to, without holding the row while the provider is asked, and writes it if the
   * account is still the one it was worked out for; otherwise again from the start.
   */
  private async carryOut<C extends KeyedCommand>(
    command: C,
    accountId: string,
    key: string,
    given: Given<C>,
  ): Promise<Answer> {
    const { db, clock, provider, digest, cipher, portalOrigins, newId = randomUUID } = this.parts;
    for (let round = 0; round < 5; round += 1) {
      const now = clock.now();
      const before = await this.read(db, accountId);
      const account = settle(before, now);
      // Another account may send the same key: to the provider they are two.
      const work = {
        account,
        now,
        key: digest('request', `${accountId} ${key}`),
        provider,
        digest,
        cipher,
        newId,
        store: db,
        portalOrigins,
      };
      const outcome = await handlers[command](work, given);
      const answer = {
        problem: outcome.refusal?.problem,
        photo: outcome.photo,
        handoff: outcome.handoff,
      };
      const written = await db.transaction().execute(async store => {
        const locked = await this.read(store, accountId, 'lock');
        if (locked.version !== before.version) return false;
        await this.write(store, locked, outcome);
        await finishKey(store, cipher, accountId, key, answer);
        return true;
      });
      if (written) return answer;
    }
    throw new Refusal('unavailable', { retryAfter: 1 });
  }

  /** Writes down a refusal that changes nothing but the receipts, which a new version tells as well. */
  private async refuse(accountId: string, key: string, answer: Answer): Promise<void> {
    const { db, cipher, accounts } = this.parts;
    await db.transaction().execute(async store => {
      const locked = await this.read(store, accountId, 'lock');
      await finishKey(store, cipher, accountId, key, answer);
      await accounts.save(store, locked);
    });
    this.changes.changed(accountId);
  }

  /** Writes an outcome; the caller holds the account's row. */
  private async write(store: Store, before: Account, outcome: Outcome): Promise<Account> {
    const { clock, digest } = this.parts;
    await outcome.alsoWrite?.(store);
    const account = outcome.proved
      ? await decide(store, outcome.account, clock.now(), digest)
      : outcome.account;
    return this.save(store, before, account);
  }

  private async save(store: Store, before: Account, after: Account): Promise<Account> {
    const { clock, cipher } = this.parts;
    await tellNews(store, cipher, before, after, clock.now());
    // What was handed in goes with its application, whatever ended it.
    if (before.application && !after.application) await forgetPhotos(store, after.id);
    return this.parts.accounts.save(store, after);
  }
}
