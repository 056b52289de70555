import { check, type CheckContext, type Kind } from '../src/domain/index.js';
import { Random } from './random.js';

/**
 * How each kind of value is made. Nobody real has one of them, as far as a number can tell: it lies where numbers were never
 * given. What is free there is said beside each; where a form has no such place it is said too.
 */
type Maker = (random: Random, context: CheckContext) => readonly string[];

/** A day of birth on which grown-ups of today were born. */
const birthday = (random: Random, from: number, years: number) =>
  `${String(from + random.below(years))}${two(1 + random.below(12))}${two(1 + random.below(28))}`;
const two = (number: number) => String(number).padStart(2, '0');

/** Counties of 2021. Whoever was born earlier got a number, for life, before there were such. */
const youngCounties = ['330113', '330114'] as const;

/** Every ending of an alphabet: the check picks the right one. */
const endings = (front: string, alphabet: string) => Array.from(alphabet, last => front + last);
const digit = '0123456789';
const digitOrX = '0123456789X';
const socialCredit = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Organization codes of companies begin with digits or MA, never with EXAM. */
const organizationCodes = (random: Random) => endings(`EXAM${random.digits(4)}`, digitOrX);

const surnames = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王'] as const;
const givenNames = ['样本', '示例', '样例', '测例', '演示'] as const;

const makers: Readonly<Record<Kind, Maker>> = {
  'resident-id': random =>
    endings(`${random.pick(youngCounties)}${birthday(random, 1965, 33)}${random.digits(3)}`, digitOrX),
  // Permits are given since 2018; their holders would be older than 108.
  'residence-permit': random =>
    endings(
      `${random.pick(['810000', '820000', '830000'])}${birthday(random, 1900, 10)}${random.digits(3)}`,
      digitOrX,
    ),
  // Nationality 999 is left to users by ISO 3166.
  'foreign-permanent-resident-id': random =>
    endings(`933999${birthday(random, 1965, 33)}${random.digits(3)}`, digitOrX),
  // Numbers are given in sequence, and have not come as far.
  'hk-macao-travel-permit': random => [`${random.pick(['H', 'M'])}9999${random.digits(4)}`],
  'taiwan-travel-permit': random => [`9999${random.digits(4)}`],
  // N is for births since 2019, in sequence.
  hkid: random => endings(`N99${random.digits(4)}`, '0123456789A'),
  // No free place is known, and the check digit is not published.
  'macao-id': random => [`19999${random.digits(3)}`],
  // Y belonged to an office that was closed in 1974, with few numbers.
  'taiwan-id': random => endings(`Y${random.pick(['1', '2'])}999${random.digits(4)}`, digit),
  passport: (random, { issuer }) => [passport(random, issuer)],
  mrz: random => [passportZone(random)],
  uscc: random => usccs(random),
  // The last were given in 2015, before these counties.
  'registration-number': random => endings(`330114${random.digits(8)}`, digit),
  'organization-code': organizationCodes,
  'taxpayer-number': random => usccs(random),
  // Nothing is kept free in phone numbers and in those of banks: never send to them.
  mobile: random => [`1920000${random.digits(4)}`],
  landline: random => [`0571-2000${random.digits(4)}`],
  // No bank of the mainland has cards that begin so.
  'bank-card': random => endings(`999999${random.digits(9)}`, digit),
  'bank-account': random => [`9999${random.digits(15)}`],
  cnaps: random => endings(`999${random.digits(8)}`, digit),
  'person-name': random => [random.pick(surnames) + random.pick(givenNames)],
  'latin-name': random => [
    `SAMPLE ${random.pick(['ALEX', 'ROBIN', 'KIM', 'SASHA'])} ${random.pick(['MORGAN', 'LEE', 'QUINN'])}`,
  ],
  'organization-name': random => [
    `${random.pick(['杭州', '成都', '武汉'])}${random.pick(['样本', '示例', '样例'])}${random.pick(['科技', '网络', '信息'])}有限公司`,
  ],
  amount: random => [`0.${two(1 + random.below(99))}`],
  'company-number': (random, { issuer }) => companyNumbers(random, issuer),
  'document-number': random => [`SAMPLE${random.digits(6)}`],
};

/** Businesses of the market regulator. */
function usccs(random: Random): string[] {
  const fronts = organizationCodes(random).map(code => `91${youngCounties[1]}${code}`);
  return fronts.flatMap(front => endings(front, socialCredit));
}

/** Series that are not in use yet; of other issuers X99 and what follows. */
function passport(random: Random, issuer = 'CN'): string {
  const series: Readonly<Record<string, string>> = { CN: 'EZ99', HK: 'KZ99', MO: 'MA999', TW: '3999' };
  const front = series[issuer] ?? 'X9999';
  return front + random.digits(9 - front.length);
}

function companyNumbers(random: Random, issuer = 'CN'): readonly string[] {
  switch (issuer) {
    case 'CN':
      return usccs(random);
    case 'HK':
      return [`99${random.digits(6)}`];
    case 'MO':
      return [`999${random.digits(3)}SO`];
    case 'TW':
      return endings(`999${random.digits(4)}`, digit);
    default:
      return [`2099${random.digits(5)}K`];
  }
}

/** The two lines of a passport of Utopia, which ICAO 9303 uses for specimens. */
function passportZone(random: Random): string {
  const withCheck = (text: string) => {
    const sum = Array.from(text).reduce((total, char, index) => {
      const value = char === '<' ? 0 : parseInt(char, 36);
      return total + value * ([7, 3, 1][index % 3] ?? 0);
    }, 0);
    return text + String(sum % 10);
  };
  const number = withCheck(`X9999${random.digits(4)}`);
  const birth = withCheck(birthday(random, 1965, 33).slice(2));
  const expiry = withCheck('350101');
  const personal = withCheck('<'.repeat(14));
  const whole = withCheck(number + birth + expiry + personal).slice(-1);
  const names = 'P<UTOSAMPLE<<ALEX<MORGAN'.padEnd(44, '<');
  return `${names}\n${number}UTO${birth}F${expiry}${personal}${whole}`;
}

/** What a value is made for. */
export interface SampleOptions extends CheckContext {
  /** The same seed gives the same value. */
  readonly seed?: string | number;
}

/** The day by which values are judged unless told. */
export const sampleToday = '2026-11-25';

/**
 * A value of a kind that passes its check without a remark, such as a resident ID number, made up from a seed.
 * @throws Error where the context leaves no such value.
 */
export function sampleValue(kind: Kind, { seed = 1, ...given }: SampleOptions = {}): string {
  const context = { today: sampleToday, ...given };
  for (let round = 0; round < 50; round += 1) {
    const made = makers[kind](new Random(`${kind} ${String(seed)} ${String(round)}`), context);
    const found = made.find(value => check(kind, value, context).outcome === 'accept');
    if (found !== undefined) return found;
  }
  throw new Error(`No value of the kind '${kind}' passes in this context.`);
}
