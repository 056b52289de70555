import type { Payload, Subject } from '../../../src/contract/index.js';
import type { Account, StoredApplication } from '../account.js';
import type { Outcome, Work } from '../outcome.js';
import { Refusal } from '../refusal.js';
import { refuseWhileLocked } from '../rules/edit-lock.js';
import { forgetPhotos } from '../rules/photos.js';
import { allowedSubject } from '../rules/subject.js';

/** An application of which nothing is known but whose it is. */
export function draft(
  id: string,
  purpose: 'first' | 'change',
  subject: Subject,
  now: Date,
): StoredApplication {
  return {
    id,
    purpose,
    subject,
    startedAt: now.toISOString(),
    submittedAt: null,
    answers: {},
    consents: [],
    photos: [],
    stage: 'draft',
  };
}

/** A draft or a rejected application can be given up for a new one; anything further has to be withdrawn. */
function refuseWhileUnderWay({ application }: Account): void {
  if (application && application.stage !== 'draft' && application.stage !== 'rejected')
    throw new Refusal('wrong-stage', {
      detail: `An application is in '${application.stage}'; withdraw it first.`,
    });
}

/** What an earlier application left behind goes: its photos, and the way back from the provider. */
function begun(account: Account, application: StoredApplication | null): Outcome {
  return {
    account: { ...account, application, flow: null, handoff: null },
    alsoWrite: rows => forgetPhotos(rows, account.id),
  };
}

/**
 * Begins the first verification, the next after a revocation, or [E16] the change of a verified identity, which stays
 * until the new one is verified.
 */
export function start({ account, now, newId }: Work, { subject }: Payload<'start'>): Outcome {
  refuseWhileUnderWay(account);
  allowedSubject(account, subject);
  refuseWhileLocked(account, subject, now);
  const purpose = account.identity.status === 'verified' ? 'change' : 'first';
  return begun(account, draft(newId(), purpose, subject, now));
}

/** Gives up what is under way. A verified identity stays as it is [E16]. */
export function withdraw({ account }: Work): Outcome {
  if (!account.application) throw new Refusal('wrong-stage', { detail: 'Nothing is under way.' });
  return begun(account, null);
}
