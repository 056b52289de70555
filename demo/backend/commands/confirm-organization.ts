import type { Payload } from '../../../src/contract/index.js';
import type { Outcome, Work } from '../outcome.js';
import { notOffered } from '../refusal.js';
import { checkedAnswers } from '../rules/answers.js';
import { mismatch, refuseWithoutAttempts } from '../rules/attempts.js';
import { afterStep, inStage } from '../steps.js';

/** [E10] Takes the organization's type and what that type is asked for. */
export async function confirmOrganization(
  work: Work,
  { organizationType, answers }: Payload<'confirmOrganization'>,
): Promise<Outcome> {
  const { account, now, provider } = work;
  const application = inStage(account, 'organization');
  const offered = account.policy.organizationTypes.find(({ type }) => type === organizationType);
  refuseWithoutAttempts(account, 'confirmOrganization', now);
  if (!offered) throw notOffered('organizationType');

  const { subject, answers: submitted } = application;
  const held = { ...submitted, organizationType };
  const form = { fields: offered.fields, answers, subject, held, confirmed: null };
  const all = { ...held, ...checkedAnswers(account, form, now) };
  const match = await provider.matchOrganization({
    name: all.organizationName ?? '',
    number: all.registrationNumber ?? '',
    legalRepresentativeName: all.legalRepresentativeName,
    legalRepresentativeDocumentNumber: all.legalRepresentativeDocumentNumber,
  });
  if (match) return afterStep(account, { ...application, answers: all }, 'organization');

  const { account: spent, refusal } = mismatch(account, 'confirmOrganization', now);
  const organization = { ...application.organization, code: 'identity-mismatch' };
  return { account: { ...spent, application: { ...application, organization } }, refusal };
}
