import { sql } from 'kysely';
import type { DataCipher } from './data-cipher.js';
import type { Store } from './open-database.js';
import { keptReceipts, leaseSeconds, type Answer } from './receipts.js';
import { Refusal } from './refusal.js';
import type { StoredReceipt } from './rows.js';

const placeOf = (accountId: string, key: string) => `receipt.answer ${accountId} ${key}`;

const alive = sql<boolean>`lease_until > now()`;
const columns = ['key', 'digest', 'answer', alive.as('alive')] as const;

/** The receipts of commands, in the database. What is personal in an outcome is sealed. */
export class ReceiptRows {
  constructor(
    private readonly store: Store,
    private readonly cipher: DataCipher,
    private readonly seconds = leaseSeconds,
  ) {}

  private get lease() {
    return sql<Date>`now() + make_interval(secs => ${this.seconds})`;
  }

  async receiptsFor(accountId: string, key: string): Promise<StoredReceipt[]> {
    const rows = await this.store
      .selectFrom('receipt')
      .select(columns)
      .where('account_id', '=', accountId)
      .where(({ eb, or }) => or([eb('key', '=', key), eb('outcome', '=', 'pending')]))
      .execute();
    return rows.map(row => this.opened(accountId, row));
  }

  async takeKey(accountId: string, key: string, digest: string, takenBy: string): Promise<void> {
    const { lease } = this;
    await this.store
      .insertInto('receipt')
      .values({
        ...{ account_id: accountId, key, digest, outcome: 'pending', answer: null },
        ...{ lease_until: lease, taken_by: takenBy },
      })
      .onConflict(conflict =>
        conflict.columns(['account_id', 'key']).doUpdateSet({ lease_until: lease, taken_by: takenBy }),
      )
      .execute();
  }

  async renewKey(accountId: string, key: string, takenBy: string): Promise<void> {
    await this.store
      .updateTable('receipt')
      .set({ lease_until: this.lease })
      .where('account_id', '=', accountId)
      .where('key', '=', key)
      .where('taken_by', '=', takenBy)
      .execute();
  }

  async finishKey(accountId: string, key: string, answer: Answer, takenBy: string): Promise<void> {
    const { numUpdatedRows } = await this.store
      .updateTable('receipt')
      .set({
        outcome: answer.problem ? 'refused' : 'accepted',
        answer: this.cipher.seal(JSON.stringify(answer), placeOf(accountId, key)),
        lease_until: null,
        taken_by: null,
      })
      .where('account_id', '=', accountId)
      .where('key', '=', key)
      .where('taken_by', '=', takenBy)
      .executeTakeFirstOrThrow();
    // This process was believed to be dead, and another one has taken over.
    if (numUpdatedRows === 0n) throw new Refusal('key-in-flight', { retryAfter: 1 });
    const oldest = this.store
      .selectFrom('receipt')
      .select('seq')
      .where('account_id', '=', accountId)
      .orderBy('seq', 'desc')
      .offset(keptReceipts)
      .limit(1);
    await this.store
      .deleteFrom('receipt')
      .where('account_id', '=', accountId)
      .where('seq', '<=', oldest)
      .where('outcome', '!=', 'pending')
      .execute();
  }

  async releaseKey(accountId: string, key: string, takenBy: string): Promise<void> {
    await this.store
      .deleteFrom('receipt')
      .where('account_id', '=', accountId)
      .where('key', '=', key)
      .where('taken_by', '=', takenBy)
      .execute();
  }

  async recentReceipts(accountId: string, count: number): Promise<StoredReceipt[]> {
    const rows = await this.store
      .selectFrom('receipt')
      .select(columns)
      .where('account_id', '=', accountId)
      .where(({ eb, or }) => or([eb('outcome', '!=', 'pending'), alive]))
      .orderBy('seq', 'desc')
      .limit(count)
      .execute();
    return rows.map(row => this.opened(accountId, row));
  }

  private opened(
    accountId: string,
    { key, digest, answer, alive }: Omit<StoredReceipt, 'answer'> & { answer: string | null },
  ): StoredReceipt {
    const open = answer === null ? null : this.cipher.open(answer, placeOf(accountId, key));
    return { key, digest, alive, answer: open === null ? null : (JSON.parse(open) as Answer) };
  }
}
