import { type CheckSystem, remainder } from './check-character.js';
import type { Issue } from './issue.js';

/** The text with the characters at an index and after it exchanged. */
export function exchanged(text: string, index: number): string {
  return text.slice(0, index) + text.charAt(index + 1) + text.charAt(index) + text.slice(index + 2);
}

/**
 * The one pair of neighbours, beginning at `from` or after but before `to`, whose exchange makes an 18-character number
 * right, or `undefined` where none or several do. `found` is what its sum leaves now; `isRight` judges what the sum does not,
 * given the index of the pair. A hint where to look, not a mend: another slip can look the same.
 */
export function swapped(
  value: string,
  { alphabet, weights, rest, values }: CheckSystem,
  found: number,
  isRight: (index: number) => boolean,
  from = 0,
  to = 17,
): Issue['params'] | undefined {
  let hint: Issue['params'];
  let right = values[value.charCodeAt(from)] ?? 0;
  for (let index = from; index < to; index++) {
    const left = right;
    right = values[value.charCodeAt(index + 1)] ?? 0;
    // Before it is multiplied: engines are slow with a zero that may be negative, and dividing what may be below zero.
    if (left === right) continue;
    const change = (right - left) * ((weights[index] ?? 0) - (weights[index + 1] ?? 0));
    // The last summand is a multiple of each modulus.
    if (remainder(alphabet, found - rest + change + 3410) !== 0 || !isRight(index)) continue;
    if (hint) return undefined;
    const pair = value.slice(index, index + 2);
    hint = { position: index + 1, found: pair, expected: exchanged(pair, 0) };
  }
  return hint;
}
