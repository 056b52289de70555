import { isIn, isOrganizationCode, mod31, restOf } from './check-character.js';
import type { CheckContext } from './check-context.js';
import { issue, issueAt, pass, passes, reject, type Verdict } from './check-result.js';
import { identifier } from './identifier.js';
import type { Finding } from './issue.js';
import { checkOrganizationCode } from './organization-code.js';
import type { OrganizationType } from './organization-type.js';
import { withRegion } from './personal-number.js';
import { isDigit } from './plain.js';
import { isProvince } from './province.js';
import { checkRegistrationNumber } from './registration-number.js';
import { checkResidentId } from './resident-id.js';
import { exchanged, swapped } from './swapped.js';

/**
 * Unified social credit code, GB 32100-2015: registering department (1), category (1), region (6 digits), organization
 * code (9, GB 11714), check character (MOD 31).
 */
export const checkUscc = identifier(
  'length',
  (value, context) => judgeUscc(value, context) ?? otherNumber(value, context),
  (code, index) => (index > 1 && index < 8 ? isDigit(code) : isIn(mod31, code)),
  judgeUscc,
);

// The published table, of the categories without the businesses, 91 and 92. More of both may be assigned any day.
const departments = /^[1-9ANY]/;
const categories = /^(?:1[1-39]|[248A][19]|[35][1-59]|[67][129]|9[39]|N[1-39]|Y1)/;

function judgeUscc(value: string, context: CheckContext): Verdict | undefined {
  const rest = restOf(mod31, value);
  if (rest === undefined || !hasRegionDigits(value)) return undefined;
  const issues: Finding[] = isRegionRight(value) ? [] : [issueAt('region', 3, value.slice(2, 4))];
  const warnings: Finding[] = [];
  const isOrganizationRight = isOrganizationCode(value, 8);
  if (!isOrganizationRight) issues.push({ code: 'organization-checksum' });
  if (rest !== mod31.rest) {
    // Companies of Fuzhou and Xiamen that took part in the pilot before 2016 carry, for good, codes whose last character is wrong.
    if (isOrganizationRight && /^..350[12]..M000/.test(value)) warnings.push({ code: 'pilot-checksum' });
    else issues.push({ code: 'checksum' });
  }
  if (issues.length > 0) return reject(value, pointed(value, rest, issues, context));

  const category = value.slice(0, 2);
  const region = value.slice(2, 8);
  const type: OrganizationType =
    category === '91' ? 'business' : category === '92' ? 'individual-business' : 'other';
  if (isResidentId(value, context)) warnings.push({ code: 'also-resident-id' });
  if (type === 'other' && !categories.test(category)) {
    warnings.push(
      departments.test(category)
        ? issueAt('category', 1, category)
        : issueAt('department', 1, category.charAt(0)),
    );
  }
  if (isUnusual(value)) warnings.push(issueAt('region-unusual', 3, region));
  const { organizationType: expected = type } = context;
  // Cooperatives (93) and the rest (99) of the market regulator hold a business licence: both answers are right for them.
  if (expected !== type && !(expected === 'business' && /9[39]/.test(category))) {
    warnings.push(issue('organization-type', { found: type, expected, category }));
  }
  const organizationCode = value.slice(8, 17);
  return pass(
    value,
    withRegion({ category, organizationType: type, region, organizationCode }, context),
    warnings.length > 0 && warnings,
  );
}

/** Whether the region of a text of the alphabet holds no letter. */
function hasRegionDigits(value: string): boolean {
  return /^..\d{6}/.test(value);
}

/** The corps of Xinjiang uses 66 and 99 for a province. */
function isUnusual(value: string): boolean {
  return /^..(?:66|71|8[12]|99)/.test(value);
}

/** Whether the region is that of a province. National authorities have the region 100000. */
function isRegionRight(value: string): boolean {
  return isProvince(value, 2) || isUnusual(value) || value.startsWith('100000', 2);
}

/** Puts the slip that explains the other issues first, where one does. */
function pointed(value: string, rest: number, issues: Finding[], context: CheckContext): Finding[] {
  if (isResidentId(value, context)) return [{ code: 'resident-id' }, ...issues];
  if (value.endsWith('000')) return [{ code: 'trailing-zeros' }, ...issues];
  const hint = swapped(value, mod31, rest, index => {
    const candidate = exchanged(value, index);
    return (
      isOrganizationCode(candidate, 8) &&
      hasRegionDigits(candidate) &&
      isRegionRight(candidate) &&
      departments.test(candidate)
    );
  });
  return hint ? [issue('swapped', hint), ...issues] : issues;
}

function isResidentId(value: string, context: CheckContext): boolean {
  return (
    isProvince(value) &&
    /^\d{15}(?:\d\d[\dX])?$/.test(value) &&
    passes(checkResidentId(value, { ...context, accept15: true }))
  );
}

/** Another number of the same person or organization, typed here by mistake. */
function otherNumber(value: string, context: CheckContext): Verdict | undefined {
  const code = isResidentId(value, context)
    ? 'resident-id'
    : value.length === 15 && passes(checkRegistrationNumber(value, context))
      ? 'registration-number'
      : value.length === 9 && passes(checkOrganizationCode(value, context)) && 'organization-code';
  return code ? reject(value, code) : undefined;
}
