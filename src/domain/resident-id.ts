import { mod11Dash2, restOf } from './check-character.js';
import type { CheckContext } from './check-context.js';
import { issue, issueAt, pass, passes, reject, type Verdict } from './check-result.js';
import { checkForeignPermanentResidentId } from './foreign-permanent-resident-id.js';
import { identifier } from './identifier.js';
import type { Finding } from './issue.js';
import { fitsPersonal, personalFacts, personalIssues, withCheck, withRegion } from './personal-number.js';
import { isProvince } from './province.js';
import { checkResidencePermit } from './residence-permit.js';

/** Resident ID number, GB 11643-1999; the 15-digit number of GB 11643-1989 with its 18-digit upgrade. */
export const checkResidentId = identifier('length', judgeResidentId, fitsPersonal, judgeResidentId);

function judgeResidentId(value: string, context: CheckContext): Verdict | undefined {
  const isOld = value.length === 15;
  const full = isOld ? withCheck(`${value.slice(0, 6)}19${value.slice(6)}`) : value;
  const rest = restOf(mod11Dash2, full);
  if (rest === undefined) return undefined;
  let issues = personalIssues(full, rest, context, hasRegion);
  if (!isProvince(value)) {
    const other = issues.length === 0 && otherDocument(value, context);
    issues = [other || issueAt('province', 1, value.slice(0, 2)), ...issues];
  }
  const isWrong = issues.length > 0;
  if (isOld && (isWrong || !context.accept15)) {
    issues = [issue('fifteen-digits', { expected: full }), ...issues];
  }
  if (isWrong) return reject(value, issues);

  const facts = withRegion(personalFacts(full), context);
  if (!isOld || context.accept15) {
    return pass(value, isOld ? { ...facts, upgraded: full } : facts, regionWarning(full, context));
  }
  return { ...reject(value, issues, pass(full)), facts: { ...facts, upgraded: full } };
}

/** Whether the province exists and the table, where there is one, knows the county. */
function hasRegion(value: string, { regions }: CheckContext): boolean {
  return isProvince(value) && (!regions || regions.years(value.slice(0, 6)) !== undefined);
}

/** A number without a wrong character or date may be that of another document. */
function otherDocument(value: string, context: CheckContext): Finding | false {
  const kind = passes(checkResidencePermit(value, context))
    ? 'residence-permit'
    : passes(checkForeignPermanentResidentId(value, context)) && 'foreign-permanent-resident-id';
  return kind && issue('other-document', { kind });
}

/**
 * Numbers are given once, for life, with the code of that time. Until about 1999 that was at the first identity card, so
 * a code may well be younger than a person born before; since then it is at the registration of birth.
 */
function regionWarning(value: string, { regions }: CheckContext): Finding | undefined {
  // 71, the only province that begins so.
  const isTaiwan = value.charAt(0) === '7';
  if (!regions && !isTaiwan) return undefined;
  const region = value.slice(0, 6);
  const years = regions?.years(region);
  if (!years || isTaiwan) return issue('region-unknown', { region });
  const { first, last } = years;
  const born = +value.slice(6, 10);
  // The lists are those of each 31 December, so a code was still given in the year after the last list that holds it.
  return (born >= 2000 && born < first) || (last !== null && born > last + 1)
    ? issue('region-period', { region, first, last: last ?? '' })
    : undefined;
}
