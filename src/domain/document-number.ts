import { pass } from './check-result.js';
import { identifier } from './identifier.js';

/** Number of any other document, whatever its region: letters of any script and digits, 2 to 40 of them. */
export const checkDocumentNumber = identifier(
  (value, { issuer }) =>
    /^(?=.*\p{Nd})[\p{L}\p{M}\p{Nd}]{2,40}$/u.test(value)
      ? pass(value, issuer === undefined ? undefined : { issuer })
      : undefined,
  'document-number/format',
  isLetterOrDigit,
);

/** Whether the character is a letter or digit of any script. */
export function isLetterOrDigit(char: string): boolean {
  return /[\p{L}\p{M}\p{Nd}]/u.test(char);
}
