import type { Payload } from '../../../src/contract/index.js';
import type { Outcome, Work } from '../outcome.js';
import { notOffered } from '../refusal.js';
import { checkedAnswers } from '../rules/answers.js';
import { mismatch, refuseWithoutAttempts } from '../rules/attempts.js';
import { refuseWithoutConsents } from '../rules/consents.js';
import { inStage } from '../steps.js';

/**
 * [E9] Names the authorized person and how to recognize them. The recognition itself happens at the provider. Of an
 * individual the person is known already: what was submitted counts, as it was judged then, and answers to the same fields
 * are ignored. Otherwise somebody could submit one person and have another recognized.
 */
export async function confirmPerson(
  work: Work,
  { method, answers, consents = [] }: Payload<'confirmPerson'>,
): Promise<Outcome> {
  const { account, now, provider } = work;
  const application = inStage(account, 'person');
  refuseWithoutAttempts(account, 'confirmPerson', now);
  if (method === 'face') refuseWithoutConsents(work, ['face'], consents, application);
  const offered = account.policy.personMethods.find(candidate => candidate.method === method);
  if (!offered) throw notOffered('method');

  // What was submitted is the truth, and its document type says how its number is judged.
  const { answers: held } = application;
  const form = { fields: offered.fields, answers, subject: 'individual', held, confirmed: null } as const;
  const person = checkedAnswers(account, form, now);
  const name = person.fullName ?? '';
  const documentNumber = person.documentNumber ?? '';
  if (!(await provider.matchPerson({ name, documentNumber, mobile: person.mobile })))
    return mismatch(account, 'confirmPerson', now);

  const { person: before } = application;
  // The same person named once more, as by another tab: the link that they may be at goes on.
  const isSame =
    before.status === 'handed-off' && before.name === name && before.documentNumber === documentNumber;
  const named = { status: 'handed-off', method, code: null, name, documentNumber } as const;
  return {
    account: {
      ...account,
      ...(isSame ? {} : { flow: null, handoff: null }),
      application: {
        ...application,
        consents: [...application.consents, ...consents],
        authorized:
          name === application.answers.legalRepresentativeName ? 'legal-representative' : 'operator',
        person: isSame ? { ...before, method } : named,
      },
    },
  };
}
