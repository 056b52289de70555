import { issue, reject, type Verdict } from './check-result.js';

/** Whether the character of a code may stand at an index of a value of some length. */
export type Fits = (code: number, index: number, length: number) => boolean;

const foreignDigit = /\p{Nd}/u;
// Each sign before the digit or check character that it looks like.
const likely = 'O0I1L1|1Z2S5B8\u00d7X\u0425X\u03a7X\u2169X';

/** The digit or check character that was probably meant; the character itself where nothing is known. */
function guessOf(char: string): string {
  if (!foreignDigit.test(char)) {
    return likely.charAt((likely.indexOf(char.toUpperCase()) & -2) + 1) || char;
  }
  // Decimal digits of another script come in runs of ten, from zero on.
  let point = char.codePointAt(0) ?? 0;
  let digit = 0;
  while (foreignDigit.test(String.fromCodePoint(--point))) digit++;
  return String(digit % 10);
}

/**
 * Points at the first character that cannot stand where it stands, with the one that was probably meant; `undefined` when
 * there is none. `typed` is the value in its own case, `again` judges the mended value.
 */
export function characterSlip(
  value: string,
  typed: string,
  fits: Fits,
  again: (mended: string) => Verdict | undefined,
): Verdict | undefined {
  let at = 0;
  while (at < value.length && fits(value.charCodeAt(at), at, value.length)) at++;
  if (at === value.length) return undefined;
  if (/^\d+E\+\d+$/.test(value)) return reject(value, 'text/scientific-notation');

  const chars = Array.from(value);
  const belongs = (char: string, index: number) => fits(char.codePointAt(0) ?? 0, index, chars.length);
  const mended = chars.map((char, index) => (belongs(char, index) ? char : guessOf(char)));
  const found = Array.from(typed)[at] ?? '';
  const expected = mended[at] ?? '';
  const better = mended.join('');
  return reject(
    value,
    belongs(expected, at)
      ? issue(foreignDigit.test(found) ? 'text/foreign-digit' : 'text/letter-for-digit', {
          position: at + 1,
          found,
          expected,
        })
      : issue('text/character', { position: at + 1, found }),
    better === value ? undefined : again(better),
  );
}
