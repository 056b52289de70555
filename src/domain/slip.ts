import { type Check, issue, reject } from './check-result.js';
import type { IssueCode } from './issue-code.js';

const likeDigits: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  L: '1',
  '|': '1',
  Z: '2',
  S: '5',
  B: '8',
};

/** The digit that a decimal digit of another script stands for: such digits come in runs of ten, from zero on. */
function digitOf(char: string): string {
  let point = char.codePointAt(0) ?? 0;
  let digit = 0;
  for (; /\p{Nd}/u.test(String.fromCodePoint(point - 1)); point--) digit++;
  return String(digit % 10);
}

/**
 * Points at the first character that cannot stand where it stands, with the one that was probably meant; `undefined` when
 * there is none. `typed` is the value in its own case, `fits` says whether a character may stand at an index (of `length`),
 * `again` judges the mended value.
 */
export function characterSlip(
  value: string,
  typed: string,
  fits: (char: string, index: number, length: number) => boolean,
  again: (mended: string) => Check | undefined,
): Check | undefined {
  if (/^\d+E\+\d+$/.test(value)) return reject(value, issue('text/scientific-notation'));
  let fit = 0;
  while (fit < value.length && fits(value.charAt(fit), fit, value.length)) fit++;
  if (fit === value.length) return undefined;

  const mended = Array.from(value);
  const { length } = mended;
  let first: { code: IssueCode; position: number; found: string; expected?: string } | undefined;
  let isMendable = true;
  for (let index = 0; index < length; index++) {
    const char = mended[index] ?? '';
    if (fits(char, index, length)) continue;
    const isForeign = /\p{Nd}/u.test(char);
    const guess = isForeign
      ? digitOf(char)
      : // Signs that look like the check character X.
        (likeDigits[char.toUpperCase()] ??
        (/[\u00d7\u0425\u0445\u03a7\u03c7\u2169\u2179]/.test(char) ? 'X' : ''));
    const isKnown = guess !== '' && fits(guess, index, length);
    const at = { position: index + 1, found: Array.from(typed)[index] ?? char };
    first ??= isKnown
      ? { code: isForeign ? 'text/foreign-digit' : 'text/letter-for-digit', ...at, expected: guess }
      : { code: 'text/character', ...at };
    if (isKnown) mended[index] = guess;
    else isMendable = false;
  }
  if (!first) return undefined;
  const { code, ...params } = first;
  const retry = isMendable ? again(mended.join('')) : undefined;
  return reject(value, issue(code, params), retry);
}
