/** What was typed and chosen, as it outlives the page (D8): when it is read, kept, brought back and dropped. */
import { formFields, type Snapshot } from '../contract/index.js';
import { checkRequest } from './answer-kind.js';
import { noDraft, type DraftAnswers, type DraftScreen, type KeptDraft } from './draft-state.js';
import type { Effect } from './effect.js';
import type { FlowEvent } from './flow-event.js';
import type { FlowState, FormField, FormState } from './flow-state.js';
import { formOf } from './form.js';
import { triesLeft } from './ledger.js';
import { screenOf } from './screen.js';
import { transitionTo, type Transition } from './transition-result.js';

const hourMs = 3_600_000;

const verifiedAtOf = ({ identity }: Snapshot) =>
  identity.status === 'unverified' ? '' : identity.verifiedAt;

/** Which form the answers are for. Once it is another one, a draft means nothing any more. */
export function draftPurpose(snapshot: Snapshot): string {
  const { application } = snapshot;
  if (!application) return `application ${verifiedAtOf(snapshot)}`;
  switch (application.stage) {
    case 'draft':
      return `application ${verifiedAtOf(snapshot)}`;
    case 'rejected':
      return `correction ${application.id} ${application.rejectedAt}`;
    case 'person':
      // A check that failed is repeated with what was typed before it.
      return `person ${application.id}`;
    case 'payment':
      return `payment ${application.id} ${application.payment?.status === 'awaiting-amount'}`;
    default:
      return `${application.stage} ${application.id}`;
  }
}

/** Whether an account has left a form behind: what was typed in it was submitted, here or elsewhere. */
export function isFormDone(before: Snapshot, after: Snapshot): boolean {
  if (before.accountKey !== after.accountKey || draftPurpose(before) === draftPurpose(after)) return false;
  const stage = after.application?.stage ?? 'draft';
  // Begun anew, or withdrawn: what was typed serves again.
  return !(stage === 'draft' && verifiedAtOf(before) === verifiedAtOf(after));
}

/** What is left of a form that is done: nothing that was typed in it. */
export const withoutAnswers = {
  answers: {},
  checks: {},
  consents: {},
  refused: {},
  confirmed: [],
  mismatched: null,
} satisfies Partial<FormState>;

const placeOf = ({ requestedScreen }: FlowState): DraftScreen =>
  requestedScreen === 'status' ? 'auto' : requestedScreen;

const isEmpty = (part: unknown) =>
  typeof part === 'object' && part !== null && Object.keys(part).length === 0;

/** A form that is emptied once more is no news. */
const isSame = (a: unknown, b: unknown) => a === b || (isEmpty(a) && isEmpty(b));

/** Whether something changed that a draft keeps. */
function isChanged(before: FlowState, after: FlowState): boolean {
  const kept = [
    'answers',
    'subject',
    'method',
    'organizationType',
    'paymentMethod',
    'choosingAgain',
    'confirmed',
    'mismatched',
  ] as const;
  return (
    (before.form !== after.form && kept.some(name => !isSame(before.form[name], after.form[name]))) ||
    placeOf(before) !== placeOf(after)
  );
}

const isNumber = (name: string) => formFields[name as FormField].retention === 'number';

const pickAnswers = (answers: DraftAnswers, wanted: (name: string) => boolean): DraftAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => wanted(name)));

/** When the person can submit again, in ms; 0 where nothing is in the way. */
function triesReturnAt({ snapshot, ledger, now }: FlowState): number {
  const tries = snapshot && triesLeft(snapshot, ledger, now);
  return tries?.left === 0 ? tries.resetsAt : 0;
}

/** What is kept of a state, and for how long: numbers apart, for a shorter time. */
export function draftOf(state: FlowState, snapshot: Snapshot): KeptDraft {
  const { draftHours, draftNumberHours } = snapshot.policy;
  const { form } = state;
  const { answers, mismatched } = form;
  const until = Math.max(state.now, triesReturnAt(state)) + draftHours * hourMs;
  return {
    purpose: draftPurpose(snapshot),
    screen: placeOf(state),
    subject: form.subject,
    method: form.method,
    organizationType: form.organizationType,
    paymentMethod: form.paymentMethod,
    choosingAgain: form.choosingAgain,
    confirmed: [...form.confirmed],
    mismatched:
      mismatched !== null &&
      Object.entries(mismatched).every(([name, value]) => answers[name as FormField] === value),
    answers: pickAnswers(answers, name => !isNumber(name)),
    numbers: pickAnswers(answers, isNumber),
    at: state.now,
    until,
    numbersUntil: Math.min(until, state.now + draftNumberHours * hourMs),
  };
}

