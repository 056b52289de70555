/** The same mixed numbers in every run: by an additive sequence, not by chance. */

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const counties = ['110105', '310115', '330106', '440305', '500103', '510104', '370102', '420106'];

/** Whole numbers below a limit, spread evenly. */
function* spread(): Generator<(limit: number) => number> {
  let state = 1;
  for (;;) {
    yield limit => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * limit);
    };
  }
}

function residentId(pick: (limit: number) => number): string {
  const year = 1940 + pick(80);
  const date = `${year}${String(1 + pick(12)).padStart(2, '0')}${String(1 + pick(28)).padStart(2, '0')}`;
  const text = `${counties[pick(counties.length)] ?? ''}${date}${String(pick(1000)).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return text + '10X98765432'.charAt(sum % 11);
}

function uscc(pick: (limit: number) => number): string {
  const organization = Array.from({ length: 8 }, () => alphabet.charAt(pick(31))).join('');
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce(
    (total, weight, index) => total + weight * parseInt(organization.charAt(index), 36),
    0,
  );
  const text = `91${counties[pick(counties.length)] ?? ''}${organization}${'0X987654321'.charAt(sum % 11)}`;
  let total = 0;
  for (let index = 0, weight = 1; index < 17; index++, weight = (weight * 3) % 31) {
    total += alphabet.indexOf(text.charAt(index)) * weight;
  }
  return text + alphabet.charAt((31 - (total % 31)) % 31);
}

/** The value with some of its characters exchanged for others. */
function edited(value: string, from: number, to: number, text: string): string {
  return value.slice(0, from) + text + value.slice(to);
}

/** In full-width signs, as input methods write them. */
function fullWidth(value: string): string {
  return value.replace(/./g, char => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

/**
 * What people send besides clean numbers: four right ones in another spelling, eight wrong ones. `place` is a whole number
 * that varies where the slip is; `groups` where people put spaces.
 */
const spellings: readonly ((value: string, place: number, groups: RegExp) => string)[] = [
  value => value.toLowerCase(),
  (value, _, groups) => value.replace(groups, '$1 $2 $3'),
  value => fullWidth(value),
  value => ` ${value}\u00a0`,
  // A wrong check character, twice; a wrong digit before it.
  value => edited(value, 17, 18, value.endsWith('2') ? '1' : '2'),
  value => edited(value, 17, 18, value.endsWith('7') ? '3' : '7'),
  (value, place) => edited(value, place, place + 1, value.charAt(place) === '1' ? '7' : '1'),
  // Two neighbours exchanged.
  (value, place) => edited(value, place, place + 2, value.charAt(place + 1) + value.charAt(place)),
  (value, place) => edited(value, place, place + 2, value.charAt(place + 1) + value.charAt(place)),
  // A month that does not exist, in a region that does not; a digit too few; one too many.
  value => edited(edited(value, 10, 12, '13'), 2, 4, '99'),
  (value, place) => edited(value, place, place + 1, ''),
  (value, place) => edited(value, place, place, value.charAt(place)),
];

/** A copy without the seams of what it was put together from, as forms and requests hold their values. */
function flat(text: string): string {
  return Buffer.from(text).toString();
}

/** Of 36 numbers 24 are right and as the document writes them; the others are one of each of `spellings`. */
function mixed(make: (pick: (limit: number) => number) => string, groups: RegExp): string[] {
  const next = spread();
  const pick = next.next().value as (limit: number) => number;
  return Array.from({ length: 3600 }, (_, index) => {
    const spelling = index % 3 === 0 ? spellings[(index / 3) % spellings.length] : undefined;
    let value = make(pick);
    // A number in lower case is one that has letters.
    while (spelling === spellings[0] && /^\d+$/.test(value)) value = make(pick);
    return flat(spelling ? spelling(value, pick(17), groups) : value);
  });
}

/** 18-digit resident IDs. */
export const residentIds = mixed(residentId, /^(.{6})(.{8})(.{4})$/);
/** Unified social credit codes. */
export const usccs = mixed(uscc, /^(..)(.{6})(.{10})$/);
