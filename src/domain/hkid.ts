import { weighted } from './check-character.js';
import { issueAt, pass, reject } from './check-result.js';
import { identifier } from './identifier.js';
import { isDigit, isLetter } from './plain.js';

/** Hong Kong identity card: one or two letters, 6 digits, a check character 0-9 or A that makes the weighted sum 0 mod 11. */
export const checkHkid = identifier(
  'format',
  value => {
    if (!/^[A-Z]{1,2}\d{6}[\dA]$/.test(value)) return undefined;
    // A single letter has a space of value 36 before it, which counts 36 times 9.
    const sum = weighted(value.padStart(9, '0'), [9, 8, 7, 6, 5, 4, 3, 2, 1]) + (value.length < 9 ? 324 : 0);
    if (sum % 11) return reject(value, 'checksum');
    const isKnown = /^(?:[A-HJ-NPR-TV-WYZ]|WX|X[A-EGH])\d/.test(value);
    return pass(value, { issuer: 'HK' }, !isKnown && issueAt('prefix', 1, value.slice(0, -7)));
  },
  (code, index, length) =>
    index < (length > 8 ? 2 : 1) ? isLetter(code) : isDigit(code) || (code === 65 && index === length - 1),
);
