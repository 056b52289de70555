import type { CheckContext } from './check-context.js';
import { issue, passes, reject, type Verdict } from './check-result.js';
import { idealHan } from './han.js';
import type { Finding, RuleCode } from './issue.js';
import type { Rule } from './rule.js';
import { otherScript } from './script.js';
import { longest, tidy } from './tidy.js';

/** White space and control characters as single spaces, none at the ends. */
export function spacedName(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Latin letters with their marks composed. Ideographs stay as they are: composing would change which one is meant. */
export function composed(text: string): string {
  return text.replace(/[\p{sc=Latn}\p{M}]+/gu, letters => letters.normalize('NFC'));
}

/** With U+00B7 for the signs that people type instead, besides those that have another meaning in some names. */
export function withInterpuncts(text: string): string {
  return text.replace(
    /[\u0387\u2022\u2024\u2027\u2219\u22c5\u2e31\u30fb\u318d\ua78f\uff0e\uff65\ufe52]/g,
    '\u00b7',
  );
}

/** With one pair of brackets for all: full width, as Chinese licences print them, or not. */
export function bracketed(text: string, isFull: boolean): string {
  return text
    .replace(/[([\u3010\u3014]/g, isFull ? '（' : '(')
    .replace(/[)\]\u3011\u3015]/g, isFull ? '）' : ')');
}

// Letters that look like Latin ones, circles like the ideograph, what is typed for want of an interpunct, letters like an
// apostrophe.
const typed = 'АВЕЅІЈКМНОРСТУХаеіјорсѕухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο○◯●-—*。 \u02bb\u02bc\u02bd\u02be\u02bf';
const meant = "ABESIJKMHOPCTYXaeijopcsyxABEZHIKMNOPTYXo〇〇······'''''";

// What is strange about a character that does not belong: the first that matches. Iteration marks are letters by name only.
const strange: readonly (readonly [RegExp, RuleCode])[] = [
  [/\p{Co}/u, 'name/private-use'],
  [/(?=\p{L})[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u, 'name/compatibility'],
  [/[\u2e80-\u2ef3]/, 'name/radical'],
  [/\p{EPres}/u, 'name/emoji'],
  [/ /, 'blank'],
  [/\p{Nd}/u, 'name/digit'],
  [/(?!\p{Lm})\p{L}/u, 'name/mixed-scripts'],
];
// Characters of these kinds stand in real names: all codes that take the kind of the name, and two that do not.
const isWarning = /^[^/]+$|use|compat/;

/** Six digits or more without a word: the number of a document or a phone. */
function isNumber(text: string): boolean {
  return /(?:\d\D*){6}/.test(text) && !/(?![A-Z])\p{L}|\b[A-Z]{2,}\b/iu.test(text);
}

/**
 * Makes a rule for names: takes out what no one sees, rejects control characters, writes Kangxi radicals as the ideographs
 * they stand for, and judges the characters of the canonical text in turn. `fits` says which belong there, `doubtful` which
 * others may be confirmed, by what follows as well; `before` judges what needs no look at them, or says why a text is no such
 * name at all; `whole` judges a name without wrong characters, given the warnings. Each code comes once.
 */
export function name(
  canonical: (text: string) => string,
  fits: RegExp,
  doubtful: RegExp,
  before: (value: string, context: CheckContext) => Verdict | false,
  whole: (value: string, warnings: Finding[]) => Verdict,
): Rule {
  const judge = (value: string, context: CheckContext): Verdict => {
    const refused =
      (value.length > longest && 'text/too-long') ||
      (isNumber(value) && 'name/number') ||
      (/[<>]|&#?\w{1,31};/.test(value) && 'name/markup');
    const first = refused ? reject(value, refused) : before(value, context);
    if (first) return first;
    const isOther = otherScript.test(value);
    const rejects: Finding[] = [];
    const warns: Finding[] = [];
    const chars = Array.from(value);
    const mended = chars
      .map((found, index) => {
        if (fits.test(found) || (isOther && /[\p{L}\p{M}]/u.test(found))) return found;
        const likely = idealHan(found) ?? meant.charAt(typed.indexOf(found));
        const expected = fits.test(likely) ? likely : undefined;
        const known = strange.find(([pattern]) => pattern.test(found))?.[1] ?? 'name/character';
        const isDoubtful = /digit|script|char/.test(known) && doubtful.test(chars.slice(index).join(''));
        const code = isDoubtful ? 'character' : known;
        const list = isWarning.test(code) ? warns : rejects;
        if (!list.some(other => other.code === code)) {
          list.push(issue(code, { position: index + 1, found, ...(expected && { expected }) }));
        }
        return expected ?? found;
      })
      .join('');
    const better = mended === value ? undefined : judge(canonical(mended), context);
    if (rejects.length > 0) return reject(value, rejects, better);
    const single = value.replace(/^\u00b7+|\u00b7+$/g, '').replace(/\u00b7+/g, '\u00b7');
    if (single !== value) {
      return reject(value, 'name/interpunct', single === '' ? undefined : judge(canonical(single), context));
    }
    const verdict = whole(value, warns);
    return better && passes(verdict) && passes(better) ? { ...verdict, proposal: better.value } : verdict;
  };
  return tidy(
    (text, notes) =>
      canonical(
        // Kangxi radicals come from PDF files and look like the ideographs that they decompose to.
        text.replace(/[\u2f00-\u2fd5]/g, (found, index: number) => {
          const expected = found.normalize('NFKC');
          const position = Array.from(text.slice(0, index)).length + 1;
          notes.push(issue('name/radical-replaced', { position, found, expected }));
          return expected;
        }),
      ),
    (value, context, input) => {
      const verdict = judge(value, context);
      const hidden = /\p{Bidi_C}/u.test(input)
        ? 'name/bidi-control'
        : /\p{Cc}/u.test(input.trim()) && 'name/control-character';
      return hidden ? reject(value, hidden, verdict) : verdict;
    },
  );
}
