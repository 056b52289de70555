import { builtInCalendar } from './built-in-calendar.js';
import type { Calendar } from './calendar.js';
import { dayNumber, isWeekend, plainDate, wrongDate } from './plain-date.js';

/**
 * Whether a `YYYY-MM-DD` date is worked in mainland China; `'unknown'` in a year that the calendar does not hold.
 * @throws RangeError when the text is not a plain date.
 */
export function isWorkingDay(date: string, calendar: Calendar = builtInCalendar): boolean | 'unknown' {
  const weekend = isWeekend(dayNumber(date));
  const key = date.slice(0, 4);
  const year = Object.hasOwn(calendar, key) ? calendar[key] : undefined;
  if (!year) return 'unknown';
  return weekend ? year.workdays.includes(date) : !year.holidays.includes(date);
}

/**
 * The `n`-th working day after a `YYYY-MM-DD` date, which itself does not count; the date itself for 0. `'unknown'` when a
 * day on the way is.
 * @throws RangeError when `date` is not a plain date or `n` not a whole number from 0 on.
 */
export function addWorkingDays(date: string, n: number, calendar: Calendar = builtInCalendar): string {
  if (!Number.isInteger(n) || n < 0) throw wrongDate('whole days from 0 on', n);
  let number = dayNumber(date);
  let day = date;
  for (let left = n; left > 0;) {
    if (day === '9999-12-31') return 'unknown';
    day = plainDate(++number);
    const works = isWorkingDay(day, calendar);
    if (works === 'unknown') return works;
    if (works) left--;
  }
  return day;
}

/**
 * The first and last date on which a review that takes `min` to `max` working days after a `YYYY-MM-DD` date ends.
 * @throws RangeError as `addWorkingDays` does, and when `max` is less than `min`.
 */
export function reviewWindow(
  date: string,
  min: number,
  max: number,
  calendar: Calendar = builtInCalendar,
): { earliest: string; latest: string } | 'unknown' {
  if (max < min) throw wrongDate(`at least ${min} days`, max);
  const earliest = addWorkingDays(date, min, calendar);
  const latest = addWorkingDays(date, max, calendar);
  return earliest === 'unknown' || latest === 'unknown' ? 'unknown' : { earliest, latest };
}

/**
 * Whether a payment made on a `YYYY-MM-DD` date is confirmed 1 to 2 days later than usual, because banks do not settle
 * on that day; `'unknown'` in a year that the calendar does not hold.
 * @throws RangeError when the text is not a plain date.
 */
export function isPaymentDelayed(date: string, calendar: Calendar = builtInCalendar): boolean | 'unknown' {
  const works = isWorkingDay(date, calendar);
  return works === 'unknown' ? works : !works;
}
