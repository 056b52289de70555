import type { ProblemCode } from '../../src/contract/index.js';
import type { AccountChanges } from './account-changes.js';
import type { Account } from './account.js';
import { auditLinesOf } from './audit.js';
import type { Clock } from './clock.js';
import { decide } from './decide.js';
import type { Outcome } from './outcome.js';
import { tellNews } from './outbox.js';
import { Refusal } from './refusal.js';
import { forgetPhotos } from './rules/photos.js';
import type { Rows, Storage } from './rows.js';
import type { SecretDigest } from './secret-digest.js';
import { accountKeyOf } from './snapshot-view.js';

interface AccountWriterParts {
  readonly storage: Storage;
  readonly changes: AccountChanges;
  readonly clock: Clock;
  readonly digest: SecretDigest;
}

/** The one way in which an account changes: with its notices, its audit and, where it is proved, the decision. */
export class AccountWriter {
  /** Accounts that a transaction has written, until it is committed. */
  private readonly written = new WeakMap<Rows, Set<string>>();

  constructor(private readonly parts: AccountWriterParts) {}

  /** Carries something out as a whole or not at all, and tells of it once it is. */
  async transaction<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
    const { storage, changes } = this.parts;
    const written = new Set<string>();
    const result = await storage.transaction(rows => {
      // Of this transaction alone, also where a storage has the same rows for all.
      const own = Object.create(rows) as Rows;
      this.written.set(own, written);
      return work(own);
    });
    for (const id of written) changes.wrote(id);
    return result;
  }

  /** @throws Refusal `not-signed-in` when there is no such account. */
  async read(rows: Rows, accountId: string, lock?: 'lock'): Promise<Account> {
    const account = await rows.readAccount(accountId, lock);
    if (!account) throw new Refusal('not-signed-in');
    return account;
  }

  /** Writes an outcome; the caller holds the account's row. */
  async write(rows: Rows, before: Account, outcome: Outcome): Promise<Account> {
    const { clock, digest } = this.parts;
    await outcome.alsoWrite?.(rows);
    const account = outcome.proved
      ? await decide(rows, outcome.account, clock.now(), digest)
      : outcome.account;
    return this.save(rows, before, account, outcome.refusal?.code);
  }

  async save(rows: Rows, before: Account, after: Account, refusal?: ProblemCode): Promise<Account> {
    const { clock, digest } = this.parts;
    const at = clock.now();
    await tellNews(rows, before, after, at);
    const account = accountKeyOf(after.id, digest);
    const lines = auditLinesOf(before, after, refusal).map(line => ({ at, account, ...line }));
    if (lines.length > 0) await rows.putAuditLines?.(lines);
    // What was handed in goes with its application, whatever ended it.
    if (before.application && !after.application) await forgetPhotos(rows, after.id);
    return this.saveVersion(rows, after);
  }

  /** Writes the account under a new version, where nothing else of it has changed. */
  saveVersion(rows: Rows, account: Account): Promise<Account> {
    this.written.get(rows)?.add(account.id);
    return rows.saveAccount(account);
  }
}
