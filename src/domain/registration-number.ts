import { isMod11Comma10, mod31, restOf } from './check-character.js';
import { pass, reject } from './check-result.js';
import { identifier } from './identifier.js';

/** Registration number of businesses before the USCC, GS 15-2006: region (6), sequence (8), check digit (MOD 11,10). */
export const checkRegistrationNumber = identifier('length', value => {
  if (/^\d{15}$/.test(value)) {
    return isMod11Comma10(value) ? pass(value, { region: value.slice(0, 6) }) : reject(value, 'checksum');
  }
  return restOf(mod31, value) === mod31.rest ? reject(value, 'uscc') : undefined;
});
