import { birthDate, birthProblem } from './birth.js';
import { isIn, mod11Dash2, restOf } from './check-character.js';
import type { CheckContext } from './check-context.js';
import { issue } from './check-result.js';
import type { Facts } from './facts.js';
import { isDigit } from './identifier.js';
import type { Issue } from './issue.js';
import { swapped } from './swapped.js';

/*
 * What the numbers of persons share (GB 11643-1999): 6 characters of region, birth date YYYYMMDD, 3 digits of sequence (odd
 * for men), one check character.
 */

/** Whether the text has the shape: 17 digits, then a digit or X. */
export function hasPersonalShape(value: string): boolean {
  for (let index = 0; index < 17; index++) {
    const code = value.charCodeAt(index) - 48;
    if (!(code >= 0 && code < 10)) return false;
  }
  return value.length === 18 && isIn(mod11Dash2, value.charAt(17));
}

/** What may stand where in such a number. */
export function fitsPersonal(char: string, index: number, length: number): boolean {
  return isDigit(char) || (char === 'X' && index > 15 && index === length - 1);
}

/**
 * All that is wrong besides the region, the most pointed first. With `isRegion` two swapped neighbours and the zeros of a
 * spreadsheet are looked for.
 */
export function personalIssues(
  kind: 'resident-id' | 'residence-permit' | 'foreign-permanent-resident-id',
  value: string,
  context: CheckContext,
  isRegion?: (value: string, context: CheckContext) => boolean,
): Issue[] {
  const birth = birthProblem(value, 6, context);
  const issues: Issue[] = birth ? [issue(`${kind}/${birth}`)] : [];
  // Numbers of 2017 to 2023 have fewer characters, and a check that is not published.
  if (value.length < 18 || restOf(mod11Dash2, value) === mod11Dash2.rest) return issues;
  issues.push(issue(`${kind}/checksum`));
  if (!isRegion || kind === 'foreign-permanent-resident-id') return issues;
  if (value.endsWith('000')) return [issue(`${kind}/trailing-zeros`), ...issues];
  const hint = swapped(
    value,
    mod11Dash2,
    candidate =>
      hasPersonalShape(candidate) && isRegion(candidate, context) && !birthProblem(candidate, 6, context),
  );
  // One check character alone finds such a pair by chance too, so without an impossible date it comes last.
  if (hint) issues[birth ? 'unshift' : 'push'](issue(`${kind}/swapped`, hint));
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

/** The region as facts. */
export function regionFacts(region: string, { regions }: CheckContext): Pick<Facts, 'region' | 'regionName'> {
  const regionName = regions?.name(region);
  return regionName === undefined ? { region } : { region, regionName };
}
