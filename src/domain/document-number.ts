import { pass } from './check-result.js';
import { identifier, placed } from './identifier.js';

/** Letters and digits of any script. */
export const letterOrDigit = placed(/^[\p{L}\p{M}\p{Nd}]/u);

/** Number of any other document, whatever its region: letters of any script and digits, 2 to 40 of them. */
export const checkDocumentNumber = identifier(
  'format',
  (value, { issuer }) =>
    /^(?=.*\p{Nd})[\p{L}\p{M}\p{Nd}]{2,40}$/u.test(value) ? pass(value, issuerFacts(issuer)) : undefined,
  letterOrDigit,
);

/** The issuer as facts, where it is known. */
export function issuerFacts(issuer: string | undefined): { issuer: string } | undefined {
  return issuer === undefined ? undefined : { issuer };
}
