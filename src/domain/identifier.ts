import type { CheckContext } from './check-context.js';
import { type Check, issue, reject } from './check-result.js';
import type { IssueCode } from './issue-code.js';
import type { Rule } from './rule.js';
import { characterSlip } from './slip.js';
import { tidy } from './tidy.js';

// Spaces, hyphens and dashes of every width, points, slashes and brackets: how identifiers are grouped on paper.
const separators = /[\s\-./\u00b7\u2010-\u2015\u2212\u30fc()[\]{}\u3010\u3011\u3014\u3015]+/g;

/**
 * Makes the rule of an identifier. It is tidied to upper case without separators and judged; where that finds no shape that
 * it knows (`undefined`), the first character that does not fit its place is pointed at, or `malformed` says so.
 */
export function identifier(
  judge: (value: string, context: CheckContext) => Check | undefined,
  malformed: IssueCode,
  fits: (char: string, index: number, length: number) => boolean = isDigit,
): Rule {
  const check = (value: string, context: CheckContext, typed: string): Check =>
    judge(value, context) ??
    characterSlip(value, typed, fits, mended => judge(mended, context)) ??
    reject(value, issue(malformed, { length: value.length }));
  const tidied = tidy(
    text => text.replace(separators, ''),
    (typed, context) =>
      check(
        typed.replace(/[a-z]+/g, letters => letters.toUpperCase()),
        context,
        typed,
      ),
  );
  // What is tidy already, as nearly everything is that is checked again and again.
  return (input, context) => (isTidy(input) ? check(input, context, input) : tidied(input, context));
}

/** Whether a text is short and consists of digits and capital letters alone. */
function isTidy(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 90 || (code > 57 && code < 65)) return false;
  }
  return text.length > 0 && text.length < 100;
}

/** Whether the text is one ASCII digit. */
export function isDigit(char: string): boolean {
  return char >= '0' && char <= '9' && char.length === 1;
}
