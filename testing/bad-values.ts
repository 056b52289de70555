import { check, kinds, type CheckContext, type IssueCode, type Kind } from '../src/domain/index.js';
import { Random } from './random.js';
import { sampleToday, sampleValue, type SampleOptions } from './sample-values.js';

/** A value with something wrong in it. */
export interface BadValue {
  readonly value: string;
  /** What was done to a right value. */
  readonly slip: string;
  /** What the check says about it first. */
  readonly code: IssueCode;
  /** Whether it is refused, or may be confirmed. */
  readonly outcome: 'reject' | 'warn';
}

/** Slips of a hand, an eye or a scanner, and values of another kind. */
const slips: Readonly<Record<string, (value: string, random: Random) => string>> = {
  nothing: () => '',
  'a wrong last character': value => replaced(value, value.length - 1, nextOf(value.at(-1) ?? '')),
  'a wrong digit in the middle': (value, random) => {
    const at = digitAt(value, Math.floor(value.length / 2) + random.below(2));
    return at < 0 ? value : replaced(value, at, nextOf(value.charAt(at)));
  },
  'two neighbours swapped': value => {
    for (let at = value.length - 3; at > 0; at -= 1) {
      const [left, right] = [value.charAt(at), value.charAt(at + 1)];
      if (left !== right) return value.slice(0, at) + right + left + value.slice(at + 2);
    }
    return value;
  },
  'the letter O for a zero': value => value.replace('0', 'O'),
  'a letter that is read for a digit': value => value.replace('1', 'I').replace('8', 'B'),
  'one character too few': value => value.slice(0, -1),
  'one character too many': value => `${value}9`,
  'half of it': value => value.slice(0, Math.ceil(value.length / 2)),
  'a sign in it': value => replaced(value, Math.floor(value.length / 2), '#'),
  'the zeros of a spreadsheet': value => `${value.slice(0, -3)}000`,
  'a province that does not exist': value => `99${value.slice(2)}`,
  'a month that does not exist': value => value.slice(0, 10) + '13' + value.slice(12),
  'a birth in the future': value => `${value.slice(0, 6)}2099${value.slice(10)}`,
  'a birth long ago': value => `${value.slice(0, 6)}1799${value.slice(10)}`,
  'digits alone': value => value.replace(/\D/g, ''),
  'letters alone': value => value.replace(/\d/g, 'A'),
  'a word instead': () => 'unknown',
  'another prefix': value => `Q${value.slice(1)}`,
  'a number abroad': () => '+4915112345678',
  'too much': () => '1000000000',
};

const replaced = (value: string, at: number, by: string) => value.slice(0, at) + by + value.slice(at + 1);
const nextOf = (char: string) => (/\d/.test(char) ? String((Number(char) + 1) % 10) : '0');
const digitAt = (value: string, from: number) => {
  const found = value.slice(from).search(/\d/);
  return found < 0 ? -1 : from + found;
};

/**
 * Values of a kind with something wrong in them, one for each thing that its check can say about them. The same seed gives
 * the same ones.
 */
export function badValues(kind: Kind, options: SampleOptions = {}): BadValue[] {
  const { seed = 1, ...given } = options;
  const context: CheckContext = { today: sampleToday, ...given };
  const right = sampleValue(kind, options);
  const made = [
    ...Object.entries(slips).map(([slip, spoil]) => ({
      slip,
      value: spoil(right, new Random(`${kind} ${String(seed)} ${slip}`)),
    })),
    // What belongs into the field beside it.
    ...kinds
      .filter(other => other !== kind)
      .map(other => ({ slip: `a value of the kind '${other}'`, value: sampleValue(other, { seed }) })),
  ];
  const found = new Map<IssueCode, BadValue>();
  for (const { slip, value } of made) {
    const { outcome, issues } = check(kind, value, context);
    const code = issues[0]?.code;
    if (outcome !== 'accept' && code && !found.has(code)) found.set(code, { value, slip, code, outcome });
  }
  return [...found.values()];
}

/**
 * A value of a kind about which its check says a thing first.
 * @throws Error where no slip leads to it; the message names what there is.
 */
export function badValue(kind: Kind, code: IssueCode, options: SampleOptions = {}): string {
  const made = badValues(kind, options);
  const found = made.find(bad => bad.code === code);
  if (found) return found.value;
  const known = made.map(bad => bad.code).join(', ');
  throw new Error(`No slip of '${kind}' leads to '${code}'; there are: ${known}.`);
}
