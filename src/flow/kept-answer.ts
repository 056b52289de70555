import type { FieldName, PhotoSlot, Reason } from '../contract/index.js';
import type { FlowState, FormField } from './flow-state.js';
import { subjectOf } from './screen.js';

/** The rejected application that is being corrected; null where nothing is. */
function corrected(state: FlowState) {
  const application = state.snapshot?.application;
  return application?.stage === 'rejected' && application.subject === subjectOf(state) ? application : null;
}

/** Why an application was not accepted at a field or photo; null where nothing was said against it. */
export function reasonAt(state: FlowState, place: FormField | PhotoSlot): Reason | null {
  return corrected(state)?.reasons.find(({ field }) => field === place) ?? null;
}

/** What the application holds for a field, masked. */
export function submittedAnswer(state: FlowState, field: FormField): string | null {
  return corrected(state)?.answers.find(answer => answer.field === field)?.value ?? null;
}

/** A number belongs to the document or the region beside which it was given. */
const belongsTo: Partial<Record<FormField, FieldName>> = {
  documentNumber: 'documentType',
  registrationNumber: 'organizationRegion',
};

/**
 * The masked answer that the backend keeps from an earlier submission, so that it need not be given again; null where
 * it does: nobody keeps one, a reason names it, or what it belongs to was changed.
 */
export function keepableAnswer(state: FlowState, field: FormField): string | null {
  const value = submittedAnswer(state, field);
  const base = belongsTo[field];
  const moved =
    base !== undefined &&
    state.answers[base] !== undefined &&
    state.answers[base] !== submittedAnswer(state, base);
  return value === null || moved || reasonAt(state, field) ? null : value;
}

/** The masked answer that stays as it is, unless the person has opened its field. */
export function keptAnswer(state: FlowState, field: FormField): string | null {
  return state.answers[field] === undefined ? keepableAnswer(state, field) : null;
}
