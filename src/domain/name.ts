import { issue, issueAt, reject, type Verdict } from './check-result.js';
import { han, idealHan } from './han.js';
import type { IssueCode } from './issue-code.js';
import type { Finding } from './issue.js';
import type { Rule } from './rule.js';
import { tidy } from './tidy.js';

/**
 * Makes a rule for names: takes out what no one sees, rejects control characters, writes Kangxi radicals as the ideographs
 * they stand for, and hands the canonical text on.
 */
export function name(canonical: (text: string) => string, judge: (value: string) => Verdict): Rule {
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
    (value, _, input) => {
      const check = judge(value);
      const hidden = /\p{Bidi_C}/u.test(input)
        ? 'name/bidi-control'
        : /\p{Cc}/u.test(input.trim())
          ? 'name/control-character'
          : undefined;
      return hidden ? reject(value, hidden, check) : check;
    },
  );
}

/** White space and control characters as single spaces, none at the ends. */
export function spaced(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Latin letters with their marks composed. Ideographs stay as they are: composing would change which one is meant. */
export function composed(text: string): string {
  return text.replace(/[\p{sc=Latn}\p{M}]+/gu, letters => letters.normalize('NFC'));
}

/** With U+00B7 for the signs that people type instead, besides those that have another meaning in some names. */
export function withInterpuncts(text: string): string {
  return text.replace(/[\u0387\u2022\u2024\u2027\u2219\u22c5\u30fb\uff0e\uff65\ufe52]/g, '\u00b7');
}

const looksLatin = 'АВЕЅІЈКМНОРСТУХаеіјорсѕухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο';
const latin = 'ABESIJKMHOPCTYXaeijopcsyxABEZHIKMNOPTYXo';

/** The Latin letter that a Cyrillic or Greek one looks like, where Latin letters belong in the name. */
function latinTwin(char: string, fits: RegExp): string | undefined {
  const twin = latin[looksLatin.indexOf(char)];
  return twin !== undefined && fits.test(twin) ? twin : undefined;
}

// What is strange about a character that does not belong: the first that matches. Iteration marks are letters by name only.
const strange: readonly (readonly [RegExp, IssueCode])[] = [
  [/\p{Co}/u, 'name/private-use'],
  [/(?=\p{L})[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u, 'name/compatibility'],
  [/[\u2e80-\u2ef3]/, 'name/radical'],
  [/[\p{ExtPict}\p{RI}\u20e3]/u, 'name/emoji'],
  [/[\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}\p{sc=Cher}]/u, 'name/mixed-scripts'],
  [/\p{Nd}/u, 'name/digit'],
  [/(?!\p{Lm})\p{L}/u, 'name/mixed-scripts'],
];
// Characters of these kinds stand in real names.
const isWarning = /use|compat|-name/;

/**
 * Judges the characters of a name in turn, and then the whole. `fits` says which characters belong there; `isDoubtful` which
 * others may be confirmed; `whole` judges a name without wrong characters, given the warnings. Each code comes once.
 */
export function inspect(
  value: string,
  fits: RegExp,
  again: (mended: string) => Verdict,
  whole: (warnings: Finding[]) => Verdict,
  doubtful?: RegExp,
): Verdict {
  if (/[<>]|&#?\w{1,31};/.test(value)) return reject(value, 'name/markup');
  const rejects: Finding[] = [];
  const warns: Finding[] = [];
  const mended = Array.from(value, (found, index) => {
    if (fits.test(found)) return found;
    let code = strange.find(([pattern]) => pattern.test(found))?.[1] ?? 'name/character';
    const expected = idealHan(found) ?? latinTwin(found, fits);
    if (!expected && doubtful?.test(found)) code = 'organization-name/character';
    const list = isWarning.test(code) ? warns : rejects;
    if (!list.some(other => other.code === code)) {
      const { params } = issueAt(code, index + 1, found);
      list.push(issue(code, expected === undefined ? params : { ...params, expected }));
    }
    return expected ?? found;
  }).join('');
  const better = mended === value ? undefined : again(mended);
  if (rejects.length > 0) return reject(value, rejects, better);
  if (/^\u00b7|\u00b7\u00b7|\u00b7$/.test(value)) {
    const single = value.replace(/^\u00b7+|\u00b7+$/g, '').replace(/\u00b7+/g, '\u00b7');
    return reject(value, 'name/interpunct', single === '' ? undefined : again(single));
  }
  const check = whole(warns);
  return better && check.outcome !== 'reject' && better.outcome !== 'reject'
    ? { ...check, proposal: better.value }
    : check;
}

/** Whether a text holds a character of Chinese names. */
export function hasHan(text: string): boolean {
  return han.test(text);
}
