import { formFields, isOutdated, type PhotoSlot, type Reason } from '../contract/index.js';
import type { FlowState, FormField } from './flow-state.js';
import { isCorrecting, subjectOf } from './screen.js';

/** The application whose submission is being corrected; null where nothing is. */
function corrected(state: FlowState) {
  const application = state.snapshot?.application;
  const isOpen = application?.stage === 'rejected' || isCorrecting(state);
  return application && isOpen && application.subject === subjectOf(state) ? application : null;
}

/** Why an application was not accepted at a field or photo; null where nothing was said against it. */
export function reasonAt(state: FlowState, target: FormField | PhotoSlot): Reason | null {
  const application = corrected(state);
  if (application?.stage !== 'rejected') return null;
  return application.reasons.find(({ field }) => field === target) ?? null;
}

/** What the application holds for a field, masked. */
export function submittedAnswer(state: FlowState, field: FormField): string | null {
  return corrected(state)?.answers.find(answer => answer.field === field)?.value ?? null;
}

/**
 * The masked answer that the backend keeps from an earlier submission, so that it need not be given again; null where
 * it does: nobody keeps one, a reason names it, or what it belongs to was changed.
 */
export function retainableAnswer(state: FlowState, field: FormField): string | null {
  const value = submittedAnswer(state, field);
  const earlier = Object.fromEntries(
    (corrected(state)?.answers ?? []).map(answer => [answer.field, answer.value]),
  );
  const isRefused = reasonAt(state, field) ?? state.form.refused[field];
  return value === null || isOutdated(field, earlier, state.form.answers) || isRefused ? null : value;
}

/** The masked answer that stays as it is, unless the person has opened its field. */
export function retainedAnswer(state: FlowState, field: FormField): string | null {
  return state.form.answers[field] === undefined ? retainableAnswer(state, field) : null;
}

/** Longer answers may have been cut by the backend. */
const whole = 200;

/** The answers that a snapshot carries as they were given, so that a correction can begin from them. */
function plainAnswers({ snapshot }: FlowState): Partial<Record<FormField, string>> {
  const plain = (snapshot?.application?.answers ?? []).filter(
    ({ field, value }) => !formFields[field].masked && !formFields[field].choices && value.length < whole,
  );
  return Object.fromEntries(plain.map(({ field, value }) => [field, value]));
}

/** What was typed so far, and of the rest the answers that can be begun from. */
export function withPlainAnswers(state: FlowState): FlowState['form']['answers'] {
  const { answers } = state.form;
  const plain = plainAnswers(state);
  const isMissing = Object.keys(plain).some(field => answers[field as FormField] === undefined);
  return isMissing ? { ...plain, ...answers } : answers;
}

/** Whether an answer is the one that was submitted. */
export function isSubmitted(state: FlowState, field: FormField): boolean {
  const answer = state.form.answers[field];
  return answer === undefined || (!formFields[field].masked && answer === submittedAnswer(state, field));
}
