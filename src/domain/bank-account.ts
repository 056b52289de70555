import { issue, issueAt, pass, reject, type Verdict } from './check-result.js';
import { identifier } from './identifier.js';
import { isDigit } from './plain.js';
import { characterSlip } from './slip.js';

/**
 * Account of an organization: digits without a check digit, 9 to 25 of them seen, 5 to 32 accepted. Accounts of free-trade
 * zones (FTE, FTN, FTI, FTU, FTF; the multi-functional ones EFE, EFN, EFU, EFF) and of non-residents (NRA, OSA) have three
 * letters before the digits.
 */
export const checkBankAccount = identifier('length', judgeBankAccount);

function judgeBankAccount(value: string): Verdict | undefined {
  const [prefix = ''] = /^(?:(?:EF|FT)[A-Z]|NRA|OSA)/.exec(value) ?? [];
  const digits = value.slice(prefix.length);
  if (/^\d{5,32}$/.test(digits)) {
    // A spreadsheet keeps fifteen digits of a number and writes zeros for the rest.
    const isRounded = /^.{15}0{3,}$/.test(digits);
    return pass(value, undefined, prefix ? issueAt('prefix', 1, prefix) : isRounded && 'trailing-zeros');
  }
  return prefix
    ? (characterSlip(value, value, (code, index) => index < 3 || isDigit(code), judgeBankAccount) ??
        reject(value, issue('length', { length: digits.length })))
    : undefined;
}
