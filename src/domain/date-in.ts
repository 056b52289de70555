import { dayMs, dayNumber, plainDate, wrong } from './plain-date.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds that local time in the zone is ahead of UTC at the instant. */
function offsetAt(timeZone: string, ms: number): number {
  let format = formats.get(timeZone);
  if (!format) {
    // Swedish dates read 1999-12-31 23:59:59.
    format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(timeZone, format);
  }
  const [year = 0, month = 0, ...rest] = (format.format(ms).match(/\d+/g) ?? []).map(Number);
  // The parts carry whole seconds only.
  return Date.UTC(year, month - 1, ...rest) - Math.floor(ms / 1000) * 1000;
}

/** The first instant from `from` on whose local day number is at least `day`. */
function firstInstantOf(timeZone: string, from: number, day: number): number {
  let instant = from;
  for (;;) {
    const offset = offsetAt(timeZone, instant);
    const midnight = day * dayMs - offset;
    if (midnight <= instant) return instant;
    if (offsetAt(timeZone, midnight - 1) === offset) {
      // Where the clock goes back just then, that midnight does not come yet.
      if (offsetAt(timeZone, midnight) >= offset) return midnight;
      instant = midnight;
      continue;
    }
    // The clock changes before that midnight: go on from the first instant with another offset.
    let before = instant;
    let after = midnight - 1;
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (offsetAt(timeZone, middle) === offset) before = middle;
      else after = middle;
    }
    instant = after;
  }
}

/**
 * The local date in an IANA time zone at an instant, and the instant at which its next date begins. The zone's history
 * counts: clock changes, days without a local 00:00, and days that a zone left out. For the years from 100 on.
 * @throws RangeError for an unknown zone or an invalid instant.
 */
export function dateIn(timeZone: string, instant: Date): { date: string; nextMidnight: Date } {
  const ms = instant.getTime();
  if (Number.isNaN(ms)) throw wrong('a valid instant', ms);
  const day = Math.floor((ms + offsetAt(timeZone, ms)) / dayMs);
  return { date: plainDate(day), nextMidnight: new Date(firstInstantOf(timeZone, ms, day + 1)) };
}

/**
 * The instant at which a `YYYY-MM-DD` date begins in an IANA time zone: local 00:00, or the first instant after it where
 * the clock skips it. For a date that the zone left out, the beginning of the next one.
 * @throws RangeError for an unknown zone or a text that is not a plain date.
 */
export function startOfDayIn(timeZone: string, date: string): Date {
  const day = dayNumber(date);
  // No zone was ever more than 16 hours off UTC.
  return new Date(firstInstantOf(timeZone, (day - 1) * dayMs, day));
}
