import { applicationCore, type Account } from './account.js';
import { maskAnswer } from './masked-answer.js';
import { forgetPhotos } from './rules/photos.js';
import type { Rows } from './rows.js';
import { hasRoom, identityDigest, serve } from './rules/quota.js';
import type { SecretDigest } from './secret-digest.js';

/**
 * The decision on a proved application, inside the transaction that writes it: the account becomes verified, or the
 * application is rejected because the identity serves as many accounts as it may [I2] [I3]. Nobody learns that before
 * they have proved that the identity is theirs [A38].
 */
export async function decide(
  rows: Rows,
  account: Account,
  now: Date,
  digest: SecretDigest,
): Promise<Account> {
  const { application } = account;
  if (!application) return account;
  const { subject, answers } = application;
  const identity = identityDigest(account, application, digest);

  if (!(await hasRoom(rows, account, subject, identity))) {
    return {
      ...account,
      flow: null,
      application: {
        ...applicationCore(application),
        stage: 'rejected',
        rejectedAt: now.toISOString(),
        reasons: [
          { field: null, code: 'identity-over-quota', limit: account.policy.accountsPerIdentity[subject] },
        ],
      },
    };
  }

  await serve(rows, account, subject, identity);
  await forgetPhotos(rows, account.id);
  const [name, number] =
    subject === 'enterprise'
      ? (['organizationName', 'registrationNumber'] as const)
      : (['fullName', 'documentNumber'] as const);
  return {
    ...account,
    flow: null,
    application: null,
    identity: {
      status: 'verified',
      subject,
      name: maskAnswer(name, answers, account, subject),
      number: maskAnswer(number, answers, account, subject),
      digest: identity,
      verifiedAt: now.toISOString(),
    },
  };
}
