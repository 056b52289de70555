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

/** Two thirds right, the others with one digit wrong, an impossible date, or a digit too few. */
function mixed(make: (pick: (limit: number) => number) => string): string[] {
  const next = spread();
  const pick = next.next().value as (limit: number) => number;
  return Array.from({ length: 3000 }, (_, index) => {
    const value = make(pick);
    const slip = index % 9;
    if (slip === 0) return `${value.slice(0, 17)}${value.endsWith('7') ? '3' : '7'}`;
    if (slip === 3) return `${value.slice(0, 10)}99${value.slice(12)}`;
    return slip === 6 ? value.slice(1) : value;
  });
}

/** 18-digit resident IDs. */
export const residentIds = mixed(residentId);
/** Unified social credit codes. */
export const usccs = mixed(uscc);
