import type { Issue } from './issue.js';

/**
 * The one pair of neighbours whose exchange makes a value right, or `undefined` where none or several do. A hint where to
 * look, not a mend: another slip can look the same.
 */
export function swapped(value: string, isRight: (candidate: string) => boolean): Issue['params'] | undefined {
  let hint: Issue['params'];
  for (let index = 0; index < value.length - 1; index++) {
    const pair = value.slice(index, index + 2);
    const turned = pair.charAt(1) + pair.charAt(0);
    if (pair === turned || !isRight(value.slice(0, index) + turned + value.slice(index + 2))) continue;
    if (hint) return undefined;
    hint = { position: index + 1, found: pair, expected: turned };
  }
  return hint;
}
