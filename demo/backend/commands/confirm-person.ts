import type { Payload } from '../../../src/contract/index.js';
import type { Outcome, Work } from '../outcome.js';
import { Refusal } from '../refusal.js';
import { checkedAnswers } from '../rules/answers.js';
import { mismatch, refuseWithoutAttempts } from '../rules/attempts.js';
import { refuseWithoutConsents } from '../rules/consents.js';
import { inStage } from '../steps.js';

/** [E9] Names the authorized person and how to recognize them. The recognition itself happens at the provider. */
export async function confirmPerson(
  work: Work,
  { method, answers, consents = [] }: Payload<'confirmPerson'>,
): Promise<Outcome> {
  const { account, now, provider } = work;
  const application = inStage(account, 'person');
  const offered = account.policy.personMethods.find(candidate => candidate.method === method);
  if (!offered)
    throw new Refusal('invalid-answers', { fields: [{ field: 'method', code: 'answer/not-offered' }] });
  refuseWithoutAttempts(account, 'confirmPerson', now);

  if (method === 'face') refuseWithoutConsents(account.policy, ['face'], consents);

  // What was submitted is the truth, and its document type says how its number is judged.
  const { answers: held } = application;
  const form = { fields: offered.fields, answers, subject: 'individual', held, confirmed: null } as const;
  const person = checkedAnswers(account, form, now);
  const name = person.fullName ?? '';
  const documentNumber = person.documentNumber ?? '';
  if (!(await provider.matchPerson({ name, documentNumber, mobile: person.mobile })))
    return mismatch(account, 'confirmPerson', now);
  return {
    account: {
      ...account,
      flow: null,
      handoff: null,
      application: {
        ...application,
        consents: [...application.consents, ...consents],
        authorized:
          name === application.answers.legalRepresentativeName ? 'legal-representative' : 'operator',
        person: { status: 'handed-off', method, code: null, name, documentNumber },
      },
    },
  };
}
