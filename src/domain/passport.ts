import type { CheckContext } from './check-context.js';
import { pass, type Verdict } from './check-result.js';
import { issuerFacts } from './document-number.js';
import { identifier, placed } from './identifier.js';

// For each issuer: series in use, series whose passports have all expired, and what a new series could look like.
const seriesOf = new Map<string | undefined, readonly [current: RegExp, old: RegExp, possible: RegExp]>([
  [
    'CN',
    [/^(?:E[\dA-HJ-NP-Z]|[DSP]E)\d{7}$|^[DSP]\d{7}$/, /^(?:G\d|1[45])\d{7}$/, /^(?!E[IO])[A-Z][\dA-Z]\d{7}$/],
  ],
  ['HK', [/^K[\dA-Z]\d{7}$/, /^H\d{8}$/, /^[A-Z][\dA-Z]\d{7}$/]],
  ['MO', [/^MA\d{7}$/, /^$/, /^[A-Z][\dA-Z]\d{7}$/]],
  ['TW', [/^\d{9}$/, /^$/, /^[A-Z]\d{8}$/]],
]);
const anySeries = [/^[\dA-Z]{1,9}$/, /^$/, /^$/] as const;
const fitsAny = placed(/^[\dA-Z]/);
const fitsSeries = placed(/^\d|^[A-HJ-NP-Z]1$|^[A-Z]0/);

/** Passport number: by `context.issuer` CN, HK, MO or TW; otherwise 1 to 9 letters and digits (ICAO 9303). */
export function checkPassport(input: string, context: CheckContext): Verdict {
  const { issuer } = context;
  const [current, old, possible] = seriesOf.get(issuer) ?? anySeries;
  return identifier(
    'format',
    value => {
      const code = old.test(value) ? 'old-series' : possible.test(value) && 'series';
      return current.test(value)
        ? pass(value, issuerFacts(issuer))
        : code
          ? pass(value, issuerFacts(issuer), code)
          : undefined;
    },
    (code, index, length) => (seriesOf.has(issuer) && length > 7 ? fitsSeries : fitsAny)(code, index, length),
  )(input, context);
}
