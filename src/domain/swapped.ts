import { type CheckSystem, remainder, restOf } from './check-character.js';
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
  const { alphabet, weights, rest, values } = system;
  const excess = (restOf(system, value) ?? 0) - rest;
  let hint: Issue['params'];
  for (let index = 0; index < 17; index++) {
    const step = (values[value.charCodeAt(index + 1)] ?? 0) - (values[value.charCodeAt(index)] ?? 0);
    const weight = (weights[index] ?? 0) - (weights[index + 1] ?? 0);
    if (step === 0 || remainder(alphabet, excess + step * weight) !== 0) continue;
    const found = value.slice(index, index + 2);
    const expected = found.charAt(1) + found.charAt(0);
    if (!isRight(value.slice(0, index) + expected + value.slice(index + 2))) continue;
    if (hint) return undefined;
    hint = { position: index + 1, found, expected };
  }
  return hint;
}
