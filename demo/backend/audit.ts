import type { ProblemCode, Reason } from '../../src/contract/index.js';
import type { Account, StoredApplication } from './account.js';

/** What can be decided about an account, by whomever. */
export type Decision =
  | 'submission-accepted'
  | 'judged-wrong'
  | 'face-passed'
  | 'face-failed'
  | 'organization-confirmed'
  | 'amount-wrong'
  | 'payment-failed'
  | 'payment-expired'
  | 'verified'
  | 'rejected'
  | 'examined'
  | 'revoked'
  | 'application-ended';

/** One line of the audit: codes and counts, nothing that a person typed or is. It is written in the change's transaction. */
export interface AuditLine {
  readonly decision: Decision;
  readonly detail: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Codes come from providers and reviewers too: whatever else they write is not kept. */
const codeOf = (text: string) => (/^[a-z0-9/-]{1,60}$/.test(text) ? text : 'other');

const codesOf = (reasons: readonly Reason[]) =>
  reasons.map(({ field, code }) =>
    field === null ? codeOf(code) : `${codeOf(field.toLowerCase())}: ${codeOf(code)}`,
  );

/**
 * The decisions in a change of an account, whatever brought it about.
 * @param refusal what the person was told, where the change is a no.
 */
export function auditLinesOf(before: Account, after: Account, refusal?: ProblemCode): AuditLine[] {
  const lines: AuditLine[] = [];
  const add = (decision: Decision, detail: AuditLine['detail'] = {}) => lines.push({ decision, detail });
  const [earlier, application] = [before.application, after.application];

  if (application?.submittedAt && application.submittedAt !== earlier?.submittedAt)
    add('submission-accepted', { subject: application.subject, purpose: application.purpose });
  if (refusal === 'identity-mismatch') add('judged-wrong', { spentToday: after.attempts.spent });
  const { identity } = after;
  const was = before.identity;
  const isVerified = identity.status === 'verified' && identity !== was;
  lines.push(...personLines(earlier, application, isVerified), ...paymentLines(earlier, application));
  if (application?.stage === 'rejected' && earlier?.stage !== 'rejected')
    add('rejected', { reasons: codesOf(application.reasons) });
  if (identity.status === 'verified' && was.status === 'verified' && was.verifiedAt === identity.verifiedAt) {
    if (was.examinedAt !== identity.examinedAt) add('examined');
  } else if (identity.status === 'verified') {
    add('verified', { subject: identity.subject, before: was.status });
    return lines;
  }
  if (identity.status === 'revoked' && was.status === 'verified')
    add('revoked', { reasons: codesOf(identity.reasons ?? []) });
  if (earlier && earlier.id !== application?.id) add('application-ended', { stage: earlier.stage });
  return lines;
}

function* personLines(
  earlier: StoredApplication | null,
  later: StoredApplication | null,
  isVerified: boolean,
): Generator<AuditLine> {
  const goesOn = later ? later.id === earlier?.id && later.stage !== earlier.stage : isVerified;
  if (earlier?.stage === 'person' && earlier.person.status === 'handed-off') {
    if (later?.stage === 'person' && later.person.status === 'failed')
      yield { decision: 'face-failed', detail: { code: codeOf(later.person.code ?? 'other') } };
    if (goesOn) yield { decision: 'face-passed', detail: {} };
  }
  if (earlier?.stage === 'organization' && goesOn) yield { decision: 'organization-confirmed', detail: {} };
}

function* paymentLines(
  earlier: StoredApplication | null,
  later: StoredApplication | null,
): Generator<AuditLine> {
  if (earlier?.stage !== 'payment' || later?.stage !== 'payment') return;
  const [was, is] = [earlier.payment, later.payment];
  if (was?.status === 'awaiting-amount') {
    const left = is?.status === 'awaiting-amount' ? is.triesLeft : was.triesLeft;
    if (left < was.triesLeft) yield { decision: 'amount-wrong', detail: { triesLeft: left } };
  }
  if (is?.status === was?.status) return;
  if (is?.status === 'failed') yield { decision: 'payment-failed', detail: { code: is.code } };
  if (is?.status === 'expired') yield { decision: 'payment-expired', detail: { way: is.way } };
}
