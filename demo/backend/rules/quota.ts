import type { Subject } from '../../../src/contract/index.js';
import type { Account, StoredApplication } from '../account.js';
import type { Store } from '../open-database.js';
import type { SecretDigest } from '../secret-digest.js';

/** One real person or company, whoever's account it is: by keyed digest of where it is registered, and its number. */
export function identityDigest(
  account: Account,
  { subject, answers }: Pick<StoredApplication, 'subject' | 'answers'>,
  digest: SecretDigest,
): string {
  const parts =
    subject === 'enterprise'
      ? [answers.organizationRegion ?? account.region, answers.registrationNumber]
      : [answers.documentRegion ?? account.region, answers.documentType, answers.documentNumber];
  return digest(`identity-${subject}`, parts.join('\0').toUpperCase());
}

/**
 * [I2] [I3] Whether the identity can serve one more account. Locks the identity's row, so that two decisions about one
 * identity happen one after the other, each seeing what the other did.
 */
export async function hasRoom(store: Store, account: Account, subject: Subject, digest: string) {
  await store
    .insertInto('identity')
    .values({ subject, digest })
    .onConflict(conflict => conflict.columns(['subject', 'digest']).doNothing())
    .execute();
  await store
    .selectFrom('identity')
    .select('digest')
    .where('subject', '=', subject)
    .where('digest', '=', digest)
    .forUpdate()
    .executeTakeFirst();
  return (await othersServed(store, account, subject, digest)) < account.policy.accountsPerIdentity[subject];
}

/** How many other accounts the identity serves. */
export async function othersServed(store: Store, account: Account, subject: Subject, digest: string) {
  const { count } = await store
    .selectFrom('identity_account')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('subject', '=', subject)
    .where('digest', '=', digest)
    .where('account_id', '!=', account.id)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Records that the identity now serves this account, and no other identity does. */
export async function serve(store: Store, account: Account, subject: Subject, digest: string) {
  await free(store, account.id);
  await store.insertInto('identity_account').values({ subject, digest, account_id: account.id }).execute();
}

/** The account's identity no longer counts. */
export async function free(store: Store, accountId: string) {
  await store.deleteFrom('identity_account').where('account_id', '=', accountId).execute();
}
