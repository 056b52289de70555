import type { Subject } from '../../../src/contract/index.js';
import type { Account, StoredApplication } from '../account.js';
import type { Rows } from '../rows.js';
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

/** [I2] [I3] Whether the identity can serve one more account, in the transaction that decides. */
export async function hasRoom(rows: Rows, account: Account, subject: Subject, digest: string) {
  await rows.lockIdentity(subject, digest);
  return (await othersServed(rows, account, subject, digest)) < account.policy.accountsPerIdentity[subject];
}

/** How many other accounts the identity serves. */
export const othersServed = (rows: Rows, account: Account, subject: Subject, digest: string) =>
  rows.othersServed(subject, digest, account.id);

/** Records that the identity now serves this account, and no other identity does. */
export async function serve(rows: Rows, account: Account, subject: Subject, digest: string) {
  await free(rows, account.id);
  await rows.addServed(subject, digest, account.id);
}

/** The account's identity no longer counts. */
export const free = (rows: Rows, accountId: string) => rows.removeServed(accountId);
