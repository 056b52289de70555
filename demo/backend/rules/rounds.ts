import type { PaymentRounds } from '../../../src/contract/index.js';
import { dateIn } from '../../../src/domain/index.js';
import type { Account, StoredApplication } from '../account.js';
import { Refusal } from '../refusal.js';

/**
 * [E13] Random amounts that can still be sent for an application: bounded for it and for the account's day, or an amount
 * could be guessed by beginning again and again. Null where the policy sends none.
 */
export function roundsOf(
  { policy, rounds }: Account,
  { rounds: own = { sent: 0, availableAt: null } }: StoredApplication,
  now: Date,
): PaymentRounds | null {
  const { payment } = policy;
  if (!payment?.ways.includes('to-company')) return null;
  const { date, nextMidnight } = dateIn(policy.timeZone, now);
  const left = Math.max(0, payment.rounds.perApplication - own.sent);
  const isDayOver = (rounds.day === date ? rounds.sent : 0) >= payment.rounds.perDay;
  const availableAt = isDayOver ? nextMidnight.toISOString() : own.availableAt;
  return { left, availableAt: left > 0 ? availableAt : null };
}

/** @throws Refusal `payment-rounds-exhausted`, with the moment from which one more is sent, where there is one. */
export function refuseWithoutRounds(account: Account, application: StoredApplication, now: Date): void {
  const rounds = roundsOf(account, application, now);
  if (!rounds || (rounds.left > 0 && rounds.availableAt === null)) return;
  const limit = account.policy.payment?.rounds.perApplication ?? 0;
  const until = rounds.availableAt === null ? {} : { until: new Date(rounds.availableAt) };
  throw new Refusal('payment-rounds-exhausted', { limit, ...until });
}

/** The account and its application once one more amount is sent. */
export function withRound<A extends StoredApplication>(account: Account, application: A, now: Date) {
  const { date } = dateIn(account.policy.timeZone, now);
  const today = account.rounds.day === date ? account.rounds.sent : 0;
  return {
    account: { ...account, rounds: { day: date, sent: today + 1 } },
    application: { ...application, rounds: { sent: (application.rounds?.sent ?? 0) + 1, availableAt: null } },
  };
}

/** The rounds of an application whose tries for an amount are used up: the next one waits. */
export function waitingRounds({ policy }: Account, { rounds }: StoredApplication, now: Date) {
  const minutes = policy.payment?.rounds.waitMinutes ?? 0;
  const availableAt = minutes > 0 ? new Date(now.getTime() + minutes * 60_000).toISOString() : null;
  return { sent: rounds?.sent ?? 1, availableAt };
}
