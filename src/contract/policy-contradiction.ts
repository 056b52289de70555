import { subjectPolicy, type Policy } from './policy.js';

/** A value of a policy that cannot stand beside another one. `path` is the field to change. */
export interface Contradiction {
  readonly path: string;
  readonly given: string;
  readonly expected: string;
}

/** Whether the engine knows an IANA zone. */
function isZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).format(0) !== '';
  } catch {
    return false;
  }
}

/** Everything in a well-formed policy that contradicts itself; empty for a sound one. */
export function policyContradictions(policy: Policy): Contradiction[] {
  const found: Contradiction[] = [];
  const report = (path: string, given: string, expected: string) => found.push({ path, given, expected });

  if (!isZone(policy.timeZone)) report('policy.timeZone', policy.timeZone, 'an IANA time zone');
  for (const subject of policy.subjects) {
    const asked = subjectPolicy(policy, subject);
    if (!asked) {
      report(`policy.${subject}`, 'null', `what a subject of 'policy.subjects' is asked for`);
      continue;
    }
    const needs = (step: string) => asked.steps.some(s => s === step);
    const of = `since policy.${subject}.steps asks for it`;
    if (asked.proof === 'review' && asked.steps.length > 0)
      report(`policy.${subject}.steps`, asked.steps.join(), `none, since proof is 'review'`);
    if (asked.proof === 'provider' && asked.steps.length === 0)
      report(`policy.${subject}.steps`, 'none', `at least one step, since proof is 'provider'`);
    if (asked.proof === 'provider' && !policy.provider)
      report('policy.provider', 'null', `a provider, since policy.${subject}.proof is 'provider'`);
    if (asked.proof === 'review' && !policy.review)
      report('policy.review', 'null', `working days, since policy.${subject}.proof is 'review'`);
    if (needs('payment') && !policy.payment) report('policy.payment', 'null', `the ways to pay, ${of}`);
    if (needs('person') && policy.personMethods.length === 0)
      report('policy.personMethods', 'none', `at least one method, ${of}`);
    if (needs('organization') && policy.organizationTypes.length === 0)
      report('policy.organizationTypes', 'none', `at least one type, ${of}`);
    const asksDocument = asked.fields.some(field => field.name === 'documentType');
    if (asksDocument && !policy.documents.some(document => document.subject === subject))
      report('policy.documents', 'none', `documents for ${subject}, since documentType is asked for`);
  }
  for (const { from, to } of policy.changes)
    if (!policy.subjects.includes(to))
      report('policy.changes', `${from} → ${to}`, `only changes to a subject of 'policy.subjects'`);
  if (policy.payment && policy.payment.amountFen.min > policy.payment.amountFen.max)
    report('policy.payment.amountFen.min', String(policy.payment.amountFen.min), 'at most amountFen.max');
  if (policy.review && policy.review.workingDays.min > policy.review.workingDays.max)
    report('policy.review.workingDays.min', String(policy.review.workingDays.min), 'at most workingDays.max');
  return found;
}
