import type { CheckContext } from './check-context.js';
import { pass, type Verdict } from './check-result.js';
import { issuerFacts } from './document-number.js';
import { identifier, placed } from './identifier.js';

// For each issuer: a series in use, one whose passports have all expired, or what a new series could look like.
const seriesOf: ReadonlyMap<string | undefined, RegExp> = new Map([
  ['CN', /^(?:((?:E[\dA-HJ-NP-Z]|[DSP]E?)\d{7})|((?:G\d|1[45])\d{7})|(?!E[IO])[A-Z][\dA-Z]\d{7})$/],
  ['HK', /^(?:(K[\dA-Z]\d{7})|(H\d{8})|[A-Z][\dA-Z]\d{7})$/],
  ['MO', /^(?:(MA\d{7})|[A-Z][\dA-Z]\d{7})$/],
  ['TW', /^(?:(\d{9})|[A-Z]\d{8})$/],
]);
const anySeries = /^([\dA-Z]{1,9})$/;
const fitsAny = placed(/^[\dA-Z]/);
const fitsSeries = placed(/^\d|^[A-HJ-NP-Z]1$|^[A-Z]0/);

/** Passport number: by `context.issuer` CN, HK, MO or TW; otherwise 1 to 9 letters and digits (ICAO 9303). */
export function checkPassport(input: string, context: CheckContext): Verdict {
  const { issuer } = context;
  const series = seriesOf.get(issuer);
  return identifier(
    'format',
    value => {
      const [found, current, old] = (series ?? anySeries).exec(value) ?? [];
      return found === undefined
        ? undefined
        : pass(value, issuerFacts(issuer), !current && (old ? 'old-series' : 'series'));
    },
    (code, index, length) => (series && length > 7 ? fitsSeries : fitsAny)(code, index, length),
  )(input, context);
}
