import { doubt, issue, issueAt, reject } from './check-result.js';
import { identifier, isDigit } from './identifier.js';

/** Mobile number of the mainland: 11 digits beginning with 13 to 19, with or without +86. */
export const checkMobile = identifier(
  whole => {
    const value = whole.replace(/^(?:\+|00)?86(?=\d{11}$)/, '');
    if (/^1[3-9]\d{9}$/.test(value)) {
      // Prefixes for which no operator had a licence in 2022. More of them open every year, so this only warns.
      const isUnallocated = /^1(?:4[23]|54|6[14]|94)/.test(value);
      return doubt(value, undefined, isUnallocated, issueAt('mobile/unallocated', 1, value.slice(0, 3)));
    }
    if (/^(?:\+|00)\d{6,}$/.test(value)) return reject(value, issue('mobile/other-country'));
    if (/^0\d{9,11}$/.test(value)) return reject(value, issue('mobile/landline'));
    return /^\d{11}$/.test(value) ? reject(value, issueAt('mobile/format', 1, value.slice(0, 2))) : undefined;
  },
  'mobile/length',
  (char, index) => isDigit(char) || (!index && char === '+'),
);
