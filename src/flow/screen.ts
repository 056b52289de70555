import { subjectPolicy, type IdentityVerified, type Screen, type Subject } from '../contract/index.js';
import type { FlowState } from './flow-state.js';

/** Whom the flow at hand is about: the application's subject, else the person's choice. */
export function subjectOf(state: FlowState): Subject | null {
  const application = state.snapshot?.application;
  if (application && application.stage !== 'draft' && application.stage !== 'rejected')
    return application.subject;
  return state.form.subject ?? application?.subject ?? null;
}

/** Whether the account must be verified as an enterprise (E1). */
export function enterpriseOnly(state: FlowState): boolean {
  const snapshot = state.snapshot;
  return snapshot?.policy.companyAccount === 'enterprise-only' && snapshot.account.company;
}

/** Until when the lock after success (E17) holds back a change to a subject, in ms; null where nothing does. */
export function lockedUntil({ snapshot, now }: FlowState, subject: Subject): number | null {
  if (snapshot?.identity.status !== 'verified' || snapshot.editableFrom === null) return null;
  const { identity, policy } = snapshot;
  const isExempt = policy.lock.except.some(({ from, to }) => from === identity.subject && to === subject);
  const until = Date.parse(snapshot.editableFrom);
  return isExempt || until <= now ? null : until;
}

/** Subjects that this account may ever take, whether or not a lock holds them back now. */
export function reachableSubjects(state: FlowState): readonly Subject[] {
  if (!state.snapshot) return [];
  const { policy, identity } = state.snapshot;
  return policy.subjects.filter(subject => {
    if (subject === 'individual' && enterpriseOnly(state)) return false;
    if (identity.status === 'unverified' || identity.subject === subject) return true;
    return policy.changes.some(({ from, to }) => from === identity.subject && to === subject);
  });
}

/**
 * Subjects that this account may take now: those that the policy offers (E1), from an identity that it has or had only
 * those to which the policy's changes lead (E4), and no longer locked (E17). A courtesy: the server judges all the same.
 */
export function offeredSubjects(state: FlowState): readonly Subject[] {
  return reachableSubjects(state).filter(subject => lockedUntil(state, subject) === null);
}

/** The verified identity that a change would replace, and that stays valid until then (E16); null where there is none. */
export function replacedIdentity({ snapshot }: FlowState): IdentityVerified | null {
  return snapshot?.identity.status === 'verified' ? snapshot.identity : null;
}

/** Whether an application waits for a step at the provider: its submission can still be corrected. */
const isAtProvider = (stage: string | undefined) =>
  stage === 'person' || stage === 'organization' || stage === 'payment';

/** Whether the person is back at the submission while a step at the provider is next. */
export function isCorrecting({ snapshot, requestedScreen }: FlowState): boolean {
  return (
    isAtProvider(snapshot?.application?.stage) &&
    (requestedScreen === 'information' || requestedScreen === 'photos' || requestedScreen === 'check')
  );
}

/** The accounts that the identity at hand may serve, once they are used up; null where they are not, as far as anybody knows. */
export function quotaReached({ snapshot, trouble }: FlowState): number | null {
  if (!snapshot?.application) return null;
  const { application, policy } = snapshot;
  const reason =
    application.stage === 'rejected' ? application.reasons.find(({ code }) => code === overQuota) : undefined;
  const refusal = trouble?.kind === 'refusal' && trouble.code === overQuota ? trouble : undefined;
  const told = refusal ?? reason;
  return told ? (told.limit ?? policy.accountsPerIdentity[application.subject]) : null;
}

const overQuota = 'identity-over-quota';

/** Screens whose form is not drawn before what was typed in it earlier is at hand. */
export const forms: readonly Screen[] = [
  'information',
  'photos',
  'check',
  'person',
  'organization',
  'payment',
];

/** Whether the screen itself says what the trouble is, so that no banner says it as well. */
export function isToldByScreen(state: FlowState): boolean {
  const { trouble, snapshot } = state;
  if (trouble?.kind !== 'refusal') return false;
  if (trouble.code === overQuota) return screenOf(state) === 'over-quota';
  const application = snapshot?.application;
  const payment = application?.stage === 'payment' ? application.payment : null;
  const isOver = payment?.status === 'failed' || payment?.status === 'expired';
  return isOver && (trouble.code === 'payment-expired' || trouble.code === 'amount-tries-exhausted');
}

/** The one screen that fits the state. Everything that shows progress derives from it. */
export function screenOf(state: FlowState): Screen {
  const screen = screenBehindDraft(state);
  const { status, expected } = state.draft;
  const waits = status === 'reading' && (forms.includes(screen) || (expected && screen !== 'returned'));
  return waits ? 'connecting' : screen;
}

/** The screen that stands once it is known what was typed earlier. */
export function screenBehindDraft(state: FlowState): Screen {
  const {
    snapshot,
    requestedScreen,
    handoff: { providerReturn },
  } = state;
  if (providerReturn && (snapshot || state.load === 'failed')) return 'returned';
  if (!snapshot) return state.load === 'failed' ? 'unavailable' : 'connecting';
  if (requestedScreen === 'status') return snapshot.identity.status === 'verified' ? 'result' : 'status';
  if (state.trouble?.code === overQuota && snapshot.application) return 'over-quota';

  const application = snapshot.application;
  switch (application?.stage) {
    case 'person':
    case 'organization':
    case 'payment':
      return isCorrecting(state) ? formScreen(state) : application.stage;
    case 'review':
      return application.stage;
    case 'rejected':
      if (requestedScreen !== 'auto') return formScreen(state);
      return quotaReached(state) === null ? 'rejected' : 'over-quota';
    case 'draft':
      return formScreen(state);
    case undefined:
      if (requestedScreen !== 'auto') return formScreen(state);
      return snapshot.identity.status === 'verified' ? 'result' : 'status';
  }
}

/** The form screen for a place; before the backend has begun an application for the subject there is only the choice. */
function formScreen(state: FlowState): Screen {
  const begun = state.snapshot?.application?.subject;
  const allowed = begun && begun === subjectOf(state) && offeredSubjects(state).includes(begun);
  if (state.requestedScreen === 'type' || !allowed) return 'type';
  return state.requestedScreen === 'check' || state.requestedScreen === 'photos'
    ? state.requestedScreen
    : 'information';
}

/** The steps of the flow at hand, in order; a provider's steps follow the submission, a review ends it. */
export function stepsOf(state: FlowState): readonly Screen[] {
  const subject = subjectOf(state);
  const policy = state.snapshot?.policy;
  if (!policy) return [];
  const asked = subject ? subjectPolicy(policy, subject) : (policy.enterprise ?? policy.individual);
  return [
    'type',
    'information',
    ...(policy.documents.some(document => document.subject === subject && document.slots.length > 0)
      ? ['photos' as const]
      : []),
    'check',
    ...(asked?.proof === 'review' ? ['review' as const] : (asked?.steps ?? [])),
  ];
}
