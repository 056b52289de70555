import type { Answers, Consent, Payload, Subject } from '../../../src/contract/index.js';
import { applicationCore, type NoticeLanguage } from '../account.js';
import type { Outcome, Work } from '../outcome.js';
import { Refusal } from '../refusal.js';
import { checkedAnswers } from '../rules/answers.js';
import { mismatch, refuseWithoutAttempts } from '../rules/attempts.js';
import { refuseWithoutConsents, submittedPurposes } from '../rules/consents.js';
import { submittedDocument } from '../rules/documents.js';
import { refuseWhileLocked } from '../rules/edit-lock.js';
import { withKeptAnswers } from '../rules/kept-answers.js';
import { forgetPhotos, handedInPhotos } from '../rules/photos.js';
import { identityDigest, othersServed } from '../rules/quota.js';
import { allowedSubject } from '../rules/subject.js';
import { afterStep, expectedDates, inStage } from '../steps.js';

/**
 * Hands in the identity information. What the person can mend is told first and costs nothing; only what the provider's
 * register judges wrong costs one of the day's attempts [E2].
 */
export async function submit(work: Work, payload: Payload<'submit'>): Promise<Outcome> {
  const { account, now } = work;
  const { subject, consents } = payload;
  const current = inStage(account, 'draft', 'rejected', 'person', 'organization', 'payment');
  if (current.subject !== subject)
    throw new Refusal('wrong-stage', { detail: `The application was started for '${current.subject}'.` });
  const asked = allowedSubject(account, subject);
  if (current.purpose === 'change') refuseWhileLocked(account, subject, now);
  refuseWithoutAttempts(account, 'submit', now);
  refuseWithoutConsents(work, submittedPurposes, consents, current);
  const { answers: given, confirmedWarnings } = withKeptAnswers(current, payload);
  const form = { fields: asked.fields, answers: given, subject, confirmed: confirmedWarnings };
  const answers = checkedAnswers(account, form, now);
  const document = submittedDocument(account, subject, answers, [...payload.photos, ...current.photos]);
  const photos = document ? handedInPhotos(current, document, payload.photos) : [];

  const told = { ...account, language: languageOf(consents) ?? account.language };
  const application = {
    ...applicationCore(current),
    answers,
    consents,
    confirmedWarnings,
    photos,
    submittedAt: now.toISOString(),
  };
  const alsoWrite: Outcome['alsoWrite'] = rows => forgetPhotos(rows, account.id, photos);
  await refuseWhereDisclosed(work, { subject, answers });

  if (asked.proof === 'review') {
    const expected = account.policy.review && expectedDates(account, now, account.policy.review.workingDays);
    const underReview = { ...application, stage: 'review', review: { expected } } as const;
    return { account: { ...told, application: underReview }, alsoWrite };
  }
  if (!(await matches(work, subject, answers))) return mismatch(account, 'submit', now);
  return { ...afterStep(told, { ...application, stage: 'draft' }), alsoWrite };
}

/** The language of the sentences that the person agreed to, where the backend writes in it. */
function languageOf(consents: readonly Consent[]): NoticeLanguage | null {
  const language = consents[0]?.language ?? '';
  if (/^zh\b/i.test(language)) return 'zh-CN';
  return /^en\b/i.test(language) ? 'en' : null;
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

/** A policy may tell already now that an identity serves too many accounts; by default nobody learns it here [A38]. */
async function refuseWhereDisclosed(
  { account, rows, digest }: Work,
  application: { subject: Subject; answers: Answers },
): Promise<void> {
  const { accountsPerIdentity } = account.policy;
  if (accountsPerIdentity.disclose !== 'at-submit') return;
  const { subject } = application;
  const identity = identityDigest(account, application, digest);
  const limit = accountsPerIdentity[subject];
  if ((await othersServed(rows, account, subject, identity)) >= limit)
    throw new Refusal('identity-over-quota', { limit });
}
