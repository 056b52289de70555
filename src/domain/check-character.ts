/**
 * Check characters of the standards. Each function takes the characters before the check character (more do no harm where
 * the length is fixed) and gives the one that belongs to them; characters outside the alphabet are the caller's concern.
 */

/** Sum of digits and letters (A = 10 to Z = 35, anything else 0), each times the weight of its place; weights repeat. */
export function weighted(text: string, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const value = code < 58 ? code - 48 : code > 64 ? code - 55 : 0;
    sum += value * (weights[index % weights.length] ?? 0);
  }
  return sum;
}

/** A weighted sum modulo a prime, under which one set of numbers is right. */
export interface CheckSystem {
  readonly weights: readonly number[];
  readonly modulus: number;
  /** What the weighted sum of a right number leaves, its check character included with weight 1. */
  readonly rest: number;
  /** What each character counts, by its code. */
  readonly values: readonly number[];
  /** What -1000 to 1000, from index 0 on, leave: looking up is several times quicker than dividing. */
  readonly remainders: readonly number[];
}

function remaindersOf(modulus: number): readonly number[] {
  return Array.from({ length: 2001 }, (_, index) => (index - 1000 + modulus * 1000) % modulus);
}

/** The value of each character of an alphabet, by its code. */
function valuesOf(alphabet: string): readonly number[] {
  return Array.from({ length: 91 }, (_, code) => alphabet.indexOf(String.fromCharCode(code)));
}

/** What the weighted sum of 18 characters leaves. The first 17 alone decide which check character is right. */
export function restOf({ weights, modulus, values }: CheckSystem, text: string): number {
  let sum = 0;
  for (let index = 0; index < 18; index++)
    sum += (values[text.charCodeAt(index)] ?? 0) * (weights[index] ?? 0);
  return sum % modulus;
}

/** ISO 7064 MOD 11-2 of 18 characters, as GB 11643 uses it. */
export const mod11Dash2: CheckSystem = {
  weights: [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1],
  modulus: 11,
  rest: 1,
  values: /* @__PURE__ */ valuesOf('0123456789X'),
  remainders: /* @__PURE__ */ remaindersOf(11),
};

/** GB 32100-2015 MOD 31 of 18 characters. */
export const mod31: CheckSystem = {
  weights: [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1],
  modulus: 31,
  rest: 0,
  values: /* @__PURE__ */ valuesOf('0123456789ABCDEFGHJKLMNPQRTUWXY'),
  remainders: /* @__PURE__ */ remaindersOf(31),
};

/** Whether the last digit is the ISO 7064 MOD 11,10 check of those before it, as in registration numbers (GS 15) and CNAPS. */
export function isMod11Comma10(value: string): boolean {
  let rest = 10;
  for (const digit of value.slice(0, -1)) rest = (((rest + +digit) % 10 || 10) * 2) % 11;
  return (rest + +value.slice(-1)) % 10 === 1;
}

const organizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11714 of 8 digits or letters at `from`. */
export function organizationCheck(text: string, from = 0): string {
  let sum = 0;
  for (let index = 0; index < 8; index++) {
    const code = text.charCodeAt(from + index);
    sum += (code < 58 ? code - 48 : code - 55) * (organizationWeights[index] ?? 0);
  }
  return '0X987654321'.charAt(sum % 11);
}

/** Whether the digits pass Luhn, as bank cards do. */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = +digits.charAt(digits.length - 1 - index) * ((index % 2) + 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** ICAO 9303 of any number of digits, letters and fillers. */
export function icaoCheck(characters: string): string {
  return String(weighted(characters, [7, 3, 1]) % 10);
}
