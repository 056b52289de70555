import { type Check, issueAt, reject } from './check-result.js';
import type { Issue } from './issue.js';

/** What may stand at an index of a value of some length. */
export type Fits = (char: string, index: number, length: number) => boolean;

const isForeignDigit = /\p{Nd}/u;
// Each sign before the digit or check character that it looks like.
const likely = 'O0I1L1|1Z2S5B8\u00d7X\u0425X\u03a7X\u2169X';

/** The digit or check character that was probably meant. */
function guessOf(char: string): string {
  if (!isForeignDigit.test(char)) return likely.charAt((likely.indexOf(char.toUpperCase()) & -2) + 1);
  // Decimal digits of another script come in runs of ten, from zero on.
  let point = char.codePointAt(0) ?? 0;
  let digit = 0;
  for (; isForeignDigit.test(String.fromCodePoint(point - 1)); point--) digit++;
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
  again: (mended: string) => Check | undefined,
): Check | undefined {
  if (/^\d+E\+\d+$/.test(value)) return reject(value, 'text/scientific-notation');
  let fit = 0;
  while (fit < value.length && fits(value.charAt(fit), fit, value.length)) fit++;
  if (fit === value.length) return undefined;

  const mended = Array.from(value);
  const { length } = mended;
  let first: Issue | undefined;
  let isMendable = true;
  for (let index = 0; index < length; index++) {
    const char = mended[index] ?? '';
    if (fits(char, index, length)) continue;
    const guess = guessOf(char);
    const isKnown = guess !== '' && fits(guess, index, length);
    first ??= issueAt(
      isKnown
        ? isForeignDigit.test(char)
          ? 'text/foreign-digit'
          : 'text/letter-for-digit'
        : 'text/character',
      index + 1,
      Array.from(typed)[index] ?? char,
      isKnown ? guess : undefined,
    );
    if (isKnown) mended[index] = guess;
    else isMendable = false;
  }
  return first && reject(value, first, isMendable ? again(mended.join('')) : undefined);
}
