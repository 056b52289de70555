import type { Subject } from '../../src/contract/index.js';
import type { Account } from './account.js';
import type { AccountStore } from './account-store.js';
import type { DataCipher } from './data-cipher.js';
import { deleteOldRows } from './delete-old-rows.js';
import type { Database, Store } from './open-database.js';
import { ReceiptRows } from './receipt-rows.js';
import type { Rows, Storage, StoredAuditLine, StoredNotice, StoredPhoto } from './rows.js';

/** Rows of the database, read and written through one connection or transaction. */
class DatabaseRows extends ReceiptRows implements Rows {
  constructor(
    private readonly db: Store,
    private readonly accounts: AccountStore,
    private readonly seal: DataCipher,
    leaseSeconds?: number,
  ) {
    super(db, seal, leaseSeconds);
  }

  readAccount(id: string, lock?: 'lock'): Promise<Account | null> {
    return this.accounts.read(this.db, id, lock);
  }

  readAccountByFlow(flow: string): Promise<Account | null> {
    return this.accounts.readByFlow(this.db, flow);
  }

  saveAccount(account: Account): Promise<Account> {
    return this.accounts.save(this.db, account);
  }

  async lockIdentity(subject: Subject, digest: string): Promise<void> {
    await this.db
      .insertInto('identity')
      .values({ subject, digest })
      .onConflict(conflict => conflict.columns(['subject', 'digest']).doNothing())
      .execute();
    await this.db
      .selectFrom('identity')
      .select('digest')
      .where('subject', '=', subject)
      .where('digest', '=', digest)
      .forUpdate()
      .executeTakeFirst();
  }

  async othersServed(subject: Subject, digest: string, accountId: string): Promise<number> {
    const { count } = await this.db
      .selectFrom('identity_account')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('subject', '=', subject)
      .where('digest', '=', digest)
      .where('account_id', '!=', accountId)
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  async addServed(subject: Subject, digest: string, accountId: string): Promise<void> {
    await this.db.insertInto('identity_account').values({ subject, digest, account_id: accountId }).execute();
  }

  async removeServed(accountId: string): Promise<void> {
    await this.db.deleteFrom('identity_account').where('account_id', '=', accountId).execute();
  }

  async keepPhoto({ id, accountId, slot, mediaType, bytes }: StoredPhoto): Promise<void> {
    const sealed = this.seal.sealBytes(bytes, `photo.bytes ${id}`);
    await this.db
      .insertInto('photo')
      .values({ id, account_id: accountId, slot, media_type: mediaType, bytes: sealed })
      .execute();
  }

  async deletePhotos(accountId: string, keptIds: readonly string[]): Promise<void> {
    let deletion = this.db.deleteFrom('photo').where('account_id', '=', accountId);
    if (keptIds.length > 0) deletion = deletion.where('id', 'not in', keptIds);
    await deletion.execute();
  }

  async takeEvent(id: string): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.db
      .insertInto('provider_event')
      .values({ id })
      .onConflict(conflict => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows !== 0n;
  }

  async putNotices(notices: readonly StoredNotice[]): Promise<void> {
    if (notices.length === 0) return;
    const rows = notices.map(({ accountId, text, ...notice }) => ({
      ...notice,
      account_id: accountId,
      text: this.seal.seal(text, `outbox.text ${accountId}`),
    }));
    await this.db.insertInto('outbox').values(rows).execute();
  }

  async putAuditLines(lines: readonly StoredAuditLine[]): Promise<void> {
    const rows = lines.map(({ detail, ...line }) => ({ ...line, detail: JSON.stringify(detail) }));
    await this.db.insertInto('audit').values(rows).execute();
  }
}

/** Keeps everything in the database; what is personal is sealed. */
export class DatabaseStorage implements Storage {
  readonly rows: Rows;

  constructor(
    private readonly db: Database,
    private readonly accounts: AccountStore,
    private readonly cipher: DataCipher,
    private readonly leaseSeconds?: number,
  ) {
    this.rows = new DatabaseRows(db, accounts, cipher, leaseSeconds);
  }

  transaction<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
    const rowsIn = (store: Store) => new DatabaseRows(store, this.accounts, this.cipher, this.leaseSeconds);
    return this.db.transaction().execute(store => work(rowsIn(store)));
  }

  async overdueAccounts(now: Date): Promise<string[]> {
    const rows = await this.db
      .selectFrom('account')
      .select('id')
      .where('retained_until', '<=', now)
      .execute();
    return rows.map(({ id }) => id);
  }

  deleteOldRows(now: Date): Promise<void> {
    return deleteOldRows(this.db, now);
  }
}
