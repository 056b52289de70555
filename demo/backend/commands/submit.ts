import type { Answers, Payload, Subject } from '../../../src/contract/index.js';
import type { Outcome, Work } from '../outcome.js';
import { applicationCore } from '../account.js';
import { Refusal } from '../refusal.js';
import { checkedAnswers } from '../rules/answers.js';
import { mismatch, refuseWithoutAttempts } from '../rules/attempts.js';
import { refuseWithoutConsents, submittedPurposes } from '../rules/consents.js';
import { offeredDocuments, refuseWithoutPhotos } from '../rules/documents.js';
import { refuseWhileLocked } from '../rules/edit-lock.js';
import { identityDigest, othersServed } from '../rules/quota.js';
import { allowedSubject } from '../rules/subject.js';
import { afterStep, expectedDates, inStage } from '../steps.js';

/**
 * Hands in the identity information. What the person can mend is told first and costs nothing; only what the provider's
 * register judges wrong costs one of the day's attempts [E2].
 */
export async function submit(work: Work, payload: Payload<'submit'>): Promise<Outcome> {
  const { account, now } = work;
  const { subject } = payload;
  const asked = allowedSubject(account, subject);
  const current = inStage(account, 'draft', 'rejected');
  if (current.subject !== subject)
    throw new Refusal('wrong-stage', { detail: `The application was started for '${current.subject}'.` });
  if (current.purpose === 'change') refuseWhileLocked(account, subject, now);
  refuseWithoutAttempts(account, 'submit', now);
  refuseWithoutConsents(account.policy, submittedPurposes, payload.consents);
  const answers = checkedAnswers(account, asked.fields, payload.answers, now, payload.confirmedWarnings);
  await refuseForeignDocument(work, subject, answers, payload.photos);

  const application = {
    ...applicationCore(current),
    answers,
    consents: payload.consents,
    photos: payload.photos,
    submittedAt: now.toISOString(),
  };
  await refuseWhereDisclosed(work, { subject, answers });

  if (asked.proof === 'review') {
    const expected = account.policy.review && expectedDates(account, now, account.policy.review.workingDays);
    return {
      account: { ...account, application: { ...application, stage: 'review', review: { expected } } },
    };
  }
  if (!(await matches(work, subject, answers))) return mismatch(account, 'submit', now);
  return afterStep(account, { ...application, stage: 'draft' });
}

function matches({ provider }: Work, subject: Subject, answers: Answers): Promise<boolean> {
  return subject === 'enterprise'
    ? provider.matchOrganization({
        name: answers.organizationName ?? '',
        number: answers.registrationNumber ?? '',
        legalRepresentativeName: answers.legalRepresentativeName,
        legalRepresentativeDocumentNumber: answers.legalRepresentativeDocumentNumber,
      })
    : provider.matchPerson({
        name: answers.fullName ?? '',
        documentNumber: answers.documentNumber ?? '',
        mobile: answers.mobile,
      });
}

/** [I5] [I6] The document has to be one that the account's region offers, with the photos that it needs. */
async function refuseForeignDocument(
  { account, store }: Work,
  subject: Subject,
  answers: Answers,
  photos: Payload<'submit'>['photos'],
): Promise<void> {
  const offered = offeredDocuments(account, subject);
  const type = answers.documentType ?? (offered.length === 1 ? offered[0]?.type : undefined);
  if (type === undefined) return;
  const document = offered.find(candidate => candidate.type === type);
  if (!document)
    throw new Refusal('invalid-answers', { fields: [{ field: 'documentType', code: 'answer/not-offered' }] });
  await refuseWithoutPhotos(store, account, document.slots, photos);
}

/** A policy may tell already now that an identity serves too many accounts; by default nobody learns it here [A38]. */
async function refuseWhereDisclosed(
  { account, store, digest }: Work,
  application: { subject: Subject; answers: Answers },
): Promise<void> {
  const { accountsPerIdentity } = account.policy;
  if (accountsPerIdentity.disclose !== 'at-submit') return;
  const { subject } = application;
  const identity = identityDigest(account, application, digest);
  if ((await othersServed(store, account, subject, identity)) >= accountsPerIdentity[subject])
    throw new Refusal('identity-over-quota');
}
