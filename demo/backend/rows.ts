import type { PhotoSlot, Subject } from '../../src/contract/index.js';
import type { Account } from './account.js';
import type { AuditLine } from './audit.js';
import type { Notice } from './notices.js';
import type { Answer } from './receipts.js';

/** One command that was sent with an idempotency key, as it is kept. */
export interface StoredReceipt {
  readonly key: string;
  /** Keyed digest of the command and its payload. */
  readonly digest: string;
  /** What became of it; null while it is under way. */
  readonly answer: Answer | null;
  /** Under way: whether the process that took the key still shows that it is at it. */
  readonly alive: boolean;
}

export interface StoredPhoto {
  readonly id: string;
  readonly accountId: string;
  readonly slot: PhotoSlot;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** One message to a person, on one channel. */
export interface StoredNotice {
  readonly accountId: string;
  readonly channel: string;
  readonly message: Notice;
  /** Null where the channel has no title. */
  readonly title: string | null;
  readonly text: string;
  readonly at: Date;
}

/** What was decided about an account, which its keyed digest stands for. */
export interface StoredAuditLine extends AuditLine {
  readonly account: string;
  readonly at: Date;
}

/**
 * What the rules read and write, inside a transaction or outside of any. The rules know no more of where it is kept: a
 * database in the reference backend, memory in the backend of the test kit.
 */
export interface Rows {
  /** The account, or null. With `lock` nobody else changes it until the transaction ends. */
  readAccount(id: string, lock?: 'lock'): Promise<Account | null>;
  /** The account that waits for a flow of the provider, locked, or null. */
  readAccountByFlow(flow: string): Promise<Account | null>;
  /** Writes the account under the next version. */
  saveAccount(account: Account): Promise<Account>;

  /** The receipt of a key, and those of the account's commands that are under way. */
  receiptsFor(accountId: string, key: string): Promise<StoredReceipt[]>;
  /**
   * Writes down that a key is taken, or taken once more: after a lease has ended somebody else may take it.
   * @param takenBy which taking it is; only that one may renew, finish or give it back.
   */
  takeKey(accountId: string, key: string, digest: string, takenBy: string): Promise<void>;
  /** Shows that the process that took a key is still at it. */
  renewKey(accountId: string, key: string, takenBy: string): Promise<void>;
  /**
   * Writes down what became of a command, in the transaction that carries it out.
   * @throws Refusal `key-in-flight` where somebody else has the key: then nothing of the work may be written.
   */
  finishKey(accountId: string, key: string, answer: Answer, takenBy: string): Promise<void>;
  /** Gives a key back: the same one may try again. */
  releaseKey(accountId: string, key: string, takenBy: string): Promise<void>;
  /** The most recent receipts, newest first, without those that were abandoned. */
  recentReceipts(accountId: string, count: number): Promise<StoredReceipt[]>;

  /** Locks an identity, so that two decisions about it happen one after the other. */
  lockIdentity(subject: Subject, digest: string): Promise<void>;
  /** How many other accounts an identity serves. */
  othersServed(subject: Subject, digest: string, accountId: string): Promise<number>;
  addServed(subject: Subject, digest: string, accountId: string): Promise<void>;
  /** The account's identity no longer counts. */
  removeServed(accountId: string): Promise<void>;

  keepPhoto(photo: StoredPhoto): Promise<void>;
  /** Deletes an account's photos, but for those of the given ids. */
  deletePhotos(accountId: string, keptIds: readonly string[]): Promise<void>;

  /** @returns whether the provider's event is news; from now on it is none. */
  takeEvent(id: string): Promise<boolean>;
  putNotices(notices: readonly StoredNotice[]): Promise<void>;
  /** Keeps what was decided, where somebody wants to know it. */
  putAuditLines?(lines: readonly StoredAuditLine[]): Promise<void>;
}

/** Where everything is kept. */
export interface Storage {
  /** Reads and writes outside of a transaction. */
  readonly rows: Rows;
  /** Carries something out as a whole or not at all. */
  transaction<T>(work: (rows: Rows) => Promise<T>): Promise<T>;
  /** The accounts whose application has been kept long enough. */
  overdueAccounts(now: Date): Promise<string[]>;
  /** Deletes rows that have served. */
  deleteOldRows(now: Date): Promise<void>;
}
