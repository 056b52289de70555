/**
 * What the reference backend keeps, in memory. Its embedded database takes two milliseconds a statement, and ten thousand
 * schedules have some millions of them.
 */
import type { Account } from '../../../demo/backend/account.js';
import { leaseSeconds, type Answer } from '../../../demo/backend/receipts.js';
import type { Rows, Storage, StoredReceipt } from '../../../demo/backend/rows.js';
import type { Subject } from '../../../src/contract/index.js';

interface Receipt {
  readonly accountId: string;
  readonly key: string;
  readonly digest: string;
  readonly answer: Answer | null;
  readonly leaseUntil: number;
}

interface Served {
  readonly subject: Subject;
  readonly digest: string;
  readonly accountId: string;
}

const shownOf = ({ key, digest, answer, leaseUntil }: Receipt): StoredReceipt => ({
  key,
  digest,
  answer,
  alive: leaseUntil > Date.now(),
});

/** One connection: whoever has a transaction makes the others wait in line. Nothing in it is changed in place. */
export class CoreStorage implements Storage {
  private accounts = new Map<string, Account>();
  private receipts: readonly Receipt[] = [];
  private served: readonly Served[] = [];
  private events: ReadonlySet<string> = new Set();
  private line: Promise<unknown> = Promise.resolve();

  readonly rows: Rows = {
    readAccount: async id => this.accounts.get(id) ?? null,
    readAccountByFlow: async flow => [...this.accounts.values()].find(each => each.flow === flow) ?? null,
    saveAccount: async account => {
      const next = { ...account, version: account.version + 1 };
      this.put(next);
      return next;
    },

    receiptsFor: async (accountId, key) =>
      this.receipts
        .filter(each => each.accountId === accountId && (each.key === key || !each.answer))
        .map(shownOf),
    takeKey: async (accountId, key, digest) => {
      const others = this.receipts.filter(each => each.accountId !== accountId || each.key !== key);
      const leaseUntil = Date.now() + leaseSeconds * 1_000;
      this.receipts = [...others, { accountId, key, digest, answer: null, leaseUntil }];
    },
    renewKey: async (accountId, key) =>
      this.change(accountId, key, receipt => ({ ...receipt, leaseUntil: Date.now() + leaseSeconds * 1_000 })),
    finishKey: async (accountId, key, answer) =>
      this.change(accountId, key, receipt => ({ ...receipt, answer })),
    releaseKey: async (accountId, key) => {
      this.receipts = this.receipts.filter(
        each => each.accountId !== accountId || each.key !== key || each.answer !== null,
      );
    },
    recentReceipts: async (accountId, count) =>
      this.receipts
        .filter(each => each.accountId === accountId)
        .map(shownOf)
        .filter(({ answer, alive }) => answer !== null || alive)
        .reverse()
        .slice(0, count),

    lockIdentity: async () => undefined,
    othersServed: async (subject, digest, accountId) =>
      this.served.filter(
        each => each.subject === subject && each.digest === digest && each.accountId !== accountId,
      ).length,
    addServed: async (subject, digest, accountId) => {
      this.served = [...this.served, { subject, digest, accountId }];
    },
    removeServed: async accountId => {
      this.served = this.served.filter(each => each.accountId !== accountId);
    },

    keepPhoto: async () => undefined,
    deletePhotos: async () => undefined,
    takeEvent: async id => {
      const isNews = !this.events.has(id);
      this.events = new Set([...this.events, id]);
      return isNews;
    },
    putNotices: async () => undefined,
  };

  /** Adds an account, or takes the place of what is kept of it. */
  put(account: Account): void {
    this.accounts = new Map([...this.accounts, [account.id, account]]);
  }

  transaction<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
    const mine = this.line.then(async () => {
      const { accounts, receipts, served, events } = this;
      try {
        return await work(this.rows);
      } catch (error) {
        Object.assign(this, { accounts, receipts, served, events });
        throw error;
      }
    });
    this.line = mine.catch(() => undefined);
    return mine;
  }

  overdueAccounts(): Promise<string[]> {
    return Promise.resolve([]);
  }

  deleteOldRows(): Promise<void> {
    return Promise.resolve();
  }

  private change(accountId: string, key: string, by: (receipt: Receipt) => Receipt): void {
    this.receipts = this.receipts.map(each =>
      each.accountId === accountId && each.key === key && each.answer === null ? by(each) : each,
    );
  }
}
