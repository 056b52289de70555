import { birthDate, birthProblem } from './birth.js';
import { mod11Dash2, restOf } from './check-character.js';
import type { CheckContext } from './check-context.js';
import { issue } from './check-result.js';
import type { Facts } from './facts.js';
import { isDigit } from './identifier.js';
import type { Issue } from './issue.js';
import { swapped } from './swapped.js';

/*
 * What the resident ID and the residence permit share (GB 11643-1999): 6 digits of region, birth date YYYYMMDD, 3 digits
 * of sequence (odd for men), one check character.
 */

/** Whether the text has the shape: 17 digits, then a digit or X. */
export function hasPersonalShape(value: string): boolean {
  if (value.length !== 18) return false;
  for (let index = 0; index < 17; index++) {
    const code = value.charCodeAt(index);
    if (code < 48 || code > 57) return false;
  }
  const last = value.charCodeAt(17);
  return (last > 47 && last < 58) || last === 88;
}

/** Whether the check character is the right one. The value must have the shape. */
export function hasRightCheck(value: string): boolean {
  return restOf(mod11Dash2, value) === mod11Dash2.rest;
}

/** What may stand where in such a number. */
export function fitsPersonal(char: string, index: number, length: number): boolean {
  return isDigit(char) || (char === 'X' && index > 15 && index === length - 1);
}

/** All that is wrong besides the region, the most pointed first. */
export function personalIssues(
  kind: 'resident-id' | 'residence-permit',
  value: string,
  context: CheckContext,
  isRegion: (value: string) => boolean,
): Issue[] {
  const birth = birthProblem(value, 6, context);
  const issues: Issue[] = birth ? [issue(`${kind}/${birth}`)] : [];
  if (hasRightCheck(value)) return issues;
  issues.push(issue(`${kind}/checksum`));
  if (value.endsWith('000')) return [issue(`${kind}/trailing-zeros`), ...issues];
  const hint = swapped(
    value,
    mod11Dash2,
    candidate => hasPersonalShape(candidate) && isRegion(candidate) && !birthProblem(candidate, 6, context),
  );
  if (!hint) return issues;
  const swap = issue(`${kind}/swapped`, hint);
  // One check character alone finds such a pair by chance too, so without an impossible date it comes last.
  return birth ? [swap, ...issues] : [...issues, swap];
}

/** `male` for an odd, `female` for an even last digit of the sequence. */
export function sexOf(value: string): 'male' | 'female' {
  return value.charCodeAt(16) % 2 ? 'male' : 'female';
}

/** The 18-digit number of 17 digits. */
export function withCheck(digits: string): string {
  return digits + '10X98765432'.charAt(restOf(mod11Dash2, digits));
}

/** What the number says. */
export function personalFacts(value: string): Facts & { birthDate: string; region: string } {
  return { birthDate: birthDate(value, 6), sex: sexOf(value), region: value.slice(0, 6) };
}
