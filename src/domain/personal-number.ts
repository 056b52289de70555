import { birthDate, birthProblem } from './birth.js';
import { mod11Dash2, restOf } from './check-character.js';
import type { CheckContext } from './check-context.js';
import { issue, none } from './check-result.js';
import type { Facts } from './facts.js';
import type { Finding } from './issue.js';
import { isDigit } from './plain.js';
import { exchanged, swapped } from './swapped.js';

/*
 * What the numbers of persons share (GB 11643-1999): 6 characters of region, birth date YYYYMMDD, 3 digits of sequence (odd
 * for men), one check character.
 */

/** What may stand where in such a number. */
export function fitsPersonal(code: number, index: number, length: number): boolean {
  return isDigit(code) || (code === 88 && (index > 16 || (index > 15 && length === 17)));
}

/**
 * All that is wrong besides the region, `rest` being what the check leaves, the most pointed first. With `isRegion` two
 * swapped neighbours and the zeros of a spreadsheet are looked for.
 */
export function personalIssues(
  value: string,
  rest: number,
  context: CheckContext,
  isRegion?: (value: string, context: CheckContext) => boolean,
): readonly Finding[] {
  const birth = birthProblem(value, 6, context);
  if (rest === mod11Dash2.rest) return birth ? [issue(birth)] : none;
  const issues = birth ? [issue(birth), issue('checksum')] : [issue('checksum')];
  if (!isRegion) return issues;
  if (value.endsWith('000')) return [issue('trailing-zeros'), ...issues];
  const isHome = isRegion(value, context);
  const hint = swapped(
    value,
    mod11Dash2,
    rest,
    // Only what the exchange changes is judged anew: the region, the date, or where X stands.
    index =>
      (index > 5 ? isHome : isRegion(exchanged(value, index), context)) &&
      (index < 5 || index > 13 || !birthProblem(exchanged(value.slice(5, 15), index - 5), 1, context)) &&
      (index < 16 || !value.endsWith('X')),
    // What is wrong with a date is mended nowhere else.
    birth && 5,
    birth && 14,
  );
  // One check character alone finds such a pair by chance too, so without an impossible date it comes last.
  if (hint) issues[birth ? 'unshift' : 'push'](issue('swapped', hint));
  return issues;
}

/** The 18-digit number of 17 digits. */
export function withCheck(digits: string): string {
  return digits + '10X98765432'.charAt(restOf(mod11Dash2, `${digits}0`) ?? 0);
}

/** What the number says. */
export function personalFacts(value: string): Required<Pick<Facts, 'birthDate' | 'sex' | 'region'>> {
  return {
    birthDate: birthDate(value, 6),
    sex: value.charCodeAt(16) % 2 ? 'male' : 'female',
    region: value.slice(0, 6),
  };
}

/** The facts with the name of their region, where the table is there and knows one. */
export function withRegion(facts: Facts & { readonly region: string }, { regions }: CheckContext): Facts {
  const regionName = regions?.name(facts.region);
  return regionName === undefined ? facts : { ...facts, regionName };
}
