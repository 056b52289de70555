import type { CheckContext } from './check-context.js';
import { isCalendarDay, isPlainDate } from './plain-date.js';

const greatestAge = 150;

/** What is wrong with a birth date: no such day, after today, or more than 150 years ago. */
export type BirthProblem = 'birth-date' | 'birth-future' | 'birth-age';

/**
 * Judges eight digits YYYYMMDD.
 * @throws RangeError when `context.today` is not a plain date.
 */
export function birthProblem(digits: string, { today }: CheckContext): BirthProblem | undefined {
  if (!isCalendarDay(+digits.slice(0, 4), +digits.slice(4, 6), +digits.slice(6))) return 'birth-date';
  if (today === undefined) return undefined;
  if (!isPlainDate(today)) {
    throw new RangeError(`Expected context.today as YYYY-MM-DD, got ${JSON.stringify(today)}.`);
  }
  // As numbers YYYYMMDD the difference of two dates, cut to whole ten thousands, is the age.
  const age = (Number(today.replaceAll('-', '')) - Number(digits)) / 10000;
  return age < 0 ? 'birth-future' : age >= greatestAge + 1 ? 'birth-age' : undefined;
}

/** Eight digits YYYYMMDD as `YYYY-MM-DD`. */
export function birthDate(digits: string): string {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
