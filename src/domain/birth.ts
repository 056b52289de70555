import type { CheckContext } from './check-context.js';
import { isCalendarDay, isPlainDate, wrongDate } from './plain-date.js';

/** What is wrong with a birth date: no such day, after today, or more than 150 years ago. */
export type BirthProblem = 'birth-date' | 'birth-future' | 'birth-age';

// Today is the same for a whole day of checks.
let lastToday: string | undefined;
let lastNumber = 0;

/**
 * Judges eight digits YYYYMMDD at `index` of a text.
 * @throws RangeError when `context.today` is not a plain date.
 */
export function birthProblem(text: string, index: number, { today }: CheckContext): BirthProblem | undefined {
  const year = twoDigits(text, index) * 100 + twoDigits(text, index + 2);
  const month = twoDigits(text, index + 4);
  const day = twoDigits(text, index + 6);
  if (!isCalendarDay(year, month, day)) return 'birth-date';
  if (today === undefined) return undefined;
  if (today !== lastToday) {
    if (!isPlainDate(today)) throw wrongDate('context.today as YYYY-MM-DD', today);
    lastToday = today;
    lastNumber = Number(today.replaceAll('-', ''));
  }
  // As numbers YYYYMMDD the difference of two dates, cut to whole ten thousands, is the age.
  const age = lastNumber - year * 10000 - month * 100 - day;
  return age < 0 ? 'birth-future' : age < 151_0000 ? undefined : 'birth-age';
}

function twoDigits(text: string, index: number): number {
  return text.charCodeAt(index) * 10 + text.charCodeAt(index + 1) - 528;
}

// -MM-DD of every day that was asked for, by MMDD.
const monthDays = new Array<string | undefined>(1232);

/** Eight digits YYYYMMDD at `index` of a text, a day that exists, as `YYYY-MM-DD`. */
export function birthDate(text: string, index: number): string {
  const monthDay = twoDigits(text, index + 4) * 100 + twoDigits(text, index + 6);
  return (
    text.slice(index, index + 4) +
    (monthDays[monthDay] ??= `-${text.slice(index + 4, index + 6)}-${text.slice(index + 6, index + 8)}`)
  );
}
