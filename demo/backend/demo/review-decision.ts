import type { Reason } from '../../../src/contract/index.js';
import { applicationCore, type Account } from '../account.js';
import type { Outcome } from '../outcome.js';
import { tell } from '../outbox.js';
import { Refusal } from '../refusal.js';
import { free } from '../rules/quota.js';
import { inStage } from '../steps.js';

/** A reviewer finds everything right. Whether the identity has room is decided while it is written. */
export function approve(account: Account): Outcome {
  inStage(account, 'review');
  return { account, proved: true };
}

/** [I9] A reviewer rejects, with each reason at its field. */
export function reject(account: Account, reasons: Reason[], now: Date): Outcome {
  const application = inStage(account, 'review');
  return {
    account: {
      ...account,
      application: {
        ...applicationCore(application),
        stage: 'rejected',
        rejectedAt: now.toISOString(),
        reasons,
      },
    },
    alsoWrite: store => tell(store, account, now, 'rejected'),
  };
}

/** [I11] The periodical examination takes a verified status back. */
export function revoke(account: Account, reasons: Reason[], now: Date): Outcome {
  const { identity } = account;
  if (identity.status !== 'verified')
    throw new Refusal('wrong-stage', { detail: 'The account is not verified.' });
  return {
    account: {
      ...account,
      identity: { ...identity, status: 'revoked', revokedAt: now.toISOString(), reasons },
    },
    alsoWrite: async store => {
      await free(store, account.id);
      await tell(store, account, now, 'revoked');
    },
  };
}
