import type { Account } from '../../demo/backend/account.js';
import { keptReceipts, type Answer } from '../../demo/backend/receipts.js';
import { retainedUntil } from '../../demo/backend/rules/retention.js';
import type { Rows, Storage, StoredNotice, StoredPhoto, StoredReceipt } from '../../demo/backend/rows.js';

interface Served {
  readonly subject: string;
  readonly digest: string;
  readonly accountId: string;
}

/** Everything that is kept; replaced and never changed in place, so that a transaction can be taken back. */
interface Tables {
  readonly accounts: ReadonlyMap<string, Account>;
  /** Newest last. */
  readonly receipts: readonly (StoredReceipt & { readonly accountId: string })[];
  readonly served: readonly Served[];
  readonly photos: ReadonlyMap<string, StoredPhoto>;
  readonly events: ReadonlySet<string>;
  readonly notices: readonly StoredNotice[];
}

const empty: Tables = {
  accounts: new Map(),
  receipts: [],
  served: [],
  photos: new Map(),
  events: new Set(),
  notices: [],
};

/** What the rules read and write, in memory. */
export class MemoryStorage implements Storage {
  tables: Tables = empty;
  private queue: Promise<unknown> = Promise.resolve();

  readonly rows: Rows = {
    readAccount: id => Promise.resolve(this.tables.accounts.get(id) ?? null),
    readAccountByFlow: flow =>
      Promise.resolve([...this.tables.accounts.values()].find(account => account.flow === flow) ?? null),
    saveAccount: account => {
      const next = { ...account, version: account.version + 1 };
      this.put({ accounts: new Map(this.tables.accounts).set(next.id, next) });
      return Promise.resolve(next);
    },

    receiptsFor: (accountId, key) =>
      Promise.resolve(
        this.tables.receipts.filter(
          receipt => receipt.accountId === accountId && (receipt.key === key || !receipt.answer),
        ),
      ),
    takeKey: (accountId, key, digest) =>
      this.putReceipts([
        ...this.without(accountId, key),
        { accountId, key, digest, answer: null, alive: true },
      ]),
    renewKey: () => Promise.resolve(),
    finishKey: (accountId, key, answer: Answer) => {
      const receipts = this.tables.receipts.map(receipt =>
        receipt.accountId === accountId && receipt.key === key
          ? { ...receipt, answer, alive: false }
          : receipt,
      );
      const own = receipts.filter(receipt => receipt.accountId === accountId);
      const old = new Set(own.slice(0, Math.max(0, own.length - keptReceipts)));
      return this.putReceipts(receipts.filter(receipt => !old.has(receipt)));
    },
    releaseKey: (accountId, key) => this.putReceipts(this.without(accountId, key)),
    recentReceipts: (accountId, count) =>
      Promise.resolve(
        this.tables.receipts
          .filter(receipt => receipt.accountId === accountId)
          .slice(-count)
          .reverse(),
      ),

    lockIdentity: () => Promise.resolve(),
    othersServed: (subject, digest, accountId) =>
      Promise.resolve(
        this.tables.served.filter(
          each => each.subject === subject && each.digest === digest && each.accountId !== accountId,
        ).length,
      ),
    addServed: (subject, digest, accountId) => {
      this.put({ served: [...this.tables.served, { subject, digest, accountId }] });
      return Promise.resolve();
    },
    removeServed: accountId => {
      this.put({ served: this.tables.served.filter(each => each.accountId !== accountId) });
      return Promise.resolve();
    },

    keepPhoto: photo => {
      this.put({ photos: new Map(this.tables.photos).set(photo.id, photo) });
      return Promise.resolve();
    },
    deletePhotos: (accountId, keptIds) => {
      const kept = [...this.tables.photos].filter(
        ([id, photo]) => photo.accountId !== accountId || keptIds.includes(id),
      );
      this.put({ photos: new Map(kept) });
      return Promise.resolve();
    },

    takeEvent: id => {
      const isNews = !this.tables.events.has(id);
      this.put({ events: new Set(this.tables.events).add(id) });
      return Promise.resolve(isNews);
    },
    putNotices: notices => {
      this.put({ notices: [...this.tables.notices, ...notices] });
      return Promise.resolve();
    },
  };

  /** One after the other; what throws leaves everything as it was. */
  transaction<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
    const done = this.queue.then(async () => {
      const before = this.tables;
      try {
        // Each transaction has rows of its own, by which the caller may know it.
        return await work({ ...this.rows });
      } catch (error) {
        this.tables = before;
        throw error;
      }
    });
    this.queue = done.catch(() => undefined);
    return done;
  }

  overdueAccounts(now: Date): Promise<string[]> {
    const overdue = [...this.tables.accounts.values()].filter(({ application }) => {
      const until = application && retainedUntil(application);
      return until !== null && until <= now;
    });
    return Promise.resolve(overdue.map(({ id }) => id));
  }

  /** What a test keeps is gone with the test. */
  deleteOldRows(): Promise<void> {
    return Promise.resolve();
  }

  addAccount(account: Account): void {
    this.put({ accounts: new Map(this.tables.accounts).set(account.id, account) });
  }

  clear(): void {
    this.tables = empty;
  }

  private put(changed: Partial<Tables>): void {
    this.tables = { ...this.tables, ...changed };
  }

  private putReceipts(receipts: Tables['receipts']): Promise<void> {
    this.put({ receipts });
    return Promise.resolve();
  }

  private without(accountId: string, key: string): Tables['receipts'] {
    return this.tables.receipts.filter(receipt => receipt.accountId !== accountId || receipt.key !== key);
  }
}
