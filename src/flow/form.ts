import {
  formFields,
  subjectPolicy,
  type CommandName,
  type ConsentPolicy,
  type PhotoSlot,
} from '../contract/index.js';
import { isNote } from '../domain/index.js';
import { chosenAnswer, typedIssue } from './answer-kind.js';
import { askedFields, methodOf, organizationTypeOf, paymentMethodOf } from './asked-fields.js';
import type { FlowState, FormField, FormError, FormErrorTarget } from './flow-state.js';
import { retainedAnswer } from './retained-answer.js';
import { validatePhoto, slotsOf } from './photo-slot.js';
import { offeredSubjects, screenOf, subjectOf } from './screen.js';

/** What the screen at hand asks for, and what its primary action does. */
export interface Form {
  readonly fields: readonly { readonly name: FormField; readonly required: boolean }[];
  readonly choices: readonly Extract<
    FormErrorTarget,
    'subject' | 'ownership' | 'one-way' | 'method' | 'organizationType' | 'way'
  >[];
  readonly consents: readonly ConsentPolicy[];
  readonly photos: readonly PhotoSlot[];
  readonly next: CommandName | 'photos' | 'check';
}

const empty = { fields: [], choices: [], consents: [], photos: [] } as const;

/** Whether the choice at hand turns a verified person into an enterprise for good (E4). */
function isOneWay(state: FlowState): boolean {
  const { identity, policy } = state.snapshot ?? {};
  if (identity?.status !== 'verified' || !policy) return false;
  const to = subjectOf(state);
  return (
    to !== null &&
    to !== identity.subject &&
    !policy.changes.some(change => change.from === to && change.to === identity.subject)
  );
}

/** The form of the screen at hand; null where there is nothing to fill in. */
export function formOf(state: FlowState): Form | null {
  const snapshot = state.snapshot;
  if (!snapshot) return null;
  const { policy, application } = snapshot;
  const subject = subjectOf(state);
  switch (screenOf(state)) {
    case 'type': {
      const asksAgain =
        snapshot.account.company && policy.companyAccount === 'ask-again' && subject === 'individual';
      return {
        ...empty,
        choices: [
          'subject',
          ...(asksAgain ? ['ownership' as const] : []),
          ...(isOneWay(state) ? ['one-way' as const] : []),
        ],
        next: 'start',
      };
    }
    case 'photos':
      return { ...empty, photos: slotsOf(state), next: 'check' };
    case 'information':
    case 'check': {
      // Nothing is submitted that was not judged: the forms before stand behind the check as well.
      const asked = subject && subjectPolicy(policy, subject);
      const slots = slotsOf(state);
      const isCheck = screenOf(state) === 'check';
      const next = isCheck ? 'submit' : slots.length > 0 ? 'photos' : 'check';
      const consents = policy.consents.filter(({ purpose }) => purpose !== 'face');
      const photos = isCheck ? slots : [];
      return asked ? { ...empty, fields: askedFields(state), consents, photos, next } : null;
    }
    case 'person': {
      if (application?.stage !== 'person' || application.person.status === 'handed-off') return null;
      const chosen = policy.personMethods.find(({ method }) => method === methodOf(state));
      return {
        ...empty,
        choices: ['method'],
        fields: askedFields(state),
        // Asked for apart, and only by a check of the face (PIPL, art. 29).
        consents: policy.consents.filter(({ purpose }) => purpose === 'face' && chosen?.method === 'face'),
        next: 'confirmPerson',
      };
    }
    case 'organization': {
      return {
        ...empty,
        choices: ['organizationType'],
        fields: askedFields(state),
        next: 'confirmOrganization',
      };
    }
    case 'payment': {
      const payment = application?.stage === 'payment' ? application.payment : null;
      const isAwaited = !state.form.choosingAgain;
      if (payment?.status === 'awaiting-transfer' && isAwaited) return null;
      if (payment?.status === 'awaiting-amount' && isAwaited)
        return { ...empty, fields: [{ name: 'amount', required: true }], next: 'submitAmount' };
      return { ...empty, choices: ['way'], fields: askedFields(state), next: 'choosePayment' };
    }
    default:
      return null;
  }
}

const isBlank = (state: FlowState, field: FormField) => (state.form.answers[field] ?? '').trim() === '';

/** Everything that stands between this form and its next step, in the order of the screen. */
export function validateForm(state: FlowState, form: Form): FormError[] {
  const errors: FormError[] = [];
  const subject = subjectOf(state);
  for (const choice of form.choices) {
    const chosen = {
      subject: subject !== null && offeredSubjects(state).includes(subject),
      ownership: state.form.choiceConfirmed,
      'one-way': state.form.choiceConfirmed,
      method: methodOf(state) !== null,
      organizationType: organizationTypeOf(state) !== null,
      way: paymentMethodOf(state) !== null,
    }[choice];
    if (!chosen) errors.push({ target: choice, code: 'choice/missing' });
  }
  errors.push(...validateOrganizationType(state, form));
  for (const { name, required } of form.fields) {
    const { choices } = formFields[name];
    const isOpen = choices ? chosenAnswer(state, name) === null : isBlank(state, name);
    if (isOpen && required && (choices || retainedAnswer(state, name) === null))
      errors.push({ target: name, code: 'answer/missing' });
    if (isOpen || choices) continue;
    const error = validateAnswer(state, name);
    if (error) errors.push(error);
  }
  errors.push(...form.photos.flatMap(slot => validatePhoto(state, slot) ?? []));
  for (const { purpose } of form.consents)
    if (!state.form.consents[purpose]) errors.push({ target: `consent-${purpose}`, code: 'consent/missing' });
  return errors;
}

/** A type other than the one that the number tells is asked about once. */
function validateOrganizationType(state: FlowState, form: Form): FormError[] {
  const application = state.snapshot?.application;
  if (!form.choices.includes('organizationType') || application?.stage !== 'organization') return [];
  const suggested = application.organization.suggestedType;
  const differs =
    suggested !== null && state.form.organizationType !== null && state.form.organizationType !== suggested;
  return differs && !state.form.confirmed.includes('organizationType:organization-type/differs')
    ? [{ target: 'organizationType', code: 'organization-type/differs' }]
    : [];
}

/** What is wrong with one answer: a rejection, the backend's refusal, or a warning not yet confirmed. */
export function validateAnswer(state: FlowState, field: FormField): FormError | null {
  const refused = state.form.refused[field];
  if (refused) return { target: field, code: refused };
  const plain = typedIssue(state, field);
  if (plain) return { target: field, code: plain };
  const entry = state.form.checks[field];
  if (!entry || entry.input !== (state.form.answers[field] ?? '')) return null;
  const { check } = entry;
  if (check.outcome === 'accept') return null;
  const open = check.issues.find(
    ({ code }) =>
      check.outcome === 'reject' || !(isNote(code) || state.form.confirmed.includes(`${field}:${code}`)),
  );
  return open ? { target: field, ...open } : null;
}
