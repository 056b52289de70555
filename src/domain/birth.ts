import type { CheckContext } from './check-context.js';
import { isCalendarDay, isPlainDate } from './plain-date.js';

const greatestAge = 150;

/** What is wrong with a birth date: no such day, after today, or more than 150 years ago. */
export type BirthProblem = 'birth-date' | 'birth-future' | 'birth-age';

/**
 * Judges eight digits YYYYMMDD at `index` of a text.
 * @throws RangeError when `context.today` is not a plain date.
 */
export function birthProblem(text: string, index: number, { today }: CheckContext): BirthProblem | undefined {
  let number = 0;
  for (let at = index; at < index + 8; at++) number = number * 10 + text.charCodeAt(at) - 48;
  const monthAndDay = number % 10000;
  const year = (number - monthAndDay) / 10000;
  if (!isCalendarDay(year, Math.floor(monthAndDay / 100), monthAndDay % 100)) return 'birth-date';
  if (today === undefined) return undefined;
  // As numbers YYYYMMDD the difference of two dates, cut to whole ten thousands, is the age.
  const age = (numberOf(today) - number) / 10000;
  return age < 0 ? 'birth-future' : age >= greatestAge + 1 ? 'birth-age' : undefined;
}

// Today is the same for a whole day of checks.
let lastToday: { text?: string; number: number } = { number: 0 };

function numberOf(today: string): number {
  if (today !== lastToday.text) {
    if (!isPlainDate(today)) {
      throw new RangeError(`Expected context.today as YYYY-MM-DD, got ${JSON.stringify(today)}.`);
    }
    lastToday = { text: today, number: Number(today.replaceAll('-', '')) };
  }
  return lastToday.number;
}

/** Eight digits YYYYMMDD at `index` of a text as `YYYY-MM-DD`. */
export function birthDate(text: string, index: number): string {
  return `${text.slice(index, index + 4)}-${text.slice(index + 4, index + 6)}-${text.slice(index + 6, index + 8)}`;
}
