import { weighted } from './check-character.js';
import { pass, reject } from './check-result.js';
import { identifier, placed } from './identifier.js';

// Letters count 10 to 35 in this order.
const letterOrder = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/**
 * Taiwan national ID (letter, 1 or 2, 8 digits), resident certificate since 2021 (letter, 8 or 9, 8 digits) and before
 * (letter, A to D, 8 digits; void from 2031 on).
 */
export const checkTaiwanId = identifier(
  'format',
  (value, { today = '' }) => {
    if (!/^[A-Z][1289A-D]\d{8}$/.test(value)) return undefined;
    const second = value.charAt(1);
    const old = letterOrder.indexOf(second);
    const digits = `${10 + letterOrder.indexOf(value.charAt(0))}${old < 0 ? second : old}${value.slice(2)}`;
    return weighted(digits, [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10
      ? reject(value, 'checksum')
      : pass(
          value,
          { issuer: 'TW', sex: /[18AC]/.test(second) ? 'male' : 'female' },
          old >= 0 && today >= '2031' && 'old-certificate',
        );
  },
  placed(/^\d[^0]|^[A-Z]0|^[A-D]1$/),
);
