import { dateIn } from '../../src/domain/index.js';
import type { Account } from './account.js';
import { retainedUntil } from './rules/retention.js';

/**
 * What time alone has done to the account: a payment whose window closed, a link that ended, attempts of a day that is
 * over, what nobody went on with. The same object when nothing changed.
 */
export function settle(account: Account, now: Date): Account {
  let next = account;
  const { application, attempts, handoff, policy } = account;
  if (application?.stage === 'payment' && application.payment) {
    const { payment } = application;
    const awaited = payment.status === 'awaiting-transfer' || payment.status === 'awaiting-amount';
    if (awaited && now >= new Date(payment.expiresAt)) {
      const expired = { status: 'expired', way: payment.way, at: payment.expiresAt } as const;
      next = { ...next, flow: null, application: { ...application, payment: expired } };
    }
  }
  if (handoff?.url && now >= new Date(handoff.expiresAt))
    next = { ...next, handoff: { ...handoff, url: null } };
  if (attempts.day !== null && attempts.day < dateIn(policy.timeZone, now).date)
    next = { ...next, attempts: { day: null, spent: 0 } };
  const { application: kept } = next;
  const until = kept && retainedUntil(kept);
  if (until && now >= until) next = { ...next, application: null, flow: null, handoff: null };
  const day = dateIn(policy.timeZone, now).date;
  if (next.rounds.day !== null && next.rounds.day < day) next = { ...next, rounds: { day: null, sent: 0 } };
  const rounds = next.application?.rounds;
  if (next.application && rounds?.availableAt && now >= new Date(rounds.availableAt))
    next = { ...next, application: { ...next.application, rounds: { ...rounds, availableAt: null } } };
  return next;
}
