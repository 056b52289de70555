/**
 * Plain dates, `YYYY-MM-DD` strings of the years 0001 to 9999, by integer arithmetic alone: `Date` would bring the time
 * zone of the machine in, and some zones lack days that exist elsewhere.
 */

/** Whether the three numbers name a day of the Gregorian calendar in the years 1 to 9999. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return false;
  const leapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length =
    month === 2 ? (leapYear ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return day <= length;
}

/** Whether the text is a plain date, `YYYY-MM-DD`, of a day that exists. */
export function isPlainDate(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && isCalendarDay(+text.slice(0, 4), +text.slice(5, 7), +text.slice(8))
  );
}

/**
 * Days since 1970-01-01 of a plain date.
 * @throws RangeError when the text is not a plain date.
 */
export function dayNumber(date: string): number {
  if (!isPlainDate(date)) throw new RangeError(`Expected a date as YYYY-MM-DD, got ${JSON.stringify(date)}.`);
  const month = +date.slice(5, 7);
  // Years are counted from March, so that the leap day is the last of its year.
  const year = +date.slice(0, 4) - (month < 3 ? 1 : 0);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + +date.slice(8, 10) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + dayOfYear - 719468;
}

/**
 * The plain date of a number of days since 1970-01-01.
 * @throws RangeError outside the years 0001 to 9999.
 */
export function plainDate(days: number): string {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = ((monthFromMarch + 2) % 12) + 1;
  const year = yearOfEra + era * 400 + (month < 3 ? 1 : 0);
  if (!isCalendarDay(year, month, day))
    throw new RangeError(`Day ${days} is outside the years 0001 to 9999.`);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
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
  if (!Number.isInteger(n)) throw new RangeError(`Expected a whole number of days, got ${n}.`);
  return plainDate(dayNumber(date) + n);
}

/**
 * Days from `a` to `b`, both `YYYY-MM-DD`; negative when `b` is earlier.
 * @throws RangeError when one of them is not a plain date.
 */
export function daysBetween(a: string, b: string): number {
  return dayNumber(b) - dayNumber(a);
}
