import { isLuhn } from './check-character.js';
import { issue, pass, reject } from './check-result.js';
import { identifier } from './identifier.js';

/** Bank card of a person: 16 to 19 digits, the last by Luhn. */
export const checkBankCard = identifier(value => {
  if (!/^\d{16,19}$/.test(value)) return undefined;
  return isLuhn(value) ? pass(value) : reject(value, issue('bank-card/checksum'));
}, 'bank-card/length');
