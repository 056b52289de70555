import { issueAt, pass, reject } from './check-result.js';
import { identifier, placed } from './identifier.js';

/** Digits, and a plus sign before them. */
export const digitOrPlus = placed(/^\d|^\+0/);

/** Mobile number of the mainland: 11 digits beginning with 13 to 19, with or without +86 and the 0 of long distance. */
export const checkMobile = identifier(
  'length',
  whole => {
    const value = whole.replace(/^(?:(?:\+|00)?86(?=\d{11}$)|(?:(?:\+|00)?86)?0(?=1[3-9]\d{9}$))/, '');
    if (/^1[3-9]\d{9}$/.test(value)) {
      // Prefixes for which no operator had a licence in 2022. More of them open every year, so this only warns.
      const isUnallocated = /^1(?:4[23]|54|6[14]|94)/.test(value);
      return pass(value, undefined, isUnallocated && issueAt('unallocated', 1, value.slice(0, 3)));
    }
    if (/^(?:\+|00)\d{6,}$/.test(value)) return reject(value, 'other-country');
    if (/^0\d{9,11}$/.test(value)) return reject(value, 'landline');
    return /^\d{11}$/.test(value) ? reject(value, issueAt('format', 1, value.slice(0, 2))) : undefined;
  },
  digitOrPlus,
);
