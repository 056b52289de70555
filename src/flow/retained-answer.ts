import { isOutdated, type PhotoSlot, type Reason } from '../contract/index.js';
import type { FlowState, FormField } from './flow-state.js';
import { subjectOf } from './screen.js';

/** The rejected application that is being corrected; null where nothing is. */
function corrected(state: FlowState) {
  const application = state.snapshot?.application;
  return application?.stage === 'rejected' && application.subject === subjectOf(state) ? application : null;
}

/** Why an application was not accepted at a field or photo; null where nothing was said against it. */
export function reasonAt(state: FlowState, target: FormField | PhotoSlot): Reason | null {
  return corrected(state)?.reasons.find(({ field }) => field === target) ?? null;
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
  return value === null || isOutdated(field, earlier, state.form.answers) || reasonAt(state, field)
    ? null
    : value;
}

/** The masked answer that stays as it is, unless the person has opened its field. */
export function retainedAnswer(state: FlowState, field: FormField): string | null {
  return state.form.answers[field] === undefined ? retainableAnswer(state, field) : null;
}
