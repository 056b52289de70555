/** What the form at hand asks for, by the stage of the application and what was chosen. */
import { subjectPolicy, type PolicyField } from '../contract/index.js';
import type { FlowState } from './flow-state.js';
import { isCorrecting, subjectOf } from './screen.js';

/** The chosen one of what is offered, or the only one there is. */
function chosenOrOnly<T>(chosen: T | null | undefined, offered: readonly T[]): T | null {
  if (chosen !== null && chosen !== undefined && offered.includes(chosen)) return chosen;
  return offered.length === 1 ? (offered[0] ?? null) : null;
}

/** The method that will be used. */
export function methodOf(state: FlowState): FlowState['form']['method'] {
  return chosenOrOnly(
    state.form.method,
    state.snapshot?.policy.personMethods.map(({ method }) => method) ?? [],
  );
}

/** The organization type at hand: the chosen one, else the one that the registration number suggests. */
export function organizationTypeOf(state: FlowState): FlowState['form']['organizationType'] {
  const application = state.snapshot?.application;
  const suggested = application?.stage === 'organization' ? application.organization.suggestedType : null;
  const offered = state.snapshot?.policy.organizationTypes.map(({ type }) => type) ?? [];
  return chosenOrOnly(state.form.organizationType ?? suggested, offered);
}

/** The way to pay. */
export function paymentMethodOf(state: FlowState): FlowState['form']['paymentMethod'] {
  return chosenOrOnly(state.form.paymentMethod, state.snapshot?.policy.payment?.ways ?? []);
}

/** The fields of the form at hand, but for the amount. What was answered with the submission is not asked for again. */
export function askedFields(state: FlowState): readonly PolicyField[] {
  const { policy, application } = state.snapshot ?? {};
  if (!policy) return [];
  const unanswered = (fields: readonly PolicyField[] = []) =>
    fields.filter(({ name }) => !application?.answers.some(({ field }) => field === name));
  switch (isCorrecting(state) ? undefined : application?.stage) {
    case 'person':
      return unanswered(policy.personMethods.find(({ method }) => method === methodOf(state))?.fields);
    case 'organization':
      return unanswered(
        policy.organizationTypes.find(({ type }) => type === organizationTypeOf(state))?.fields,
      );
    case 'payment':
      return paymentMethodOf(state) === 'to-company' ? (policy.payment?.bankFields ?? []) : [];
    default: {
      const subject = subjectOf(state);
      return (subject && subjectPolicy(policy, subject)?.fields) ?? [];
    }
  }
}
