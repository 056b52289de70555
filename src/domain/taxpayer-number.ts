import type { CheckContext } from './check-context.js';
import { type Check, issue, issueAt, pass, reject } from './check-result.js';
import { identifier } from './identifier.js';
import { checkOrganizationCode } from './organization-code.js';
import { isProvince } from './province.js';
import { checkResidentId } from './resident-id.js';
import { checkUscc } from './uscc.js';

/**
 * Taxpayer number: the USCC; before 2015 region (6) and organization code (9); of individual businesses also a resident ID,
 * alone or with two more digits.
 */
export const checkTaxpayerNumber = identifier(judge, 'taxpayer-number/length', char => /[\dA-Z]/.test(char));

function judge(value: string, context: CheckContext): Check | undefined {
  if (/^\d{6}[\dA-Z]{8}[\dX]$/.test(value)) return judgeOld(value, context);
  const uscc = value.length === 18 ? checkUscc(value, context) : undefined;
  const isIndividual =
    /^.{18}(?:\d\d)?$/.test(value) && checkResidentId(value.slice(0, 18), context).outcome !== 'reject';
  return isIndividual && uscc?.outcome !== 'accept'
    ? pass(value, undefined, [issue('taxpayer-number/individual')])
    : uscc;
}

function judgeOld(value: string, { regions }: CheckContext): Check {
  if (!isProvince(value)) return reject(value, issueAt('taxpayer-number/province', 1, value.slice(0, 2)));
  const organizationCode = value.slice(6);
  if (checkOrganizationCode(organizationCode, {}).outcome === 'reject') {
    return reject(value, issue('taxpayer-number/organization-checksum'));
  }
  const region = value.slice(0, 6);
  const regionName = regions?.name(region);
  return pass(value, { region, ...(regionName !== undefined && { regionName }), organizationCode });
}
