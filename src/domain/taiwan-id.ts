import { weighted } from './check-character.js';
import type { CheckContext } from './check-context.js';
import { type Check, doubt, issue, reject } from './check-result.js';
import { identifier, isDigit } from './identifier.js';

/**
 * Taiwan national ID (letter, 1 or 2, 8 digits), resident certificate since 2021 (letter, 8 or 9, 8 digits) and before
 * (letter, A to D, 8 digits; void from 2031 on).
 */
export const checkTaiwanId = identifier(judge, 'taiwan-id/format', (char, index) =>
  index ? isDigit(char) || (index === 1 && /[A-D]/.test(char)) : /[A-Z]/.test(char),
);

// Letters count 10 to 35 in this order.
const letterOrder = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

function judge(value: string, { today }: CheckContext): Check | undefined {
  if (!/^[A-Z][1289A-D]\d{8}$/.test(value)) return undefined;
  const second = value.charAt(1);
  const isOld = second >= 'A';
  const region = 10 + letterOrder.indexOf(value.charAt(0));
  const digits = `${region}${isOld ? letterOrder.indexOf(second) : second}${value.slice(2)}`;
  if (weighted(digits, [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10)
    return reject(value, issue('taiwan-id/checksum'));
  const isVoid = isOld && today !== undefined && today >= '2031';
  return doubt(
    value,
    { issuer: 'TW', sex: /[18AC]/.test(second) ? 'male' : 'female' },
    isVoid,
    issue('taiwan-id/old-certificate'),
  );
}
