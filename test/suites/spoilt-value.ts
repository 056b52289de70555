/**
 * Values that fit a schema of the contract, and values that nearly do: what a newer, an older or a broken backend may
 * send. All of them follow from a seed.
 */
import type { Shape } from '../../scripts/contract/schema-shape.js';

/** A number from 0 up to, not including, 1. */
export type Random = () => number;

/** The generator `mulberry32`: the same numbers for the same seed. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const below = (random: Random, end: number) => Math.floor(random() * end);
const pick = <T>(random: Random, from: readonly T[]): T => from[below(random, from.length)] as T;

/** Strings of the forms that the contract's patterns describe. */
const formed = [
  '2026-11-21T08:00:00Z',
  '2024-02-29T16:00:00.123+08:00',
  '2026-11-21',
  '2000-02-29',
  'cn-mainland',
  'hk',
  '*',
  '0123456789abcdef'.repeat(4),
  'AbC_-'.repeat(8) + 'xyz',
];

/** A string of so many code points: plain ones, ideographs of one unit and of two. */
function textOf(length: number, random: Random): string {
  return pick(random, ['x', '张', '𠮷', '😀']).repeat(length);
}

/** A value that fits. */
export function valueOf(shape: Shape, random: Random): unknown {
  switch (shape.kind) {
    case 'string': {
      const { least = 0, most = 30 } = shape;
      return textOf(pick(random, [least, most, Math.min(most, least + 5)]), random);
    }
    case 'pattern':
      return pick(
        random,
        formed.filter(text => shape.form.test(text)),
      );
    case 'number':
      return pick(random, [0, -1.5, 1e21, 1_764_000_000_000]);
    case 'integer': {
      const { least = -5, most = Math.max(least, 1000) } = shape;
      return pick(random, [least, most, Math.min(most, least + 1)]);
    }
    case 'boolean':
      return random() < 0.5;
    case 'oneOf':
      return pick(random, shape.values);
    case 'openOneOf':
      return random() < 0.2 ? 'newer' : pick(random, shape.values);
    case 'nullable':
      return random() < 0.3 ? null : valueOf(shape.of, random);
    case 'optional':
    case 'withDefault':
      return random() < 0.3 ? undefined : valueOf(shape.of, random);
    case 'array': {
      const { least = 0, most = 3 } = shape;
      const length = least + below(random, Math.min(3, most - least) + 1);
      return Array.from({ length }, () => valueOf(shape.of, random));
    }
    case 'arrayOfKnown':
      return Array.from({ length: below(random, 4) }, () => ({
        ...(valueOf(shape.of, random) as object),
        [shape.member]: random() < 0.2 ? 'newer' : pick(random, shape.values),
      }));
    case 'object': {
      const members = Object.entries(shape.members).map(([name, inner]) => [name, valueOf(inner, random)]);
      return Object.fromEntries(members.filter(([, value]) => value !== undefined || random() < 0.3));
    }
    case 'discriminatedUnion':
      return valueOf(pick(random, Object.values(shape.forms)), random);
  }
}

/** What can stand anywhere by mistake. */
const anything: readonly unknown[] = [
  undefined,
  null,
  '',
  'x',
  ' ',
  '__proto__',
  'constructor',
  '\ud800',
  0,
  -0,
  -1,
  1.5,
  NaN,
  Infinity,
  1e300,
  -1e300,
  2 ** 53,
  -(2 ** 53),
  true,
  false,
  [],
  [[]],
  [null],
  {},
  { length: 3 },
  10n,
  Symbol('s'),
  () => 'x',
  new Date(0),
  /x/,
  new Map(),
  new String('individual'),
  Object.create(null),
];

/** A string that is one step away from another. */
function slipped(text: string, random: Random): string {
  const at = below(random, text.length + 1);
  switch (below(random, 8)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + pick(random, ['0', '9', '-', 'Z', ' ', '\n', '１', '𠮷']) + text.slice(at);
    case 2:
      return text.slice(0, at) + pick(random, ['0', '3', '9', 'a', ':']) + text.slice(at + 1);
    case 3:
      return text.toUpperCase();
    case 4:
      return `${text}\n`;
    case 5:
      return ` ${text}`;
    case 6:
      return text + text;
    default:
      return pick(random, formed);
  }
}

/** Something else in the place of a value of this shape, chosen to be near the border of what fits. */
function near(shape: Shape, value: unknown, random: Random): unknown {
  switch (shape.kind) {
    case 'string': {
      const { least = 0, most = 30 } = shape;
      const lengths = [least - 1, least, least + 1, most - 1, most, most + 1, most * 2, most * 2 + 1];
      return textOf(Math.max(0, pick(random, lengths)), random);
    }
    case 'integer': {
      const { least = -(2 ** 53) + 1, most = 2 ** 53 - 1 } = shape;
      return pick(random, [least - 1, least, most, most + 1, least + 0.5, -(2 ** 60), 2 ** 60]);
    }
    case 'array': {
      const items = Array.isArray(value) ? (value as unknown[]) : [];
      const { least = 0, most = 3 } = shape;
      const length = Math.max(0, pick(random, [least - 1, least, most, most + 1]));
      const longer = Array.from({ length }, (_, i) => items[i] ?? valueOf(shape.of, random));
      if (random() < 0.3 && length > 0) longer[below(random, length)] = pick(random, anything);
      if (random() < 0.1 && length > 0) Reflect.deleteProperty(longer, below(random, length));
      return longer;
    }
    case 'oneOf':
    case 'openOneOf':
      return typeof value === 'string' && random() < 0.7 ? slipped(value, random) : [value];
    case 'discriminatedUnion': {
      const tags = [
        ...Object.keys(shape.forms),
        '__proto__',
        'constructor',
        'toString',
        undefined,
        ['draft'],
        7,
      ];
      return { ...(value as object), [shape.key]: pick(random, tags) };
    }
    default:
      return typeof value === 'string' ? slipped(value, random) : pick(random, anything);
  }
}

