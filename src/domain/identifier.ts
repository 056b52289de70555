import type { CheckContext } from './check-context.js';
import { issue, reject, type Verdict } from './check-result.js';
import type { RuleCode } from './issue.js';
import type { Rule } from './rule.js';
import { isDigit, plainOf } from './plain.js';
import { characterSlip, type Fits } from './slip.js';
import { tidy } from './tidy.js';

// Spaces, hyphens and dashes of every width, points, slashes and brackets: how identifiers are grouped on paper. Quotation
// marks, stops and the numero sign: what stands around them in tables and sentences.
const separators =
  /[\s\-./\u00b7\u2010-\u2015\u2212\u30fc()[\]{}\u3010\u3011\u3014\u3015"'\u2018-\u201d,:;\u2116\u3001\u3002=_]+/g;

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

/** With ASCII letters in upper case, and no others. */
export function upper(text: string): string {
  return text.replace(/[a-z]+/g, letters => letters.toUpperCase());
}

/** What fits a pattern when its index follows the character, as in `A1`. */
export function placed(pattern: RegExp): Fits {
  return (code, index) => pattern.test(`${String.fromCodePoint(code)}${index}`);
}
