import type { Policy } from './policy.js';
import type { Subject } from './subject.js';
import type { SubjectPolicy } from './subject-policy.js';

/** What one kind of subject is asked for; null where the policy does not offer it. */
export function subjectPolicy(policy: Policy, subject: Subject): SubjectPolicy | null {
  return policy.subjects.includes(subject) ? policy[subject] : null;
}
