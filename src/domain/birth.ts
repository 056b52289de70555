import type { CheckContext } from './check-context.js';
import { isCalendarDay, isPlainDate, wrong } from './plain-date.js';

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
  let number = 0;
  for (let at = index; at < index + 8; at++) number = number * 10 + text.charCodeAt(at) - 48;
  const day = number % 100;
  const month = ((number - day) / 100) % 100;
  if (!isCalendarDay(Math.floor(number / 10000), month, day)) return 'birth-date';
  if (today === undefined) return undefined;
  if (today !== lastToday) {
    if (!isPlainDate(today)) throw wrong('context.today as YYYY-MM-DD', today);
    lastToday = today;
    lastNumber = Number(today.replaceAll('-', ''));
  }
  // As numbers YYYYMMDD the difference of two dates, cut to whole ten thousands, is the age.
  const age = lastNumber - number;
  return age < 0 ? 'birth-future' : age < 151_0000 ? undefined : 'birth-age';
}

/** Eight digits YYYYMMDD at `index` of a text as `YYYY-MM-DD`. */
export function birthDate(text: string, index: number): string {
  return `${text.slice(index, index + 4)}-${text.slice(index + 4, index + 6)}-${text.slice(index + 6, index + 8)}`;
}
