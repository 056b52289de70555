import type { CheckSystem } from './check-character.js';
import { restOf } from './check-character.js';
import type { Issue } from './issue.js';

/**
 * The one pair of neighbours whose exchange makes an 18-character number right, or `undefined` where none or several do. A
 * hint where to look, not a mend: another slip can look the same.
 */
export function swapped(
  value: string,
  system: CheckSystem,
  isRight: (candidate: string) => boolean,
): Issue['params'] | undefined {
  const { weights, rest, values, remainders } = system;
  const missing = remainders[1000 + rest - restOf(system, value)];
  let hint: Issue['params'];
  let left = values[value.charCodeAt(0)] ?? 0;
  for (let index = 0; index < 17; index++) {
    const right = values[value.charCodeAt(index + 1)] ?? 0;
    const step = right - left;
    left = right;
    if (step === 0) continue;
    const change = step * ((weights[index] ?? 0) - (weights[index + 1] ?? 0));
    if (remainders[1000 + change] !== missing) continue;
    const found = value.slice(index, index + 2);
    const expected = found.charAt(1) + found.charAt(0);
    if (!isRight(value.slice(0, index) + expected + value.slice(index + 2))) continue;
    if (hint) return undefined;
    hint = { position: index + 1, found, expected };
  }
  return hint;
}
