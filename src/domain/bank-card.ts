import { isLuhn } from './check-character.js';
import { pass, reject } from './check-result.js';
import { identifier } from './identifier.js';

/** Bank card of a person: 16 to 19 digits, the last by Luhn. */
export const checkBankCard = identifier('length', value =>
  /^\d{16,19}$/.test(value) ? (isLuhn(value) ? pass(value) : reject(value, 'checksum')) : undefined,
);
