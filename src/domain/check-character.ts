/**
 * Check characters of the standards. Each function takes the characters before the check character (more do no harm where
 * the length is fixed) and gives the one that belongs to them; characters outside the alphabet are the caller's concern.
 */

/** Sum of digits and letters (A = 10 to Z = 35, anything else 0), each times the weight of its place; weights repeat. */
export function weighted(text: string, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    sum += (parseInt(text.charAt(index), 36) || 0) * (weights[index % weights.length] ?? 0);
  }
  return sum;
}

const mod11Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** ISO 7064 MOD 11-2 of 17 digits, as GB 11643 uses it. */
export function mod11Dash2(digits: string): string {
  // A loop of its own: this is what runs at every key press.
  let sum = 0;
  for (let index = 0; index < 17; index++)
    sum += (digits.charCodeAt(index) - 48) * (mod11Weights[index] ?? 0);
  return '10X98765432'.charAt(sum % 11);
}

/** Whether the last digit is the ISO 7064 MOD 11,10 check of those before it, as in registration numbers (GS 15) and CNAPS. */
export function isMod11Comma10(value: string): boolean {
  let rest = 10;
  for (const digit of value.slice(0, -1)) rest = (((rest + +digit) % 10 || 10) * 2) % 11;
  return (rest + +value.slice(-1)) % 10 === 1;
}

const mod31Alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const mod31Values = Array.from({ length: 91 }, (_, code) => mod31Alphabet.indexOf(String.fromCharCode(code)));

/** GB 32100-2015 MOD 31 of 17 characters from 0-9, A-H, J-N, P-R, T, U, W, X, Y. */
export function mod31(characters: string): string {
  let sum = 0;
  let weight = 1;
  for (let index = 0; index < 17; index++) {
    sum += (mod31Values[characters.charCodeAt(index)] ?? 0) * weight;
    weight = (weight * 3) % 31;
  }
  return mod31Alphabet.charAt((31 - (sum % 31)) % 31);
}

/** GB 11714 of 8 digits or letters. */
export function organizationCheck(characters: string): string {
  return '0X987654321'.charAt(weighted(characters.slice(0, 8), [3, 7, 9, 10, 5, 8, 4, 2]) % 11);
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
