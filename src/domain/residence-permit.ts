import type { CheckContext } from './check-context.js';
import { type Check, issueAt, pass, reject } from './check-result.js';
import { identifier } from './identifier.js';
import { fitsPersonal, personalRest, personalFacts, personalIssues } from './personal-number.js';
import { isProvince } from './province.js';

/** Residence permit for Hong Kong, Macao and Taiwan residents: the resident ID's structure with one of three addresses. */
export const checkResidencePermit = identifier('residence-permit/length', judge, fitsPersonal, judge);

function hasAddress(value: string): boolean {
  return /^8[123]0000/.test(value);
}

function judge(value: string, context: CheckContext): Check | undefined {
  const rest = personalRest(value);
  if (rest === undefined) return undefined;
  const issues = personalIssues('residence-permit', value, rest, context, hasAddress);
  if (!hasAddress(value)) {
    issues.unshift(
      issues.length === 0 && isProvince(value)
        ? { code: 'residence-permit/resident-id' }
        : issueAt('residence-permit/address', 1, value.slice(0, 6)),
    );
  }
  if (issues.length > 0) return reject(value, issues);
  const origin = value.startsWith('81') ? 'HK' : value.startsWith('82') ? 'MO' : 'TW';
  return pass(value, { ...personalFacts(value), origin });
}
