/*
 * Check characters of the standards. Lengths and alphabets are the caller's concern, unless it says otherwise.
 */

/** What each character of an alphabet counts, by its code; any other one counts `foreign`. */
function valuesOf(alphabet: string): Uint16Array {
  const values = new Uint16Array(128).fill(foreign);
  for (let index = 0; index < alphabet.length; index++) values[alphabet.charCodeAt(index)] = index;
  return values;
}

const alphanumeric = /* @__PURE__ */ Uint8Array.from({ length: 128 }, (_, code) =>
  parseInt(String.fromCharCode(code), 36),
);

/** Sum of digits and letters (A = 10 to Z = 35, anything else 0) from `from` on, each times the weight of its place. */
export function weighted(text: string, weights: readonly number[], from = 0): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) {
    sum += (alphanumeric[text.charCodeAt(from + index)] ?? 0) * (weights[index] ?? 0);
  }
  return sum;
}

/** A weighted sum of 18 characters modulo a prime, under which one set of numbers is right. */
export interface CheckSystem {
  readonly alphabet: string;
  readonly weights: Uint8Array;
  /** What the weighted sum of a right number leaves, its check character included with weight 1. */
  readonly rest: number;
  /** What each character counts, by its code. */
  readonly values: Uint16Array;
}

/** More than the sum of any 18 characters of an alphabet. */
const foreign = 20_000;

/**
 * The modulus is the length of the alphabet; `weights` are digits to the base of 36. Of MOD 11-2 the last
 * alone is 1, so a value of more than half of `foreign` fits in the last place alone.
 */
function system(alphabet: string, rest: number, weights: string): CheckSystem {
  return {
    alphabet,
    rest,
    values: valuesOf(alphabet),
    weights: Uint8Array.from(weights, weight => parseInt(weight, 36)),
  };
}

/** What the weighted sum of 18 characters leaves; `undefined` where one is not in the alphabet. */
export function restOf({ alphabet, weights, values }: CheckSystem, text: string): number | undefined {
  if (text.length !== 18) return undefined;
  let sum = 0;
  // Two characters a step take less time than one.
  for (let index = 0; index < 18; index += 2) {
    const left = text.charCodeAt(index);
    const right = text.charCodeAt(index + 1);
    // Reading beyond an array slows an engine down for good.
    if ((left | right) > 127) return undefined;
    sum += (values[left] ?? 0) * (weights[index] ?? 0) + (values[right] ?? 0) * (weights[index + 1] ?? 0);
  }
  return sum < foreign ? remainder(alphabet, sum) : undefined;
}

/** What the length of an alphabet leaves of a number. Engines divide by a constant several times quicker. */
export function remainder(alphabet: string, sum: number): number {
  return alphabet.length > 11 ? sum % 31 : sum % 11;
}

/** Whether the character of a code belongs to the alphabet. */
export function isIn({ values }: CheckSystem, code: number): boolean {
  return (values[code] ?? foreign) < foreign;
}

/** ISO 7064 MOD 11-2 of 17 digits and a digit or X, as GB 11643 uses it. */
export const mod11Dash2 = /* @__PURE__ */ system('0123456789X', 1, '79a5842c6379a58421');
// What leaves 10, and fits in the last place alone.
mod11Dash2.values[88] = 11_010;

/** GB 32100-2015 MOD 31 of 18 characters. */
export const mod31 = /* @__PURE__ */ system('0123456789ABCDEFGHJKLMNPQRTUWXY', 0, '139rjqghktpd8oaus1');

/** Whether the last digit is the ISO 7064 MOD 11,10 check of those before it, as in registration numbers (GS 15) and CNAPS. */
export function isMod11Comma10(value: string): boolean {
  let rest = 0;
  let next = 10;
  for (const digit of value) {
    rest = (next + +digit) % 10;
    next = ((rest || 10) * 2) % 11;
  }
  return rest === 1;
}

const organizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** Whether 8 digits or letters at `from` and the character after them are a right organization code, GB 11714. */
export function isOrganizationCode(text: string, from = 0): boolean {
  return '0X987654321'.charAt(weighted(text, organizationWeights, from) % 11) === text.charAt(from + 8);
}

/** Whether the digits pass Luhn, as bank cards do. */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = +digits.charAt(index) << ((digits.length - index + 1) % 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** Whether the last character is the check digit of ICAO 9303 of the digits, letters and fillers before it. */
export function isIcao(text: string): boolean {
  const weights = Array.from(text.slice(1), (_, index) => [7, 3, 1][index % 3] ?? 0);
  return String(weighted(text, weights) % 10) === text.slice(-1);
}
