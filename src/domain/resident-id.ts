import { birthProblem } from './birth.js';
import type { CheckContext } from './check-context.js';
import { type Check, issue, issueAt, pass, reject } from './check-result.js';
import { checkForeignPermanentResidentId } from './foreign-permanent-resident-id.js';
import { identifier } from './identifier.js';
import type { Issue } from './issue.js';
import {
  fitsPersonal,
  hasPersonalShape,
  personalFacts,
  personalIssues,
  withCheck,
} from './personal-number.js';
import { isProvince } from './province.js';
import { checkResidencePermit } from './residence-permit.js';

/** Resident ID number, GB 11643-1999; the 15-digit number of GB 11643-1989 with its 18-digit upgrade. */
export const checkResidentId = identifier(judge, 'resident-id/length', fitsPersonal);

function judge(value: string, context: CheckContext): Check | undefined {
  if (value.length === 15 && /^\d+$/.test(value)) return judge15(value, context);
  if (!hasPersonalShape(value)) return undefined;
  const issues = personalIssues('resident-id', value, context, candidate => hasRegion(candidate, context));
  if (!isProvince(value)) issues.unshift(provinceIssue(value, context));
  return issues.length > 0 ? reject(value, issues) : described(value, value, context);
}

/** Whether the province exists and the table, where there is one, knows the county. */
function hasRegion(value: string, { regions }: CheckContext): boolean {
  return isProvince(value) && (!regions || regions.years(value.slice(0, 6)) !== undefined);
}

/** A wrong province; where the number is right as that of another document, that is said instead. */
function provinceIssue(value: string, context: CheckContext): Issue {
  const kind =
    checkResidencePermit(value, context).outcome !== 'reject'
      ? 'residence-permit'
      : checkForeignPermanentResidentId(value, context).outcome !== 'reject'
        ? 'foreign-permanent-resident-id'
        : undefined;
  return kind
    ? issue('resident-id/other-document', { kind })
    : issueAt('resident-id/province', 1, value.slice(0, 2));
}

function judge15(value: string, context: CheckContext): Check {
  const upgraded = `${value.slice(0, 6)}19${value.slice(6)}`;
  const full = withCheck(upgraded);
  const issues: Issue[] = [issue('resident-id/fifteen-digits', { expected: full })];
  if (!isProvince(value)) issues.push(issueAt('resident-id/province', 1, value.slice(0, 2)));
  const birth = birthProblem(upgraded, 6, context);
  if (birth) issues.push(issue(`resident-id/${birth}`));
  if (issues.length > 1) return reject(value, issues);
  const passed = described(value, full, context);
  return context.accept15 ? passed : { ...passed, ...reject(value, issues, { ...passed, value: full }) };
}

/** The facts of a right number, and the warnings about its region. */
function described(value: string, full: string, context: CheckContext): Check {
  const facts = personalFacts(full);
  const regionName = context.regions?.name(facts.region);
  return pass(
    value,
    value === full && regionName === undefined
      ? facts
      : {
          ...facts,
          ...(regionName !== undefined && { regionName }),
          ...(value !== full && { upgraded: full }),
        },
    regionWarnings(facts.region, +facts.birthDate.slice(0, 4), context),
  );
}

/**
 * Numbers are given once, for life, with the code of that time. Until about 1999 that was at the first identity card, so
 * a code may well be younger than a person born before; since then it is at the registration of birth.
 */
function regionWarnings(region: string, born: number, { regions }: CheckContext): Issue[] | undefined {
  const years = regions?.years(region);
  if (region.startsWith('71') || (regions && !years))
    return [issue('resident-id/region-unknown', { region })];
  if (!years) return undefined;
  const { first, last } = years;
  // The lists are those of each 31 December, so a code was still given in the year after the last list that holds it.
  const isOutside = (born >= 2000 && born < first) || (last !== null && born > last + 1);
  return isOutside ? [issue('resident-id/region-period', { region, first, last: last ?? '' })] : undefined;
}
