import { checkAmount } from './amount.js';
import { checkBankAccount } from './bank-account.js';
import { checkBankCard } from './bank-card.js';
import type { CheckContext } from './check-context.js';
import { type Check, withName } from './check-result.js';
import { checkCnaps } from './cnaps.js';
import { checkCompanyNumber } from './company-number.js';
import { checkDocumentNumber } from './document-number.js';
import { checkForeignPermanentResidentId } from './foreign-permanent-resident-id.js';
import { checkHkMacaoTravelPermit } from './hk-macao-travel-permit.js';
import { checkHkid } from './hkid.js';
import type { Kind } from './kind.js';
import { checkLandline } from './landline.js';
import { checkLatinName } from './latin-name.js';
import { checkMacaoId } from './macao-id.js';
import { checkMobile } from './mobile.js';
import { checkMrz } from './mrz.js';
import { checkOrganizationCode } from './organization-code.js';
import { checkOrganizationName } from './organization-name.js';
import { checkPassport } from './passport.js';
import { checkPersonName } from './person-name.js';
import { checkRegistrationNumber } from './registration-number.js';
import { checkResidencePermit } from './residence-permit.js';
import { checkResidentId } from './resident-id.js';
import type { Rule } from './rule.js';
import { checkTaiwanId } from './taiwan-id.js';
import { checkTaiwanTravelPermit } from './taiwan-travel-permit.js';
import { checkTaxpayerNumber } from './taxpayer-number.js';
import { checkUscc } from './uscc.js';

const rules: Readonly<Record<Kind, Rule>> = {
  'resident-id': checkResidentId,
  'residence-permit': checkResidencePermit,
  'foreign-permanent-resident-id': checkForeignPermanentResidentId,
  'hk-macao-travel-permit': checkHkMacaoTravelPermit,
  'taiwan-travel-permit': checkTaiwanTravelPermit,
  hkid: checkHkid,
  'macao-id': checkMacaoId,
  'taiwan-id': checkTaiwanId,
  passport: checkPassport,
  mrz: checkMrz,
  uscc: checkUscc,
  'registration-number': checkRegistrationNumber,
  'organization-code': checkOrganizationCode,
  'taxpayer-number': checkTaxpayerNumber,
  mobile: checkMobile,
  landline: checkLandline,
  'bank-card': checkBankCard,
  'bank-account': checkBankAccount,
  cnaps: checkCnaps,
  'person-name': checkPersonName,
  'latin-name': checkLatinName,
  'organization-name': checkOrganizationName,
  amount: checkAmount,
  'company-number': checkCompanyNumber,
  'document-number': checkDocumentNumber,
};

/** Every kind, in the order of the reference documentation. */
export const kinds = Object.keys(rules) as Kind[];

/**
 * Checks what a person typed, pasted or scanned: tidies it to its canonical form, and accepts, warns or rejects. No input
 * makes it throw: whatever is not a string counts as empty.
 * @throws TypeError for a kind that does not exist.
 * @throws RangeError when `context.today` is not a plain date and the value holds a birth date.
 */
export function check(kind: Kind, input: string, context: CheckContext = {}): Check {
  if (!kinds.includes(kind)) throw new TypeError(`Unknown kind of value: ${kind}.`);
  return withName(kind, rules[kind](typeof input === 'string' ? input : '', context));
}
