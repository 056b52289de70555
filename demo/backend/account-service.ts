import type { Snapshot } from '../../src/contract/index.js';
import { AccountChanges } from './account-changes.js';
import type { Account } from './account.js';
import { AccountWriter } from './account-writer.js';
import { applyProviderEvent } from './apply-provider-event.js';
import { CommandRunner, type CommandRunnerParts } from './command-runner.js';
import type { DatabaseNews } from './database-news.js';
import type { Outcome } from './outcome.js';
import type { ProviderEvent } from './provider-port.js';
import { recentReceipts } from './receipts.js';
import { settle } from './settle.js';
import { SharedReads } from './shared-reads.js';
import { snapshotOf } from './snapshot-view.js';

export interface AccountServiceParts extends Omit<CommandRunnerParts, 'writer' | 'changes'> {
  /** Tells of every change that was written; without it the service tells of its own. */
  readonly news?: DatabaseNews | undefined;
}

/** How often at most the provider is asked about one account. */
const askEveryMs = 2_000;
/** Accounts of which it is remembered when the provider was asked. */
const mostAsked = 10_000;

/** Everything that can happen to an account, each time in one transaction that holds the account's row. */
export class AccountService {
  readonly changes: AccountChanges;
  readonly commands: CommandRunner;
  private readonly writer: AccountWriter;
  private readonly reads = new SharedReads<{ snapshot: Snapshot; flow: string | null }>();
  private readonly askedAt = new Map<string, number>();

  constructor(private readonly parts: AccountServiceParts) {
    this.changes = new AccountChanges(parts.news);
    this.writer = new AccountWriter({ ...parts, changes: this.changes });
    this.commands = new CommandRunner({ ...parts, writer: this.writer, changes: this.changes });
  }

  /** The account's truth at this moment. @throws Refusal `not-signed-in` when there is no such account. */
  async snapshot(accountId: string): Promise<Snapshot> {
    return (await this.look(accountId)).snapshot;
  }

  /**
   * The snapshot after asking the provider whether something happened of which its callback was lost.
   * @param when `at-once` after a return from the provider: just then there may be news.
   */
  async load(accountId: string, when: 'if-due' | 'at-once' = 'if-due'): Promise<Snapshot> {
    const { snapshot, flow } = await this.look(accountId);
    const due = when === 'at-once' || Date.now() - (this.askedAt.get(accountId) ?? 0) >= askEveryMs;
    if (flow && due) {
      this.rememberAsking(accountId);
      const events = await this.parts.provider.eventsOf(flow).catch(() => []);
      for (const event of events) await this.takeEvent(event);
      return this.snapshot(accountId);
    }
    return snapshot;
  }

  /**
   * Takes in news of the provider, once for each event id. News of a flow that no account waits for – or not yet, when the
   * provider is faster than the command that began the flow – is left alone; `load` asks for it again.
   */
  async takeEvent(event: ProviderEvent): Promise<void> {
    const { clock } = this.parts;
    await this.writer.transaction(async rows => {
      const found = await rows.readAccountByFlow(event.flow);
      if (!found) return;
      const isNews = await rows.takeEvent(event.id);
      if (!isNews) return;
      const outcome = applyProviderEvent(settle(found, clock.now()), event, clock.now());
      if (outcome) await this.writer.write(rows, found, outcome);
    });
  }

  /** Changes an account outside its person's commands: decisions of reviewers, for one. */
  async change(accountId: string, by: (account: Account, now: Date) => Outcome): Promise<void> {
    await this.writer.transaction(async rows => {
      const now = this.parts.clock.now();
      const locked = await this.writer.read(rows, accountId, 'lock');
      await this.writer.write(rows, locked, by(settle(locked, now), now));
    });
  }

  /** Deletes what has been kept long enough: applications nobody goes on with, old outcomes, events and notices. */
  async sweep(): Promise<void> {
    const { storage, clock } = this.parts;
    for (const id of await storage.overdueAccounts(clock.now())) await this.snapshot(id);
    await storage.deleteOldRows(clock.now());
  }

  /** What there is to see of an account, with what it awaits at the provider. */
  private look(accountId: string) {
    const { storage, clock, digest } = this.parts;
    return this.reads.read(accountId, async () => {
      await clock.catchUp?.();
      let account = await this.writer.read(storage.rows, accountId);
      if (settle(account, clock.now()) !== account) account = await this.settled(accountId);
      const receipts = await recentReceipts(storage.rows, accountId);
      return { snapshot: snapshotOf(account, receipts, clock.now(), digest), flow: account.flow };
    });
  }

  /** Writes down what time has done. */
  private settled(accountId: string): Promise<Account> {
    return this.writer.transaction(async rows => {
      const locked = await this.writer.read(rows, accountId, 'lock');
      const settled = settle(locked, this.parts.clock.now());
      return settled === locked ? locked : this.writer.save(rows, locked, settled);
    });
  }

  private rememberAsking(accountId: string): void {
    this.askedAt.delete(accountId);
    this.askedAt.set(accountId, Date.now());
    if (this.askedAt.size > mostAsked) this.askedAt.delete(this.askedAt.keys().next().value ?? '');
  }
}
