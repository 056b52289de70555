import type { Reason } from '../../../src/contract/index.js';
import { applicationCore, type Account } from '../account.js';
import type { Outcome } from '../outcome.js';
import { Refusal } from '../refusal.js';
import { forgetPhotos } from '../rules/photos.js';
import { free } from '../rules/quota.js';
import { inStage } from '../steps.js';

/** A reviewer finds everything right. Whether the identity has room is decided while it is written. */
export function approve(account: Account): Outcome {
  inStage(account, 'review');
  return { account, proved: true };
}

/**
 * [I9] A reviewer rejects, with each reason at its field. A photo that a reason names is deleted: the correction has to
 * bring another one.
 */
export function reject(account: Account, reasons: Reason[], now: Date): Outcome {
  const application = inStage(account, 'review');
  const photos = application.photos.filter(({ slot }) => !reasons.some(({ field }) => field === slot));
  return {
    account: {
      ...account,
      application: {
        ...applicationCore(application),
        photos,
        stage: 'rejected',
        rejectedAt: now.toISOString(),
        reasons,
      },
    },
    alsoWrite: rows => forgetPhotos(rows, account.id, photos),
  };
}

/** [I11] The periodical examination finds a verified identity still right. */
export function examine(account: Account, now: Date): Outcome {
  const identity = verified(account);
  return { account: { ...account, identity: { ...identity, examinedAt: now.toISOString() } } };
}

/** [I11] The periodical examination takes a verified status back. */
export function revoke(account: Account, reasons: Reason[], now: Date): Outcome {
  const identity = verified(account);
  return {
    account: {
      ...account,
      identity: { ...identity, status: 'revoked', revokedAt: now.toISOString(), reasons },
    },
    alsoWrite: rows => free(rows, account.id),
  };
}

function verified({ identity }: Account) {
  if (identity.status === 'verified') return identity;
  throw new Refusal('wrong-stage', { detail: 'The account is not verified.' });
}
