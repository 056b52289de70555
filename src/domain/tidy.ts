import type { CheckContext } from './check-context.js';
import { type Check, passes, reject } from './check-result.js';
import type { Issue } from './issue.js';
import type { Rule } from './rule.js';

/** Longer than any value of any kind: a paste gone wrong. */
const tooLong = 500;

/**
 * Makes a rule out of a canonical form and a judgement of it. Before both, full-width signs (U+FF01 to U+FF5E) become
 * ASCII, and characters that no one sees go: zero-width ones, variation selectors, bidirectional controls. `notes`
 * collects what was mended silently.
 */
export function tidy(
  canonical: (text: string, notes: Issue[]) => string,
  judge: (value: string, context: CheckContext, input: string) => Check,
): Rule {
  return (input, context) => {
    // Before anything looks at every character.
    if (input.length > tooLong * 4) return reject('', 'text/too-long');
    // Lone surrogates become visible, so that two of them cannot join when what stands between them goes.
    const whole = input.replace(/\p{Cs}/gu, '\ufffd');
    const visible = whole.replace(/\p{DI}+/gu, '');
    const notes: Issue[] = visible === whole ? [] : [{ code: 'text/invisible' }];
    const value = canonical(
      visible.replace(/[\uff01-\uff5e]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)),
      notes,
    );
    if (value === '') return reject('', 'text/empty');
    if (value.length > tooLong) return reject(value, 'text/too-long');
    const check = judge(value, context, input);
    return notes.length > 0 && passes(check) ? { ...check, issues: [...check.issues, ...notes] } : check;
  };
}
