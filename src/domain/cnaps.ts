import { isMod11Comma10 } from './check-character.js';
import { pass, reject } from './check-result.js';
import { identifier } from './identifier.js';

/** CNAPS number of a bank's office: bank (3), region (4), branch (4), check digit (MOD 11,10). */
export const checkCnaps = identifier('length', value =>
  /^\d{12}$/.test(value) ? (isMod11Comma10(value) ? pass(value) : reject(value, 'checksum')) : undefined,
);
