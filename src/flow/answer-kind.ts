import {
  checkOf,
  documentsOf,
  formFields,
  plainIssue,
  withChoices,
  type DocumentPolicy,
  type FieldContext,
} from '../contract/index.js';
import { dateIn, type Kind } from '../domain/index.js';
import { askedFields, organizationTypeOf } from './asked-fields.js';
import type { CheckRequest } from './effect.js';
import type { FlowState, FormField } from './flow-state.js';
import { submittedAnswer } from './retained-answer.js';
import { isCorrecting, subjectOf } from './screen.js';

/** Stages in which the submission was handed in: its answers stand, and the forms ask for more. */
const providerSteps: readonly (string | undefined)[] = ['person', 'organization', 'payment'];

/** A state is asked for its context many times, by each field of a form. */
const contexts = new WeakMap<FlowState, FieldContext | null>();

/** What the answers of the form at hand are judged by; null before there is a snapshot. */
export function fieldContext(state: FlowState): FieldContext | null {
  const known = contexts.get(state);
  if (known !== undefined) return known;
  const context = contextOf(state);
  contexts.set(state, context);
  return context;
}

function contextOf(state: FlowState): FieldContext | null {
  const { snapshot } = state;
  if (!snapshot) return null;
  const { policy, account, application } = snapshot;
  const asked = askedFields(state).map(({ name }) => name);
  const answers: { [field in FormField]?: string | undefined } = { amount: state.form.answers.amount };
  for (const field of asked) answers[field] = state.form.answers[field] ?? chosenEarlier(state, field);
  if (application?.stage === 'organization' && !isCorrecting(state))
    answers.organizationType = organizationTypeOf(state) ?? undefined;
  const isStep = providerSteps.includes(application?.stage) && !isCorrecting(state);
  if (isStep)
    for (const { field, value } of application?.answers ?? [])
      if (formFields[field].choices) answers[field] = value;
  const isPerson = application?.stage === 'person' && isStep;
  const subject = isPerson ? 'individual' : (subjectOf(state) ?? 'individual');
  return withChoices({ policy, accountRegion: account.region, subject, answers }, asked);
}

/** The choice of the application that is being corrected. Other answers come masked, and tell nothing. */
function chosenEarlier(state: FlowState, field: FormField): string | undefined {
  return formFields[field].choices ? (submittedAnswer(state, field) ?? undefined) : undefined;
}

/** The documents by which the subject can be proved in the region at hand. */
export function offeredDocuments(state: FlowState): readonly DocumentPolicy[] {
  const context = fieldContext(state);
  return context ? documentsOf(context) : [];
}

/** The answer to a choice that stands at a value, whether or not somebody chose it. */
export function chosenAnswer(state: FlowState, field: FormField): string | null {
  return formFields[field].choices ? (fieldContext(state)?.answers[field] ?? null) : null;
}

/** What is wrong with free text; null where a check judges the answer, or a list offers it. */
export function typedIssue(state: FlowState, field: FormField) {
  const context = fieldContext(state);
  if (!context || formFields[field].choices || checkOf(field, context)) return null;
  return plainIssue(field, context);
}

/** Which check judges a field; null for free text and choices. */
export function answerKindOf(state: FlowState, field: FormField): Kind | null {
  const context = fieldContext(state);
  return context && (checkOf(field, context)?.kind ?? null);
}

/** The request to check one answer; null where nothing was typed or nothing judges it. */
export function checkRequest(state: FlowState, field: FormField): CheckRequest | null {
  const input = state.form.answers[field] ?? '';
  const fields = fieldContext(state);
  const check = fields && checkOf(field, fields);
  if (!check || input.trim() === '') return null;
  const today = dateIn(fields.policy.timeZone, new Date(state.now)).date;
  return { field, kind: check.kind, input, context: { today, ...check.context } };
}
