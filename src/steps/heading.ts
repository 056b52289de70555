import type { Screen } from '../contract/index.js';
import { replacedIdentity, screenOf, subjectOf, type FlowState } from '../flow/index.js';
import type { Text } from '../locales/text.js';
import { firstHeading, type Heading } from './first-heading.js';
import { returnedHeading } from './returned/returned-heading.js';

/** The title of the screen at hand, and the sentence under it. */
export function headingOf(state: FlowState, text: Text): Heading {
  const m = text.messages;
  const enterprise = subjectOf(state) === 'enterprise';
  const replaced = replacedIdentity(state);
  const to = enterprise ? 'enterprise' : 'individual';
  const change = replaced && (replaced.subject === to ? m.change.update[to] : m.change.become[to]);
  const application = state.snapshot?.application;
  const provider = state.snapshot?.policy.provider?.name ?? '';
  const first = () => firstHeading(state, text);
  const screens: Record<Screen, () => Heading> = {
    connecting: first,
    unavailable: first,
    status: first,
    type: () => (change ? { title: change.type, lead: m.change.lead } : m.type),
    information: () =>
      enterprise
        ? { title: change?.information ?? m.information.titleEnterprise, lead: m.information.leadEnterprise }
        : { title: change?.information ?? m.information.titleIndividual, lead: m.information.leadIndividual },
    photos: () => m.photos,
    check: () => ({ title: change?.check ?? m.check.title, lead: m.check.lead }),
    person: () =>
      application?.stage === 'person' && application.person.status === 'handed-off'
        ? { title: m.person.handoffTitle, lead: m.person.handoffLead(provider) }
        : enterprise
          ? m.person
          : { title: m.person.titleIndividual, lead: m.person.leadIndividual },
    returned: () => returnedHeading(state, text),
    organization: () => m.organization,
    payment: () => {
      const payment =
        application?.stage === 'payment' && !state.form.choosingAgain ? application.payment : null;
      if (payment?.status === 'awaiting-transfer')
        return { title: m.payment.payInTitle(text.yuan(payment.account.fen)), lead: m.payment.payInLead };
      if (payment?.status === 'awaiting-amount')
        return { title: m.payment.payoutTitle, lead: m.payment.payoutLead(payment.bankAccount) };
      return m.payment;
    },
    review: () => m.review,
    rejected: () => m.rejected,
    'over-quota': () => m.overQuota,
    result: () => {
      const identity = state.snapshot?.identity;
      const individual = identity?.status === 'verified' && identity.subject === 'individual';
      return { title: individual ? m.result.titleIndividual : m.result.titleEnterprise, lead: '' };
    },
  };
  return screens[screenOf(state)]();
}
