/** The last second digit after each first one, from 0 on. The first is 1, after 5 it is 0. */
const lastOf = '0537645100';

/**
 * Whether two digits (at `index`) are the province part of a mainland administrative division code (GB/T 2260). Taiwan (71)
 * counts; Hong Kong and Macao (81, 82) do not, since numbers that begin so belong to residence permits.
 */
export function isProvince(code: string, index = 0): boolean {
  const first = code.charCodeAt(index) - 48;
  const second = code.charCodeAt(index + 1);
  return second <= lastOf.charCodeAt(first) && (second > 48 || first === 5);
}
