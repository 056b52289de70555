import type { Actor, Application, Identity, Payment, Receipt, Snapshot } from '../../src/contract/index.js';
import type { Account, StoredApplication, StoredIdentity, StoredPayment } from './account.js';
import { maskedAnswers } from './masked-answer.js';
import { participantsOf } from './participants.js';
import { attemptsOf } from './rules/attempts.js';
import { editableFrom } from './rules/edit-lock.js';
import { retainedUntil } from './rules/retention.js';
import { roundsOf } from './rules/rounds.js';
import type { SecretDigest } from './secret-digest.js';

/** The opaque key under which a widget knows the account. */
export const accountKeyOf = (accountId: string, digest: SecretDigest) =>
  digest('account', accountId).slice(0, 22);

/** What the account's own person may see of it: masked, and without what the backend keeps to itself. */
export function snapshotOf(account: Account, receipts: Receipt[], now: Date, digest: SecretDigest): Snapshot {
  const opens = editableFrom(account);
  const isLocked = opens !== null && now < opens;
  return {
    accountKey: accountKeyOf(account.id, digest),
    // The end of the lock is news as well, though nothing was written.
    version: opens && !isLocked ? `${account.version}-editable` : String(account.version),
    serverTime: now.toISOString(),
    account: { region: account.region, company: account.company },
    policy: account.policy,
    identity: identityView(account.identity),
    application: account.application && applicationView(account.application, account, now),
    attempts: attemptsOf(account, now),
    editableFrom: isLocked ? opens.toISOString() : null,
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

function applicationView(application: StoredApplication, account: Account, now: Date): Application {
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
    actor: actorOf(application),
    participants: participantsOf(application, account),
  };
  switch (application.stage) {
    case 'draft':
      return { ...core, stage: 'draft' };
    case 'person': {
      const { status, method, code, progress = 'waiting' } = application.person;
      const { flow, handoff } = account;
      const expiresAt = handoff?.url && handoff.flow === flow ? handoff.expiresAt : null;
      return { ...core, stage: 'person', person: { status, method, code, progress, expiresAt } };
    }
    case 'organization':
      return { ...core, stage: 'organization', organization: application.organization };
    case 'payment':
      return {
        ...core,
        stage: 'payment',
        payment: application.payment && paymentView(application.payment),
        rounds: roundsOf(account, application, now),
      };
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
        expiresAt: retainedUntil(application)?.toISOString() ?? null,
      };
  }
}

/** Whose turn it is. */
function actorOf(application: StoredApplication): Actor {
  switch (application.stage) {
    case 'draft':
    case 'organization':
    case 'rejected':
      return 'applicant';
    case 'person':
      return application.person.progress === 'done' ? 'provider' : 'applicant';
    case 'payment': {
      const { payment } = application;
      return payment?.status === 'awaiting-amount' && payment.sentAt === null ? 'bank' : 'applicant';
    }
    case 'review':
      return 'reviewer';
  }
}

/** The payment without the amount that the person has to find on the bank statement, and without the sheet's address. */
function paymentView(payment: StoredPayment): Payment {
  if (payment.status === 'awaiting-transfer') {
    const { status, way, account, chosenAt, expiresAt, expected } = payment;
    return { status, way, account, chosenAt, expiresAt, expected };
  }
  if (payment.status !== 'awaiting-amount') return payment;
  const { fen: _fen, ...shown } = payment;
  return shown;
}
