/*
 * Plain dates are `YYYY-MM-DD` strings of the years 0001 to 9999. Whether one exists is integer arithmetic; days are counted
 * in UTC. The time zone of the machine never comes in: some zones lack days that exist elsewhere.
 */

/** The error that an argument is not what it should be. */
export function wrongDate(expected: string, found: string | number): RangeError {
  return new RangeError(`Expected ${expected}, got ${found}.`);
}

/** Milliseconds of a day. */
export const dayMs = 86_400_000;

/** Whether three numbers from 0 on, the first of up to four digits, name a day of the Gregorian calendar. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const length =
    month === 2
      ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
        ? 29
        : 28
      : // 31 and 30 take turns, and turn around after July.
        30 + ((month + (month >> 3)) & 1);
  return year > 0 && month > 0 && month < 13 && day > 0 && day <= length;
}

/** Whether the text is a plain date, `YYYY-MM-DD`, of a day that exists. */
export function isPlainDate(text: string): boolean {
  // Engines read 30 February as 2 March, and only years to 9999 in four digits.
  return text > '0001' && dateOf(numberOf(text)) === text;
}

function numberOf(date: string): number {
  return Date.parse(`${date}T00:00Z`) / dayMs;
}

function dateOf(days: number): string {
  // The text of what is no date at all, null, is no date either.
  return JSON.stringify(new Date(days * dayMs)).slice(1, 11);
}

/**
 * Days since 1970-01-01 of a plain date.
 * @throws RangeError when the text is not a plain date.
 */
export function dayNumber(date: string): number {
  if (!isPlainDate(date)) throw wrongDate('YYYY-MM-DD from 0001 to 9999', date);
  return numberOf(date);
}

/**
 * The plain date of a number of days since 1970-01-01.
 * @throws RangeError outside the years 0001 to 9999.
 */
export function plainDate(days: number): string {
  const date = dateOf(days);
  // For its error.
  dayNumber(date);
  return date;
}

/** Whether a day number falls on a Saturday or Sunday. */
export function isWeekend(days: number): boolean {
  // 1970-01-01 was a Thursday.
  return ((((days + 4) % 7) + 7) % 7) % 6 === 0;
}

/**
 * The date `n` days after (or, negative, before) a `YYYY-MM-DD` date.
 * @throws RangeError when `date` is not a plain date or `n` is not an integer.
 */
export function addDays(date: string, n: number): string {
  if (!Number.isInteger(n)) throw wrongDate('whole days', n);
  return plainDate(dayNumber(date) + n);
}

/**
 * Days from `a` to `b`, both `YYYY-MM-DD`; negative when `b` is earlier.
 * @throws RangeError when one of them is not a plain date.
 */
export function daysBetween(a: string, b: string): number {
  return dayNumber(b) - dayNumber(a);
}
