import { type CheckSystem, remainder } from './check-character.js';
import type { Issue } from './issue.js';

/**
 * The one pair of neighbours, beginning at `from` or after but before `to`, whose exchange makes an 18-character number
 * right, or `undefined` where none or several do. `found` is what its sum leaves now. A hint where to look, not a mend:
 * another slip can look the same.
 */
export function swapped(
  value: string,
  { alphabet, weights, rest, values }: CheckSystem,
  found: number,
  isRight: (candidate: string) => boolean,
  from = 0,
  to = 17,
): Issue['params'] | undefined {
  let hint: Issue['params'];
  let right = values[value.charCodeAt(from)] ?? 0;
  for (let index = from; index < to; index++) {
    const left = right;
    right = values[value.charCodeAt(index + 1)] ?? 0;
    const change = (right - left) * ((weights[index] ?? 0) - (weights[index + 1] ?? 0));
    // With a multiple of each modulus, since engines divide what may be negative more slowly.
    if (change === 0 || remainder(alphabet, found - rest + change + 3410) !== 0) continue;
    const pair = value.slice(index, index + 2);
    const expected = pair.charAt(1) + pair.charAt(0);
    if (!isRight(value.slice(0, index) + expected + value.slice(index + 2))) continue;
    if (hint) return undefined;
    hint = { position: index + 1, found: pair, expected };
  }
  return hint;
}
