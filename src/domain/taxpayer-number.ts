import { isOrganizationCode } from './check-character.js';
import type { CheckContext } from './check-context.js';
import { issueAt, withName, pass, passes, reject, type Verdict } from './check-result.js';
import { identifier, placed } from './identifier.js';
import { withRegion } from './personal-number.js';
import { isProvince } from './province.js';
import { checkResidentId } from './resident-id.js';
import { checkUscc } from './uscc.js';

/**
 * Taxpayer number: the USCC; before 2015 region (6) and organization code (9); of individual businesses also a resident ID,
 * alone or with two more digits.
 */
export const checkTaxpayerNumber = identifier('length', judgeTaxpayerNumber, placed(/^[\dA-Z]/));

function judgeTaxpayerNumber(value: string, context: CheckContext): Verdict | undefined {
  if (/^\d{6}[\dA-Z]{8}[\dX]$/.test(value)) {
    if (!isProvince(value)) return reject(value, issueAt('province', 1, value.slice(0, 2)));
    return isOrganizationCode(value, 6)
      ? pass(value, withRegion({ region: value.slice(0, 6), organizationCode: value.slice(6) }, context))
      : reject(value, 'organization-checksum');
  }
  const uscc = value.length === 18 ? withName('uscc', checkUscc(value, context)) : undefined;
  return uscc?.outcome !== 'accept' &&
    /^.{18}(?:\d\d)?$/.test(value) &&
    passes(checkResidentId(value.slice(0, 18), context))
    ? pass(value, undefined, 'individual')
    : uscc;
}
