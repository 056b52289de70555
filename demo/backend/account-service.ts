import type { KeyedCommand, Snapshot } from '../../src/contract/index.js';
import { AccountChanges } from './account-changes.js';
import type { Account } from './account.js';
import { applyProviderEvent } from './apply-provider-event.js';
import type { Clock } from './clock.js';
import { handlers, type Given } from './commands/index.js';
import { decide } from './decide.js';
import type { Hashes } from './hashes.js';
import type { Outcome } from './outcome.js';
import { tellNews } from './outbox.js';
import type { ProviderEvent, ProviderPort } from './provider-port.js';
import { leaseSeconds, recentReceipts, takeKey, type Answer } from './receipts.js';
import { Refusal } from './refusal.js';
import { forgetPhotos } from './rules/photos.js';
import type { Rows, Storage } from './rows.js';
import type { BuiltInSentences } from './rules/consents.js';
import type { SecretDigest } from './secret-digest.js';
import { settle } from './settle.js';
import { snapshotOf } from './snapshot-view.js';

export interface AccountServiceParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly provider: ProviderPort;
  readonly digest: SecretDigest;
  readonly hashes: Hashes;
  readonly builtInSentences: BuiltInSentences;
  readonly portalOrigins: readonly string[];
  /** Gives ids that nobody can guess; random ones unless told. */
  readonly newId?: () => string;
}

const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

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
    const { storage, clock, digest } = this.parts;
    let account = await this.read(storage.rows, accountId);
    if (settle(account, clock.now()) !== account) {
      account = await storage.transaction(async rows => {
        const locked = await this.read(rows, accountId, 'lock');
        const settled = settle(locked, clock.now());
        return settled === locked ? locked : this.save(rows, locked, settled);
      });
      this.changes.changed(accountId);
    }
    return snapshotOf(account, await recentReceipts(storage.rows, accountId), clock.now(), digest);
  }

  /**
   * The snapshot after asking the provider whether something happened of which its callback was lost.
   * @param when `at-once` after a return from the provider: just then there may be news.
   */
  async load(accountId: string, when: 'if-due' | 'at-once' = 'if-due'): Promise<Snapshot> {
    const { flow } = await this.read(this.parts.storage.rows, accountId);
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
    const { storage, digest } = this.parts;
    const earlier = await this.take(accountId, key, digest('command', fingerprint));
    if (earlier) return earlier;
    const renewing = setInterval(
      () => {
        // A sign that does not come through is no harm: the next one may, or the lease ends.
        storage.rows.renewKey(accountId, key).catch(() => undefined);
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
      await storage.rows.releaseKey(accountId, key);
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
    const { storage, clock } = this.parts;
    const changed = await storage.transaction(async rows => {
      const found = await rows.readAccountByFlow(event.flow);
      if (!found) return null;
      const isNews = await rows.takeEvent(event.id);
      if (!isNews) return null;
      const outcome = applyProviderEvent(settle(found, clock.now()), event, clock.now());
      return outcome ? this.write(rows, found, outcome) : null;
    });
    if (changed) this.changes.changed(changed.id);
  }

  /** Changes an account outside its person's commands: decisions of reviewers, for one. */
  async change(accountId: string, by: (account: Account, now: Date) => Outcome): Promise<void> {
    const { storage, clock } = this.parts;
    await storage.transaction(async rows => {
      const now = clock.now();
      const locked = await this.read(rows, accountId, 'lock');
      return this.write(rows, locked, by(settle(locked, now), now));
    });
    this.changes.changed(accountId);
  }

  /** Deletes what has been kept long enough: applications nobody goes on with, old outcomes, events and notices. */
  async sweep(): Promise<void> {
    const { storage, clock } = this.parts;
    for (const id of await storage.overdueAccounts(clock.now())) await this.snapshot(id);
    await storage.deleteOldRows(clock.now());
  }

  private async read(rows: Rows, accountId: string, lock?: 'lock'): Promise<Account> {
    const account = await rows.readAccount(accountId, lock);
    if (!account) throw new Refusal('not-signed-in');
    return account;
  }

  /** Takes the key, waiting in line behind other commands of the account; the stored answer when it came before. */
  private async take(accountId: string, key: string, digest: string): Promise<Answer | null> {
    const giveUpAt = Date.now() + patienceMs;
    for (;;) {
      const taken = await this.parts.storage.transaction(async rows => {
        await this.read(rows, accountId, 'lock');
        return takeKey(rows, accountId, key, digest);
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
    const { storage, clock, provider, digest, hashes, builtInSentences, portalOrigins } = this.parts;
    const { newId = () => crypto.randomUUID() } = this.parts;
    for (let round = 0; round < 5; round += 1) {
      const now = clock.now();
      const before = await this.read(storage.rows, accountId);
      const account = settle(before, now);
      // Another account may send the same key: to the provider they are two.
      const work = {
        account,
        now,
        key: digest('request', `${accountId} ${key}`),
        provider,
        digest,
        hashes,
        builtInSentences,
        newId,
        rows: storage.rows,
        portalOrigins,
      };
      const outcome = await handlers[command](work, given);
      const answer = {
        problem: outcome.refusal?.problem,
        photo: outcome.photo,
        handoff: outcome.handoff,
      };
      const written = await storage.transaction(async rows => {
        const locked = await this.read(rows, accountId, 'lock');
        if (locked.version !== before.version) return false;
        await this.write(rows, locked, outcome);
        await rows.finishKey(accountId, key, answer);
        return true;
      });
      if (written) return answer;
    }
    throw new Refusal('unavailable', { retryAfter: 1 });
  }

  /** Writes down a refusal that changes nothing but the receipts, which a new version tells as well. */
  private async refuse(accountId: string, key: string, answer: Answer): Promise<void> {
    await this.parts.storage.transaction(async rows => {
      const locked = await this.read(rows, accountId, 'lock');
      await rows.finishKey(accountId, key, answer);
      await rows.saveAccount(locked);
    });
    this.changes.changed(accountId);
  }

  /** Writes an outcome; the caller holds the account's row. */
  private async write(rows: Rows, before: Account, outcome: Outcome): Promise<Account> {
    const { clock, digest } = this.parts;
    await outcome.alsoWrite?.(rows);
    const account = outcome.proved
      ? await decide(rows, outcome.account, clock.now(), digest)
      : outcome.account;
    return this.save(rows, before, account);
  }

  private async save(rows: Rows, before: Account, after: Account): Promise<Account> {
    await tellNews(rows, before, after, this.parts.clock.now());
    // What was handed in goes with its application, whatever ended it.
    if (before.application && !after.application) await forgetPhotos(rows, after.id);
    return rows.saveAccount(after);
  }
}
