import type { PresetName } from '../../../src/contract/index.js';
import type { AccountStore } from '../account-store.js';
import type { Database } from '../open-database.js';

interface DemoAccount {
  readonly id: string;
  readonly preset: PresetName;
  readonly company: boolean;
  readonly region: string;
  /** What differs from the preset. */
  readonly overrides?: Readonly<Record<string, unknown>>;
}

/** A platform whose reviewers take PDF, and photos with words across them. */
const documentsOfTheMainland = {
  photo: {
    maxBytes: 5_000_000,
    maxPixels: 4_194_304,
    maxDecodePixels: 120_000_000,
    pdf: true,
    watermark: '示例云',
  },
};

/** The accounts with which a visitor begins. */
export const demoAccounts: readonly DemoAccount[] = [
  { id: 'company', preset: 'enterprise', company: true, region: 'cn-mainland' },
  { id: 'person', preset: 'enterprise', company: false, region: 'cn-mainland' },
  { id: 'intl-company', preset: 'review', company: true, region: 'sg' },
  { id: 'intl-person', preset: 'review', company: false, region: 'hk' },
  {
    id: 'review-company',
    preset: 'review',
    company: true,
    region: 'cn-mainland',
    overrides: documentsOfTheMainland,
  },
  {
    id: 'review-person',
    preset: 'review',
    company: false,
    region: 'cn-mainland',
    overrides: documentsOfTheMainland,
  },
];

/** Creates those of the demo's accounts that are missing. */
export async function seedDemoAccounts(db: Database, accounts: AccountStore): Promise<void> {
  for (const { preset, overrides = {}, ...account } of demoAccounts)
    await accounts.create(db, account, { preset, overrides });
}
