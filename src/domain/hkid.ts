import { weighted } from './check-character.js';
import { doubt, issue, issueAt, reject } from './check-result.js';
import { identifier, isDigit } from './identifier.js';

/** Hong Kong identity card: one or two letters, 6 digits, a check character 0-9 or A that makes the weighted sum 0 mod 11. */
export const checkHkid = identifier(
  value => {
    if (!/^[A-Z]{1,2}\d{6}[\dA]$/.test(value)) return undefined;
    // A single letter has a space of value 36 before it.
    const space = value.length < 9 ? 36 * 9 : 0;
    if ((space + weighted(value.padStart(9, '0'), [9, 8, 7, 6, 5, 4, 3, 2, 1])) % 11) {
      return reject(value, issue('hkid/checksum'));
    }
    const isKnown = /^(?:[A-HJ-NPR-TV-WYZ]|WX|X[A-EGH])\d/.test(value);
    return doubt(value, { issuer: 'HK' }, !isKnown, issueAt('hkid/prefix', 1, value.slice(0, -7)));
  },
  'hkid/format',
  (char, index, length) =>
    index < (length > 8 ? 2 : 1)
      ? /[A-Z]/.test(char)
      : isDigit(char) || (char === 'A' && index === length - 1),
);
