import { dayMs, dayNumber, wrongDate } from './plain-date.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The local date in the zone at an instant. */
function localDate(timeZone: string, instant: number): string {
  let format = formats.get(timeZone);
  // Swedish dates read 1999-12-31.
  if (!format) formats.set(timeZone, (format = new Intl.DateTimeFormat('sv', { timeZone })));
  return format.format(instant).padStart(10, '0');
}

// Between two half hours of UTC the date of a zone changes once at most.
const step = 1_800_000;

/** The first instant from `from` on whose local date is `date` or a later one. */
function firstInstantOf(timeZone: string, from: number, date: string): Date {
  const isBefore = (instant: number) => localDate(timeZone, instant) < date;
  let before = from;
  let after = from;
  // Step by step: where clocks go back over midnight, a date comes, goes and comes again.
  while (isBefore(after)) {
    before = after;
    after = (Math.floor(after / step) + 1) * step;
  }
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (isBefore(middle)) before = middle;
    else after = middle;
  }
  return new Date(after);
}

/**
 * The local date in an IANA time zone at an instant, and the instant at which its next date begins. The zone's history
 * counts: clock changes, days without a local 00:00, and days that a zone left out.
 * @throws RangeError for an unknown zone, or an instant that is invalid or outside the years 100 to 9998.
 */
export function dateIn(timeZone: string, instant: Date): { date: string; nextMidnight: Date } {
  const year = instant.getUTCFullYear();
  // Also keeps the search below from running on into years of other lengths.
  if (!(year > 99 && year < 9999)) throw wrongDate('an instant of the years 100 to 9998', year);
  const ms = instant.getTime();
  const date = localDate(timeZone, ms);
  // No date begins with a colon, and it comes after every digit.
  return { date, nextMidnight: firstInstantOf(timeZone, ms, `${date}:`) };
}

/**
 * The instant at which a `YYYY-MM-DD` date begins in an IANA time zone: local 00:00, or the first instant after it where
 * the clock skips it. For a date that the zone left out, the beginning of the next one.
 * @throws RangeError for an unknown zone or a text that is not a plain date.
 */
export function startOfDayIn(timeZone: string, date: string): Date {
  // No zone was ever more than 16 hours off UTC.
  return firstInstantOf(timeZone, (dayNumber(date) - 1) * dayMs, date);
}