/** An object with a member more, less, renamed or inherited. */
function reshaped(value: object, random: Random): unknown {
  const entries: [string, unknown][] = Object.entries(value);
  const at = below(random, entries.length);
  const [name, member] = entries[at] ?? ['x', 1];
  const others = entries.filter((_, i) => i !== at);
  switch (below(random, 7)) {
    case 0:
      return Object.fromEntries(others);
    case 1:
      return Object.fromEntries([...others, [slipped(name, random), member]]);
    case 2:
      return Object.fromEntries([...entries, ['newer', pick(random, anything)]]);
    case 3:
      return Object.fromEntries([...others, [name, undefined]]);
    case 4:
      return Object.assign(Object.create({ [name]: member }), Object.fromEntries(others)) as unknown;
    case 5:
      return JSON.parse(`{"__proto__":{"polluted":true},"constructor":1,${JSON.stringify(value).slice(1)}`);
    default:
      return Object.fromEntries(entries.reverse());
  }
}

type Key = string | number;

const withoutWrappers = (shape: Shape): Shape =>
  shape.kind === 'nullable' || shape.kind === 'optional' || shape.kind === 'withDefault'
    ? withoutWrappers(shape.of)
    : shape;

/** The shapes of what stands inside a value, or could. */
function insideOf(shape: Shape, value: unknown): [key: Key, inner: Shape][] {
  if (Array.isArray(value))
    return 'of' in shape ? Array.from(value, (_, i): [Key, Shape] => [i, shape.of]) : [];
  if (typeof value !== 'object' || value === null) return [];
  if (shape.kind === 'object') return Object.entries(shape.members);
  if (shape.kind !== 'discriminatedUnion') return [];
  const tag = (value as Readonly<Record<string, unknown>>)[shape.key];
  const form = Object.entries(shape.forms).find(([each]) => each === tag)?.[1];
  return form ? insideOf(form, value) : [];
}

/** A place in a value, as a link to the place around it, and the shape of what belongs there. */
export interface Place {
  readonly shape: Shape;
  readonly around: Place | null;
  readonly key: Key;
}

/** Every place in a value. */
export function placesIn(shape: Shape, value: unknown): Place[] {
  const found: Place[] = [];
  const visit = (part: unknown, place: Place): void => {
    found.push(place);
    for (const [key, inner] of insideOf(withoutWrappers(place.shape), part))
      visit((part as Readonly<Record<Key, unknown>>)[key], { shape: inner, around: place, key });
  };
  visit(value, { shape, around: null, key: '' });
  return found;
}

const keysTo = ({ around, key }: Place): Key[] => (around ? [...keysTo(around), key] : []);

/** The path of a place; `[]` stands for any item. */
export const pathTo = (place: Place): string =>
  keysTo(place)
    .map(key => (typeof key === 'number' ? '[]' : `.${key}`))
    .join('');

/** The value with what `change` makes of the part at a place; the rest is shared with it. */
export function changedAt(place: Place, value: unknown, change: (part: unknown) => unknown): unknown {
  const step = (part: unknown, [key, ...rest]: readonly Key[]): unknown => {
    if (key === undefined) return change(part);
    if (Array.isArray(part)) return part.map((item: unknown, i) => (i === key ? step(item, rest) : item));
    const members = part as Readonly<Record<string, unknown>>;
    return { ...members, [key]: step(members[key], rest) };
  };
  return step(value, keysTo(place));
}

/** The value with one thing changed, at any place. */
export function spoilt(shape: Shape, value: unknown, random: Random): unknown {
  const place = pick(random, placesIn(shape, value));
  return changedAt(place, value, part => {
    const way = random();
    if (way < 0.3) return pick(random, anything);
    if (way < 0.4) return [part];
    if (way < 0.5) return valueOf(place.shape, random);
    if (way < 0.8 && typeof part === 'object' && part !== null && !Array.isArray(part)) {
      try {
        return reshaped(part, random);
      } catch {
        // What JSON has no form for is left as it is.
        return part;
      }
    }
    return near(withoutWrappers(place.shape), part, random);
  });
}

/** The path of every place that a shape describes; `[]` stands for any item. */
export function pathsOf(shape: Shape, at = ''): string[] {
  switch (shape.kind) {
    case 'nullable':
    case 'optional':
    case 'withDefault':
      return pathsOf(shape.of, at);
    case 'array':
    case 'arrayOfKnown':
      return [at, ...pathsOf(shape.of, `${at}[]`)];
    case 'object':
      return [
        at,
        ...Object.entries(shape.members).flatMap(([name, inner]) => pathsOf(inner, `${at}.${name}`)),
      ];
    case 'discriminatedUnion':
      return Object.values(shape.forms).flatMap(form => pathsOf(form, at));
    default:
      return [at];
  }
}
