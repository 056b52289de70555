import { dateIn, startOfDayIn } from '../domain/date-in.js';
import { addDays } from '../domain/plain-date.js';
import { addWorkingDays, reviewWindow } from '../domain/working-day.js';
import type { ExpectedDates } from './expected-dates.js';
import type { PaymentWay } from './payment-policy.js';
import type { Policy } from './policy.js';
import { calendarOf } from './policy-calendar.js';

/** What a way to pay takes: what is promised, and how long it is waited for. */
export interface PaymentDates {
  /** Dates between which the transfer is expected; null where the calendar does not reach so far. */
  readonly expected: ExpectedDates | null;
  /** The last moment: the end, in the policy’s zone, of the last working day of the window. */
  readonly expiresAt: Date;
}

/** Calendar days that so many working days take at most, where nobody knows the holidays: two weeks off at worst. */
const calendarDays = (workingDays: number) => Math.ceil((workingDays * 7) / 5) + 14;

/**
 * The dates of a way to pay that is chosen at `now`. Windows run over working days, so that the last moment is never
 * before the promise. Null where the policy has no payment.
 */
export function paymentDates(policy: Policy, way: PaymentWay, now: Date): PaymentDates | null {
  const { payment, timeZone } = policy;
  if (!payment) return null;
  const calendar = calendarOf(policy);
  const { date } = dateIn(timeZone, now);
  const { min, max } = payment.arrivalWorkingDays;
  const expected = reviewWindow(date, min, max, calendar);
  const days = way === 'to-company' ? payment.amountWorkingDays : payment.transferWorkingDays;
  const last = addWorkingDays(date, days, calendar);
  const next = last === 'unknown' ? addDays(date, calendarDays(days)) : addDays(last, 1);
  return { expected: expected === 'unknown' ? null : expected, expiresAt: startOfDayIn(timeZone, next) };
}
