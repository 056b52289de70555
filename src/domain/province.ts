/**
 * Whether a text begins with the province part of a mainland administrative division code (GB/T 2260). Taiwan (71) counts;
 * Hong Kong and Macao (81, 82) do not, since numbers that begin so belong to residence permits.
 */
export function isProvince(code: string): boolean {
  return /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71)/.test(code);
}
