const provinces = new Set([
  11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
  62, 63, 64, 65, 71,
]);

/**
 * Whether two digits (at `index`) are the province part of a mainland administrative division code (GB/T 2260). Taiwan (71)
 * counts; Hong Kong and Macao (81, 82) do not, since numbers that begin so belong to residence permits.
 */
export function isProvince(code: string, index = 0): boolean {
  return provinces.has(code.charCodeAt(index) * 10 + code.charCodeAt(index + 1) - 528);
}
