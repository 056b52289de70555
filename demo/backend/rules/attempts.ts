import type { Attempts, CountedCommand } from '../../../src/contract/index.js';
import { dateIn } from '../../../src/domain/index.js';
import type { Account } from '../account.js';
import { Refusal } from '../refusal.js';

/** [E2] What is left of the day's attempts, in the policy's zone; null where nothing is counted. */
export function attemptsOf({ policy, attempts }: Account, now: Date): Attempts | null {
  if (!policy.attempts) return null;
  const { date, nextMidnight } = dateIn(policy.timeZone, now);
  const spent = attempts.day === date ? attempts.spent : 0;
  return { left: Math.max(0, policy.attempts.perDay - spent), resetsAt: nextMidnight.toISOString() };
}

const counts = ({ policy }: Account, command: CountedCommand) =>
  policy.attempts?.countedOn.includes(command) ?? false;

/** @throws Refusal `attempts-exhausted` when a counted command comes on a day without attempts left. */
export function refuseWithoutAttempts(account: Account, command: CountedCommand, now: Date): void {
  const attempts = attemptsOf(account, now);
  if (attempts?.left === 0 && counts(account, command))
    throw new Refusal('attempts-exhausted', { until: new Date(attempts.resetsAt) });
}

/** The account and the no after a command that the register judged wrong. */
export function mismatch(account: Account, command: CountedCommand, now: Date) {
  if (!counts(account, command))
    return { account, refusal: new Refusal('identity-mismatch', { dayTry: 'kept' }) };
  const { date } = dateIn(account.policy.timeZone, now);
  const spent = account.attempts.day === date ? account.attempts.spent : 0;
  const next = { ...account, attempts: { day: date, spent: spent + 1 } };
  const attempts = attemptsOf(next, now);
  const until = attempts?.left === 0 ? { until: new Date(attempts.resetsAt) } : {};
  return { account: next, refusal: new Refusal('identity-mismatch', { dayTry: 'spent', ...until }) };
}