/** What comes of a report of what an earlier page left. What was typed or chosen in this page comes before it. */
export function applyReadDraft(state: FlowState, event: FlowEvent & { type: 'draft.read' }): Transition {
  const { snapshot } = state;
  const { draft } = event;
  if (state.draft.status !== 'reading' || !snapshot) return transitionTo(state);
  const read: FlowState = { ...state, draft: { ...noDraft, status: 'kept' } };
  if (!draft) return transitionTo(read);
  if (draft.purpose !== draftPurpose(snapshot))
    return transitionTo(read, { type: 'drop-draft', accountKey: snapshot.accountKey });
  const { form } = state;
  const answers = { ...pickAnswers(draft.answers, name => name in formFields), ...form.answers };
  // Whoever already sees a screen is not taken to another one.
  const waits = screenOf(state) === 'connecting' && state.requestedScreen === 'auto';
  const restored: FlowState = {
    ...read,
    draft: { status: 'kept', expected: false, restored: true, numbersGone: event.numbersGone },
    requestedScreen: waits ? draft.screen : state.requestedScreen,
    form: {
      ...form,
      answers,
      subject: form.subject ?? draft.subject,
      method: form.method ?? draft.method,
      organizationType: form.organizationType ?? draft.organizationType,
      paymentMethod: form.paymentMethod ?? draft.paymentMethod,
      choosingAgain: form.choosingAgain || draft.choosingAgain,
      confirmed: [...new Set([...draft.confirmed, ...form.confirmed])],
      mismatched: draft.mismatched ? answers : form.mismatched,
    },
  };
  const requests = Object.keys(answers).flatMap(name => checkRequest(restored, name as FormField) ?? []);
  return transitionTo(
    restored,
    ...(requests.length > 0 ? [{ type: 'check-answers' as const, reason: 'leave' as const, requests }] : []),
  );
}

/** Looks what an earlier page left, as soon as it is known whose account stands here and what its policy is. */
function withOpenedDraft({ state, effects }: Transition): Transition {
  const { snapshot, draft } = state;
  if (!snapshot) return { state, effects };
  const { accountKey, policy } = snapshot;
  const { drafts: mode, draftHours } = policy;
  if (mode === 'off' || draftHours === 0)
    return draft.status === 'off'
      ? { state, effects }
      : transitionTo({ ...state, draft: { ...noDraft, status: 'off' } }, ...effects, {
          type: 'drop-draft',
          accountKey,
        });
  if (draft.status !== 'unread' && draft.status !== 'off') return { state, effects };
  const reading: FlowState = { ...state, draft: { ...draft, status: 'reading' } };
  const urgent = screenOf(reading) === 'connecting';
  return transitionTo(reading, ...effects, { type: 'read-draft', accountKey, mode, urgent });
}

/** What follows for the draft from the difference between two states, whatever caused it. */
export function withDraftConsequences(before: FlowState, next: Transition): Transition {
  const { state, effects } = withOpenedDraft(next);
  const { snapshot } = state;
  const told: Effect[] = [];
  const previous = before.snapshot;
  // Another account has signed in; `clear-account` sees to one that is cleared.
  if (previous && snapshot && previous.accountKey !== snapshot.accountKey)
    told.push({ type: 'drop-draft', accountKey: previous.accountKey });
  else if (snapshot && state.draft.status === 'kept') {
    const { accountKey, policy } = snapshot;
    const isNew = before.draft.status !== 'kept';
    if (previous && isFormDone(previous, snapshot)) told.push({ type: 'drop-draft', accountKey });
    else if (
      // What was brought back is not kept for longer because of that.
      isNew
        ? !state.draft.restored && Object.keys(state.form.answers).length > 0
        : isChanged(before, state) || triesReturnAt(before) < triesReturnAt(state)
    )
      told.push({
        type: 'write-draft',
        accountKey,
        mode: policy.drafts === 'device' ? 'device' : 'reload',
        draft: draftOf(state, snapshot),
      });
  }
  return transitionTo(state, ...effects, ...told);
}

/** What the form at hand has to say of its draft; null where there is nothing to say. */
export function draftNotice(state: FlowState): 'unavailable' | 'numbers-gone' | null {
  const fields = screenOf(state) === 'check' ? [] : (formOf(state)?.fields ?? []);
  if (fields.length > 0 && state.draft.status === 'unavailable') return 'unavailable';
  return state.draft.numbersGone && fields.some(({ name }) => isNumber(name)) ? 'numbers-gone' : null;
}

/**
 * How far somebody who can go on only later can rely on what was typed: as long as the `page` stays open, in this
 * `browser`, or there but for the numbers, which go earlier (`butNumbers`). Null where nothing was typed.
 */
export function typedLasts(state: FlowState): 'page' | 'browser' | 'butNumbers' | null {
  const { policy } = state.snapshot ?? {};
  const typed = Object.entries(state.form.answers).filter(([, value]) => value !== '');
  if (!policy || typed.length === 0) return null;
  if (state.draft.status !== 'kept' || policy.drafts !== 'device') return 'page';
  const goEarlier = policy.draftNumberHours < policy.draftHours;
  return goEarlier && typed.some(([name]) => isNumber(name)) ? 'butNumbers' : 'browser';
}
