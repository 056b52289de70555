import { isLuhn } from './check-character.js';
import { pass, reject } from './check-result.js';
import { identifier } from './identifier.js';

/** Bank card of a person: 16 to 19 digits, the last by Luhn. */
export const checkBankCard = identifier('bank-card/length', value => {
  if (!/^\d{16,19}$/.test(value)) return undefined;
  return isLuhn(value) ? pass(value) : reject(value, 'bank-card/checksum');
});
