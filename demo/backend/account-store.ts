import { fillPreset, Policy, type PresetName } from '../../src/contract/index.js';
import type { Account, NoticeLanguage, StoredApplication, StoredHandoff, StoredIdentity } from './account.js';
import type { Store } from './open-database.js';
import type { AccountTable } from './tables.js';

/** How an account's policy is kept: a preset's name and the values in which it differs. */
export interface StoredPolicy {
  readonly preset: PresetName;
  readonly overrides: Readonly<Record<string, unknown>>;
}

/** The provider as the policies name it. */
export type PolicyProvider = NonNullable<Policy['provider']>;

/** Reads and writes accounts. */
export class AccountStore {
  constructor(private readonly provider: PolicyProvider) {}

  /** The policy that a stored one stands for. @throws zod's error when the overrides do not fit the contract. */
  policy({ preset, overrides }: StoredPolicy): Policy {
    const provider = preset === 'enterprise' ? this.provider : null;
    return Policy.parse(fillPreset({ preset, provider, ...overrides }));
  }

  async create(store: Store, account: Pick<Account, 'id' | 'region' | 'company'>, policy: StoredPolicy) {
    this.policy(policy);
    const { numInsertedOrUpdatedRows } = await store
      .insertInto('account')
      .values({
        ...account,
        policy: JSON.stringify(policy),
        version: 1,
        identity: JSON.stringify({ status: 'unverified' } satisfies StoredIdentity),
        application: null,
        attempts_day: null,
        attempts_spent: 0,
        flow: null,
        handoff: null,
        language: null,
        session_expired: false,
      })
      .onConflict(conflict => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }

  /** The account, or null. With `lock` nobody else changes it until the transaction ends. */
  async read(store: Store, id: string, lock?: 'lock'): Promise<Account | null> {
    let query = store.selectFrom('account').selectAll().where('id', '=', id);
    if (lock) query = query.forUpdate();
    const row = await query.executeTakeFirst();
    return row ? this.fromRow(row) : null;
  }

  /** The account that waits for a flow of the provider, locked, or null. */
  async readByFlow(store: Store, flow: string): Promise<Account | null> {
    const query = store.selectFrom('account').selectAll().where('flow', '=', flow).forUpdate();
    const row = await query.executeTakeFirst();
    return row ? this.fromRow(row) : null;
  }

  /** Writes the account under the next version. */
  async save(store: Store, account: Account): Promise<Account> {
    const next = { ...account, version: account.version + 1 };
    await store
      .updateTable('account')
      .set({
        version: next.version,
        identity: JSON.stringify(next.identity),
        application: next.application && JSON.stringify(next.application),
        attempts_day: next.attempts.day,
        attempts_spent: next.attempts.spent,
        flow: next.flow,
        handoff: next.handoff && JSON.stringify(next.handoff),
        language: next.language,
      })
      .where('id', '=', next.id)
      .execute();
    return next;
  }

  private fromRow(row: AccountTable): Account {
    return {
      id: row.id,
      region: row.region,
      company: row.company,
      policy: this.policy(JSON.parse(row.policy) as StoredPolicy),
      version: row.version,
      identity: JSON.parse(row.identity) as StoredIdentity,
      application: row.application ? (JSON.parse(row.application) as StoredApplication) : null,
      attempts: { day: row.attempts_day, spent: row.attempts_spent },
      flow: row.flow,
      handoff: row.handoff === null ? null : (JSON.parse(row.handoff) as StoredHandoff),
      language: row.language as NoticeLanguage | null,
    };
  }
}
