import type { Account, StoredApplication, StoredPayment } from './account.js';

/** What people are told about without having asked. */
export type Notice =
  'submitted' | 'verified' | 'rejected' | 'revoked' | 'amount-sent' | 'payment-failed' | 'payment-expired';

/** The news in a change of an account, whatever brought it about: a person, a reviewer, the provider or time. */
export function noticesOf(before: Account, after: Account): Notice[] {
  const notices: Notice[] = [];
  const comesTo = (stage: StoredApplication['stage']) =>
    after.application?.stage === stage && before.application?.stage !== stage;
  if (comesTo('review')) notices.push('submitted');
  if (comesTo('rejected')) notices.push('rejected');
  if (after.identity.status === 'verified' && verifiedAt(after) !== verifiedAt(before))
    notices.push('verified');
  if (after.identity.status === 'revoked' && before.identity.status === 'verified') notices.push('revoked');

  const [earlier, payment] = [paymentOf(before), paymentOf(after)];
  if (payment?.status !== earlier?.status) {
    if (payment?.status === 'failed') notices.push('payment-failed');
    if (payment?.status === 'expired') notices.push('payment-expired');
  }
  if (isSent(payment) && !isSent(earlier)) notices.push('amount-sent');
  return notices;
}

const verifiedAt = ({ identity }: Account) => (identity.status === 'verified' ? identity.verifiedAt : null);

const paymentOf = ({ application }: Account): StoredPayment | null =>
  application?.stage === 'payment' ? application.payment : null;

const isSent = (payment: StoredPayment | null) =>
  payment?.status === 'awaiting-amount' && payment.sentAt !== null;
