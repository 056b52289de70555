import type { CheckContext } from './check-context.js';
import { issue, reject, type Verdict } from './check-result.js';
import type { RuleCode } from './issue.js';
import type { Rule } from './rule.js';
import { characterSlip, type Fits } from './slip.js';
import { tidy } from './tidy.js';

// Spaces, hyphens and dashes of every width, points, slashes and brackets: how identifiers are grouped on paper. Quotation
// marks and stops: what stands around them in tables and sentences.
const separators =
  /[\s\-./\u00b7\u2010-\u2015\u2212\u30fc()[\]{}\u3010\u3011\u3014\u3015"'\u2018-\u201d,:;\u3001\u3002=_]+/g;

/** The verdict on a value in its canonical form; `undefined` where it has another shape. */
export type Judge = (value: string, context: CheckContext) => Verdict | undefined;

/**
 * Makes the rule of an identifier. It is tidied to upper case without separators and judged; where that finds no shape that
 * it knows (`undefined`), the first character that does not fit its place is pointed at, or `malformed` says so. `quick`
 * judges canonical values alone, as nearly all are that are checked again and again.
 */
export function identifier(malformed: RuleCode, judge: Judge, fits: Fits = isDigit, quick?: Judge): Rule {
  const explain = (value: string, context: CheckContext, typed: string): Verdict =>
    characterSlip(value, typed, fits, mended => judge(mended, context)) ??
    reject(value, issue(malformed, { length: value.length }));
  const tidied = tidy(
    text => text.replace(separators, ''),
    (typed, context) => {
      const value = upper(typed);
      return judge(value, context) ?? explain(value, context, typed);
    },
  );
  return (input, context) => {
    const verdict = quick?.(input, context);
    if (verdict) return verdict;
    const plain = plainOf(input);
    return (
      (plain && judge(plain, context)) ||
      (plain && plain === input ? explain(plain, context, plain) : tidied(input, context))
    );
  };
}

/**
 * A short text of digits and letters in its canonical form, as `tidied` would make it but several times quicker; `''` where
 * other signs than spaces need that.
 */
function plainOf(text: string): string {
  const codes: number[] = [];
  if (text.length > 99) return '';
  for (let index = 0; index < text.length; index++) {
    let code = text.charCodeAt(index);
    if (code === 32 || code === 160) continue;
    // Full width, then lower case.
    if (code > 0xff00) code -= 0xfee0;
    if (code > 96) code -= 32;
    if (!isDigit(code) && !isLetter(code)) return '';
    codes.push(code);
  }
  return String.fromCharCode(...codes);
}

/** With ASCII letters in upper case, and no others. */
export function upper(text: string): string {
  return text.replace(/[a-z]+/g, letters => letters.toUpperCase());
}

/** Whether a code is that of an ASCII digit. */
export function isDigit(code: number): boolean {
  return code > 47 && code < 58;
}

/** Whether a code is that of a capital ASCII letter. */
export function isLetter(code: number): boolean {
  return code > 64 && code < 91;
}

/** What fits a pattern when its index follows the character, as in `A1`. */
export function placed(pattern: RegExp): Fits {
  return (code, index) => pattern.test(`${String.fromCodePoint(code)}${index}`);
}
