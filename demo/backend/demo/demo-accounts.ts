import type { AccountStore } from '../account-store.js';
import type { Database } from '../open-database.js';

/** The accounts with which a visitor begins. */
export const demoAccounts = [
  { id: 'company', preset: 'enterprise', company: true, region: 'cn-mainland' },
  { id: 'person', preset: 'enterprise', company: false, region: 'cn-mainland' },
  { id: 'intl-company', preset: 'review', company: true, region: 'sg' },
  { id: 'intl-person', preset: 'review', company: false, region: 'hk' },
] as const;

/** Creates those of the demo's accounts that are missing. */
export async function seedDemoAccounts(db: Database, accounts: AccountStore): Promise<void> {
  for (const { preset, ...account } of demoAccounts)
    await accounts.create(db, account, { preset, overrides: {} });
}
