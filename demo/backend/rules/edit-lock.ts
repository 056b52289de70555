import type { Subject } from '../../../src/contract/index.js';
import { dateIn, startOfDayIn } from '../../../src/domain/date-in.js';
import { addDays } from '../../../src/domain/plain-date.js';
import type { Account } from '../account.js';
import { Refusal } from '../refusal.js';

/** [E17] When a verified identity may be changed: 00:00 in the policy's zone, so many days after success. */
export function editableFrom({ policy, identity }: Account): Date | null {
  if (identity.status !== 'verified') return null;
  const { date } = dateIn(policy.timeZone, new Date(identity.verifiedAt));
  return startOfDayIn(policy.timeZone, addDays(date, policy.lock.days));
}

/** @throws Refusal `edit-locked` with the moment from which a change is possible, unless the policy exempts it. */
export function refuseWhileLocked(account: Account, to: Subject, now: Date): void {
  const { policy, identity } = account;
  if (identity.status !== 'verified') return;
  if (policy.lock.except.some(change => change.from === identity.subject && change.to === to)) return;
  const until = editableFrom(account);
  if (until && now < until) throw new Refusal('edit-locked', { until });
}
