import type { CheckContext } from './check-context.js';
import { passes, reject, type Verdict } from './check-result.js';
import type { Finding } from './issue.js';
import type { Rule } from './rule.js';

/** The longest text that the contract carries, also masked. No value of any kind is longer. */
export const longest = 200;

/**
 * Makes a rule out of a canonical form and a judgement of it. Before both, full-width signs (U+FF01 to U+FF5E) become
 * ASCII, and characters that no one sees go: zero-width ones, variation selectors, bidirectional controls. `notes`
 * collects what was mended silently.
 */
export function tidy(
  canonical: (text: string, notes: Finding[]) => string,
  judge: (value: string, context: CheckContext, input: string) => Verdict,
): Rule {
  return (input, context) => {
    // Before anything looks at every character.
    if (input.length > longest * 10) return reject('', 'text/too-long');
    const notes: Finding[] = [];
    const visible = input.replace(
      /(\p{Cs})|([\uff01-\uff5e]+)|\p{DI}+/gu,
      (_, lone?: string, wide?: string) => {
        // Lone surrogates become visible, so that two of them cannot join when what stands between them goes.
        if (lone) return '\ufffd';
        if (wide) return wide.normalize('NFKC');
        notes[0] = { code: 'text/invisible' };
        return '';
      },
    );
    const value = canonical(visible, notes);
    if (value === '') return reject('', 'text/empty');
    if (value.length > longest) return reject(value, 'text/too-long');
    const verdict = judge(value, context, input);
    return notes.length > 0 && passes(verdict)
      ? { ...verdict, issues: [...verdict.issues, ...notes] }
      : verdict;
  };
}
