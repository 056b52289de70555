import type { Policy } from '../../src/contract/index.js';
import type { Account, NoticeLanguage, StoredApplication, StoredHandoff, StoredIdentity } from './account.js';
import type { DataCipher } from './data-cipher.js';
import type { Store } from './open-database.js';
import { retainedUntil } from './rules/retention.js';
import { policyOf, type PolicyProvider, type StoredPolicy } from './stored-policy.js';
import type { AccountTable } from './tables.js';

/** Policies that are remembered at most. */
const mostPolicies = 500;

/** Reads and writes accounts. */
export class AccountStore {
  /** Policies by how they are kept: thousands of accounts have the same few, and to check one takes its time. */
  private readonly policies = new Map<string, Policy>();

  constructor(
    private readonly provider: PolicyProvider,
    private readonly cipher: DataCipher,
  ) {}

  /** The policy that a stored one stands for. @throws zod's error when the overrides do not fit the contract. */
  policy(stored: StoredPolicy): Policy {
    return policyOf(stored, this.provider);
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
        rounds_day: null,
        rounds_sent: 0,
        retained_until: null,
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
        application: this.seal('application', next.id, next.application),
        retained_until: next.application && retainedUntil(next.application),
        attempts_day: next.attempts.day,
        attempts_spent: next.attempts.spent,
        rounds_day: next.rounds.day,
        rounds_sent: next.rounds.sent,
        flow: next.flow,
        handoff: this.seal('handoff', next.id, next.handoff),
        language: next.language,
      })
      .where('id', '=', next.id)
      .execute();
    return next;
  }

  private seal(column: string, id: string, value: object | null): string | null {
    return value && this.cipher.seal(JSON.stringify(value), `account.${column} ${id}`);
  }

  private open(column: string, id: string, sealed: string | null): unknown {
    return sealed === null ? null : JSON.parse(this.cipher.open(sealed, `account.${column} ${id}`));
  }

  private knownPolicy(stored: string): Policy {
    const known = this.policies.get(stored);
    if (known) return known;
    const policy = this.policy(JSON.parse(stored) as StoredPolicy);
    if (this.policies.size >= mostPolicies) this.policies.clear();
    this.policies.set(stored, policy);
    return policy;
  }

  private fromRow(row: AccountTable): Account {
    return {
      id: row.id,
      region: row.region,
      company: row.company,
      policy: this.knownPolicy(row.policy),
      version: row.version,
      identity: JSON.parse(row.identity) as StoredIdentity,
      application: this.open('application', row.id, row.application) as StoredApplication | null,
      attempts: { day: row.attempts_day, spent: row.attempts_spent },
      rounds: { day: row.rounds_day, sent: row.rounds_sent },
      flow: row.flow,
      handoff: this.open('handoff', row.id, row.handoff) as StoredHandoff | null,
      language: row.language as NoticeLanguage | null,
    };
  }
}
