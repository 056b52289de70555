import type { Policy } from './policy.js';
import { subjectPolicy } from './policy-of-subject.js';

/** A value of a policy that cannot stand beside another one. */
export interface Contradiction {
  /** The field to change, such as `policy.payment`. */
  readonly path: string;
  /** What the policy says. */
  readonly given: string;
  /** What it would have to say, and why. */
  readonly expected: string;
}

/** Whether the engine knows an IANA zone. The usual one is not asked about: that would cost the first formatter of a page. */
function isZone(timeZone: string): boolean {
  if (timeZone === 'Asia/Shanghai') return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).format(0) !== '';
  } catch {
    return false;
  }
}

/** Everything in a well-formed policy that contradicts itself; empty for a sound one. */
export function policyContradictions(policy: Policy): Contradiction[] {
  const found: Contradiction[] = [];
  const rule = (holds: unknown, path: string, given: unknown, expected: string) => {
    if (!holds) found.push({ path: `policy.${path}`, given: String(given), expected });
  };

  const { payment, review, provider, subjects } = policy;
  rule(isZone(policy.timeZone), 'timeZone', policy.timeZone, 'an IANA time zone');
  for (const subject of subjects) {
    const asked = subjectPolicy(policy, subject);
    rule(asked, subject, null, `what is asked for, since 'policy.subjects' names it`);
    if (!asked) continue;
    const { proof, steps, fields } = asked;
    const needed = (step: string) => steps.some(each => each === step);
    const why = `, since policy.${subject}.proof is '${proof}'`;
    const oneFor = (list: string) => `one at least, since policy.${subject}.${list} asks for it`;
    const whyStep = oneFor('steps');
    const reviews = proof === 'review';
    rule(
      reviews === (steps.length === 0),
      `${subject}.steps`,
      steps.join() || 'none',
      `${reviews ? 'none' : 'one at least'}${why}`,
    );
    rule(reviews || provider, 'provider', null, `a provider${why}`);
    rule(!reviews || review, 'review', null, `working days${why}`);
    rule(!needed('payment') || payment, 'payment', null, whyStep);
    rule(!needed('person') || policy.personMethods.length, 'personMethods', 'none', whyStep);
    rule(!needed('organization') || policy.organizationTypes.length, 'organizationTypes', 'none', whyStep);
    rule(
      !fields.some(({ name }) => name === 'documentType') ||
        policy.documents.some(document => document.subject === subject),
      'documents',
      'none',
      oneFor('fields'),
    );
  }
  for (const { from, to } of policy.changes)
    rule(
      subjects.includes(to),
      'changes',
      `${from} → ${to}`,
      `only changes to a subject of 'policy.subjects'`,
    );
  for (const [path, range] of [
    ['payment.amountFen.min', payment?.amountFen],
    ['review.workingDays.min', review?.workingDays],
  ] as const)
    rule(!range || range.min <= range.max, path, range?.min, 'at most max');
  if (payment) {
    const { arrivalWorkingDays, rounds } = payment;
    for (const window of ['amountWorkingDays', 'transferWorkingDays'] as const)
      rule(
        payment[window] >= arrivalWorkingDays.max,
        `payment.${window}`,
        payment[window],
        'at least arrivalWorkingDays.max, so that no window ends before the promise',
      );
    for (const bound of ['perApplication', 'perDay'] as const)
      rule(rounds[bound] >= 1, `payment.rounds.${bound}`, rounds[bound], 'one at least');
  }
  return found;
}
