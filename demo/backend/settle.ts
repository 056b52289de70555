import { dateIn } from '../../src/domain/index.js';
import type { Account } from './account.js';

/**
 * What time alone has done to the account: a payment whose window closed, a link that ended, attempts of a day that is
 * over. The same object when nothing changed.
 */
export function settle(account: Account, now: Date): Account {
  let next = account;
  const { application, attempts, handoff, policy } = account;
  if (application?.stage === 'payment' && application.payment) {
    const { payment } = application;
    const awaited = payment.status === 'awaiting-transfer' || payment.status === 'awaiting-amount';
    if (awaited && now >= new Date(payment.deadline)) {
      const expired = { status: 'expired', way: payment.way, at: payment.deadline } as const;
      next = { ...next, flow: null, application: { ...application, payment: expired } };
    }
  }
  if (handoff?.url && now >= new Date(handoff.expiresAt))
    next = { ...next, handoff: { ...handoff, url: null } };
  if (attempts.day !== null && attempts.day < dateIn(policy.timeZone, now).date)
    next = { ...next, attempts: { day: null, spent: 0 } };
  return next;
}
