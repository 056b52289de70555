import { mod31, organizationCheck, restOf } from './check-character.js';
import type { CheckContext } from './check-context.js';
import { type Check, issue, issueAt, pass, reject } from './check-result.js';
import { identifier, isDigit } from './identifier.js';
import type { Issue } from './issue.js';
import { checkOrganizationCode } from './organization-code.js';
import type { OrganizationType } from './organization-type.js';
import { isProvince } from './province.js';
import { checkRegistrationNumber } from './registration-number.js';
import { checkResidentId } from './resident-id.js';
import { swapped } from './swapped.js';

/**
 * Unified social credit code, GB 32100-2015: registering department (1), category (1), region (6 digits), organization
 * code (9, GB 11714), check character (MOD 31).
 */
export const checkUscc = identifier(judge, 'uscc/length', (char, index) =>
  index > 1 && index < 8 ? isDigit(char) : (mod31.values[char.charCodeAt(0)] ?? -1) >= 0,
);

const shape = /^[\dA-HJ-NP-RTUWXY]{2}\d{6}[\dA-HJ-NP-RTUWXY]{10}$/;
// The corps of Xinjiang uses 66 and 99 for a province, national authorities 100000.
const unusualRegion = /^..(?:66|71|8[12]|99)/;
const categories = /^(?:1[1-39]|[248A][19]|[35][1-59]|[67][129]|[9N][1-39]|Y1)/;
// Companies of Fuzhou and Xiamen that took part in the pilot before 2016 carry, for good, codes whose last character is wrong.
const pilot = /^..350[12]..M000/;

function judge(value: string, context: CheckContext): Check | undefined {
  if (!shape.test(value)) return otherNumber(value, context);
  const issues = structureIssues(value);
  const isRight = restOf(mod31, value) === mod31.rest;
  const isOrganizationRight = hasOrganizationCheck(value);
  const isPilot = !isRight && isOrganizationRight && pilot.test(value);
  if (!isOrganizationRight) issues.push(issue('uscc/organization-checksum'));
  if (!isRight && !isPilot) issues.push(issue('uscc/checksum'));
  if (issues.length > 0) return reject(value, pointed(value, issues, context));

  const region = value.slice(2, 8);
  const regionName = context.regions?.name(region);
  return pass(
    value,
    {
      category: value.slice(0, 2),
      organizationType: typeOf(value),
      region,
      ...(regionName !== undefined && { regionName }),
      organizationCode: value.slice(8, 17),
    },
    warnings(value, isPilot, context),
  );
}

function hasOrganizationCheck(value: string): boolean {
  return organizationCheck(value, 8) === value.charAt(16);
}

function typeOf(value: string): OrganizationType {
  return value.startsWith('91') ? 'business' : value.startsWith('92') ? 'individual-business' : 'other';
}

/** What no code can have in its first eight places. */
function structureIssues(value: string): Issue[] {
  const issues: Issue[] = [];
  if (!/^[1-9ANY]/.test(value)) issues.push(issueAt('uscc/department', 1, value.charAt(0)));
  if (!isProvince(value, 2) && !unusualRegion.test(value) && !/^..100000/.test(value)) {
    issues.push(issueAt('uscc/region', 3, value.slice(2, 4)));
  }
  return issues;
}

/** Puts the slip that explains the other issues first, where one does. */
function pointed(value: string, issues: Issue[], context: CheckContext): Issue[] {
  if (isResidentId(value, context)) return [issue('uscc/resident-id'), ...issues];
  if (value.endsWith('000')) return [issue('uscc/trailing-zeros'), ...issues];
  const hint = swapped(
    value,
    mod31,
    candidate =>
      shape.test(candidate) && structureIssues(candidate).length === 0 && hasOrganizationCheck(candidate),
  );
  return hint ? [issue('uscc/swapped', hint), ...issues] : issues;
}

function isResidentId(value: string, context: CheckContext): boolean {
  return (
    /^\d{15}(?:\d\d[\dX])?$/.test(value) &&
    checkResidentId(value, { ...context, accept15: true }).outcome !== 'reject'
  );
}

function warnings(value: string, isPilot: boolean, context: CheckContext): Issue[] | undefined {
  const issues: Issue[] = [];
  if (isPilot) issues.push(issue('uscc/pilot-checksum'));
  if (!categories.test(value)) issues.push(issueAt('uscc/category', 1, value.slice(0, 2)));
  if (unusualRegion.test(value)) issues.push(issueAt('uscc/region-unusual', 3, value.slice(2, 8)));
  if (isResidentId(value, context)) issues.push(issue('uscc/also-resident-id'));
  const found = typeOf(value);
  const { organizationType: expected = found } = context;
  // Cooperatives (93) and the rest (99) of the market regulator hold a business licence: both answers are right for them.
  if (expected !== found && !(expected === 'business' && /^9[39]/.test(value))) {
    issues.push(issue('uscc/organization-type', { found, expected, category: value.slice(0, 2) }));
  }
  return issues.length > 0 ? issues : undefined;
}

/** Another number of the same person or organization, typed here by mistake. */
function otherNumber(value: string, context: CheckContext): Check | undefined {
  const code = isResidentId(value, context)
    ? 'uscc/resident-id'
    : value.length === 15 && checkRegistrationNumber(value, context).outcome !== 'reject'
      ? 'uscc/registration-number'
      : value.length === 9 && checkOrganizationCode(value, context).outcome !== 'reject'
        ? 'uscc/organization-code'
        : undefined;
  return code && reject(value, issue(code));
}
