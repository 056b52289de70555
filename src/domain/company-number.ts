import type { CheckContext } from './check-context.js';
import { withName, pass, type Verdict } from './check-result.js';
import { issuerFacts, letterOrDigit } from './document-number.js';
import { identifier } from './identifier.js';
import { checkUscc } from './uscc.js';

// What the numbers of one region look like.
const shapes: ReadonlyMap<string | undefined, RegExp> = new Map([
  // Business registration number (8), or the whole of it from the certificate (16, with four digits of the year 18); company
  // number (7, F before a foreign one).
  ['HK', /^(?:F?\d{7}|\d{8}|\d{16}|\d{18})$/],
  // Number and the letters of the legal form; taxpayer number.
  ['MO', /^(?:\d{1,6}(?:SO|CO)?|\d{8})$/],
  ['TW', /^\d{8}$/],
]);

/** Registration number of a company outside the mainland, by `context.issuer`; for `CN` it is the USCC. */
export function checkCompanyNumber(input: string, context: CheckContext): Verdict {
  return context.issuer === 'CN' ? withName('uscc', checkUscc(input, context)) : checkForeign(input, context);
}

const checkForeign = identifier(
  'format',
  (value, { issuer }) =>
    /^(?=.*\d)[\p{L}\p{M}\p{Nd}]{2,30}$/u.test(value)
      ? pass(
          value,
          issuerFacts(issuer),
          shapes.get(issuer)?.test(value) === false
            ? 'unusual'
            : issuer === 'TW' && !isTaiwanNumber(value) && 'checksum',
        )
      : undefined,
  letterOrDigit,
);

/** Unified business number: cross sums of the digits times 1 2 1 2 1 2 4 1 divide by 5; a 7 in the seventh place counts 0 or 1. */
function isTaiwanNumber(value: string): boolean {
  let rest = 0;
  for (let index = 0; index < 8; index++) {
    const product = +value.charAt(index) * +'12121241'.charAt(index);
    rest += Math.floor(product / 10) + (product % 10);
  }
  return rest % 5 === 0 || (value.charAt(6) === '7' && rest % 5 === 4);
}
