import type { Participant } from '../../src/contract/index.js';
import type { Account, StoredApplication } from './account.js';

/**
 * Whose part is awaited, with the link that can be handed on to them: the authorized person – who may be the legal
 * representative – at the face check, the colleague in finance at the payment.
 */
export function participantsOf(application: StoredApplication, { flow, handoff }: Account): Participant[] {
  const authorized = (state: Participant['state'], link?: string | null): Participant[] =>
    application.authorized ? [withLink({ role: application.authorized, state }, link)] : [];
  switch (application.stage) {
    case 'draft':
    case 'review':
    case 'rejected':
      return [];
    case 'person': {
      const { status, progress = 'waiting' } = application.person;
      if (status === 'required') return [];
      const isOpen = status === 'handed-off' && handoff?.flow === flow && progress !== 'done';
      return authorized(progress, isOpen ? handoff.url : null);
    }
    case 'organization':
      return authorized('done');
    case 'payment':
      return [...authorized('done'), ...finance(application.payment)];
  }
}

function finance(payment: Extract<StoredApplication, { stage: 'payment' }>['payment']): Participant[] {
  if (payment?.status === 'awaiting-amount') return [{ role: 'finance', state: 'waiting' }];
  if (payment?.status !== 'awaiting-transfer') return [];
  const { sheet } = payment;
  return [withLink({ role: 'finance', state: sheet?.opened ? 'opened' : 'waiting' }, sheet?.url)];
}

const withLink = (participant: Participant, link?: string | null): Participant =>
  link ? { ...participant, link } : participant;
