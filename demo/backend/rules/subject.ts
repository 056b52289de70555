import { subjectPolicy, type Subject, type SubjectPolicy } from '../../../src/contract/index.js';
import type { Account } from '../account.js';
import { Refusal } from '../refusal.js';

/**
 * What the policy asks of a subject that this account may take.
 * @throws Refusal `subject-not-offered`; `company-needs-enterprise` [E1]; `one-way-change` [E4], also for a revoked
 * identity, since its resources still belong to the company.
 */
export function allowedSubject({ policy, company, identity }: Account, subject: Subject): SubjectPolicy {
  const asked = subjectPolicy(policy, subject);
  if (!asked) throw new Refusal('subject-not-offered');
  if (company && policy.companyAccount === 'enterprise-only' && subject === 'individual')
    throw new Refusal('company-needs-enterprise');
  if (identity.status !== 'unverified' && identity.subject !== subject) {
    const { subject: from } = identity;
    if (!policy.changes.some(change => change.from === from && change.to === subject))
      throw new Refusal('one-way-change');
  }
  return asked;
}
