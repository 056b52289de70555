import type { Application, Identity, Payment, Receipt, Snapshot } from '../../src/contract/index.js';
import type { Account, StoredApplication, StoredIdentity, StoredPayment } from './account.js';
import { maskedAnswers } from './masked-answer.js';
import { participantsOf } from './participants.js';
import { attemptsOf } from './rules/attempts.js';
import { editableFrom } from './rules/edit-lock.js';
import type { SecretDigest } from './secret-digest.js';

/** What the account's own person may see of it: masked, and without what the backend keeps to itself. */
export function snapshotOf(account: Account, receipts: Receipt[], now: Date, digest: SecretDigest): Snapshot {
  return {
    accountKey: digest('account', account.id).slice(0, 22),
    version: String(account.version),
    serverTime: now.toISOString(),
    account: { region: account.region, company: account.company },
    policy: account.policy,
    identity: identityView(account.identity),
    application: account.application && applicationView(account.application, account),
    attempts: attemptsOf(account, now),
    editableFrom: editableFrom(account)?.toISOString() ?? null,
    receipts,
  };
}

function identityView(identity: StoredIdentity): Identity {
  if (identity.status === 'unverified') return { status: 'unverified' };
  const { subject, name, number, verifiedAt, revokedAt, reasons } = identity;
  return identity.status === 'verified'
    ? { status: 'verified', subject, name, number, verifiedAt }
    : {
        status: 'revoked',
        subject,
        name,
        number,
        verifiedAt,
        revokedAt: revokedAt ?? verifiedAt,
        reasons: reasons ?? [],
      };
}

function applicationView(application: StoredApplication, account: Account): Application {
  const { policy } = account;
  const { id, purpose, subject, startedAt, submittedAt, answers, photos } = application;
  const core = {
    id,
    purpose,
    subject,
    startedAt,
    submittedAt,
    answers: maskedAnswers(answers, account, subject),
    photos,
    participants: participantsOf(application, account),
  };
  switch (application.stage) {
    case 'draft':
      return { ...core, stage: 'draft' };
    case 'person': {
      const { status, method, code, progress = 'waiting' } = application.person;
      return { ...core, stage: 'person', person: { status, method, code, progress } };
    }
    case 'organization':
      return { ...core, stage: 'organization', organization: application.organization };
    case 'payment':
      return { ...core, stage: 'payment', payment: application.payment && paymentView(application.payment) };
    case 'review':
      return {
        ...core,
        stage: 'review',
        review: { expected: application.review.expected, channels: policy.review?.channels ?? [] },
      };
    case 'rejected':
      return {
        ...core,
        stage: 'rejected',
        rejectedAt: application.rejectedAt,
        reasons: application.reasons,
      };
  }
}

/** The payment without the amount that the person has to find on the bank statement, and without the sheet's address. */
function paymentView(payment: StoredPayment): Payment {
  if (payment.status === 'awaiting-transfer') {
    const { status, way, account, chosenAt, deadline, expected } = payment;
    return { status, way, account, chosenAt, deadline, expected };
  }
  if (payment.status !== 'awaiting-amount') return payment;
  const { status, way, bankAccount, chosenAt, sentAt, triesLeft, deadline, expected } = payment;
  return { status, way, bankAccount, chosenAt, sentAt, triesLeft, deadline, expected };
}
