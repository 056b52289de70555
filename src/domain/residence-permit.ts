import { mod11Dash2, restOf } from './check-character.js';
import type { CheckContext } from './check-context.js';
import { issue, issueAt, pass, reject, type Verdict } from './check-result.js';
import { identifier } from './identifier.js';
import { fitsPersonal, personalFacts, personalIssues } from './personal-number.js';
import { isProvince } from './province.js';

/** Residence permit for Hong Kong, Macao and Taiwan residents: the resident ID's structure with one of three addresses. */
export const checkResidencePermit = identifier(
  'length',
  judgeResidencePermit,
  fitsPersonal,
  judgeResidencePermit,
);

function hasAddress(value: string): boolean {
  return /^8[123]0000/.test(value);
}

function judgeResidencePermit(value: string, context: CheckContext): Verdict | undefined {
  const rest = restOf(mod11Dash2, value);
  if (rest === undefined) return undefined;
  let issues = personalIssues(value, rest, context, hasAddress);
  if (!hasAddress(value)) {
    const isResident = issues.length === 0 && isProvince(value);
    issues = [isResident ? issue('resident-id') : issueAt('address', 1, value.slice(0, 6)), ...issues];
  }
  return issues.length > 0
    ? reject(value, issues)
    : pass(value, {
        ...personalFacts(value),
        origin: value.startsWith('81') ? 'HK' : value.startsWith('82') ? 'MO' : 'TW',
      });
}
