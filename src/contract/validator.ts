/**
 * What the generated validators are made of. They judge what enters the widget as the schemas do, at a fraction of the
 * bytes and of the time: same values, same path of what is wrong, same words. Unknown members are dropped.
 */

/** Gives what a value means. @throws ValidationError where it means nothing. */
export type Validator<T> = (value: unknown) => T;

type Validated<V> = V extends Validator<infer T> ? T : never;

/** What does not fit: where it stands in the value that was given, and what was expected there. */
export class ValidationError extends Error {
  readonly path: PropertyKey[] = [];
  constructor(readonly expected: string) {
    super(expected);
  }
}

/** What a value means; null where it does not fit. */
export function validOrNull<T>(validate: Validator<T>, value: unknown): T | null {
  try {
    return validate(value);
  } catch {
    return null;
  }
}

function refuse(expected: string): never {
  throw new ValidationError(expected);
}

function inner<T>(validate: Validator<T>, value: unknown, key: PropertyKey): T {
  try {
    return validate(value);
  } catch (error) {
    if (error instanceof ValidationError) error.path.unshift(key);
    throw error;
  }
}

const asString = (value: unknown, expected = 'string') =>
  typeof value === 'string' ? value : refuse(expected);

const asObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : refuse('object');

function checkSize(size: number, least: number, most: number): void {
  if (size < least) refuse(`at least ${least}`);
  if (size > most) refuse(`at most ${most}`);
}

/** A string of so many code points, each of which is one unit or two. */
export const string =
  (least = 0, most = Infinity): Validator<string> =>
  value => {
    const units = asString(value);
    const isClose = units.length > most ? units.length <= most * 2 : units.length < least * 2;
    checkSize(isClose ? Array.from(units).length : units.length, least, most);
    return units;
  };

export const pattern =
  (form: RegExp, type?: string): Validator<string> =>
  value =>
    form.test(asString(value, type)) ? (value as string) : refuse('the form that the contract states');

export const number: Validator<number> = value =>
  Number.isFinite(value) ? (value as number) : refuse('number');

const safe = Number.MAX_SAFE_INTEGER;

export const integer =
  (least = -safe, most = safe): Validator<number> =>
  value => {
    if (!Number.isInteger(number(value))) refuse('int');
    checkSize(value as number, -safe, safe);
    checkSize(value as number, least, most);
    return value as number;
  };

export const boolean: Validator<boolean> = value => (typeof value === 'boolean' ? value : refuse('boolean'));

export const oneOf =
  <const V extends string>(...values: readonly V[]): Validator<V> =>
  value =>
    values.includes(value as V) ? (value as V) : refuse(values.map(each => `'${each}'`).join(' | '));

/** One of some values; any other string becomes the fallback. */
export const openOneOf =
  <const V extends string, F extends string | null>(fallback: F, ...values: readonly V[]): Validator<V | F> =>
  value =>
    values.includes(asString(value) as V) ? (value as V) : fallback;

export const nullable =
  <T>(validate: Validator<T>): Validator<T | null> =>
  value =>
    value === null ? value : validate(value);

export const optional =
  <T>(validate: Validator<T>): Validator<T | undefined> =>
  value =>
    value === undefined ? value : validate(value);

export const withDefault =
  <T>(validate: Validator<T>, make: () => NoInfer<T>): Validator<T> =>
  value =>
    value === undefined ? make() : validate(value);

export const array =
  <T>(item: Validator<T>, least = 0, most = Infinity): Validator<T[]> =>
  value => {
    const items = Array.isArray(value) ? (value as readonly unknown[]) : refuse('array');
    checkSize(items.length, 0, most);
    const valid = Array.from(items, (each, i) => inner(item, each, i));
    checkSize(items.length, least, most);
    return valid;
  };

/** An array without the items whose `member` is none of the values. */
export const arrayOfKnown =
  <T extends Readonly<Record<K, string>>, const K extends string, const V extends string>(
    item: Validator<T>,
    member: K,
    ...values: readonly V[]
  ): Validator<(T & Record<K, V>)[]> =>
  value =>
    array(item)(value).filter((each): each is T & Record<K, V> =>
      values.includes(each[member] as string as V),
    );

export const object =
  <T>(members: { readonly [K in keyof T]: Validator<T[K]> }): Validator<T> =>
  value => {
    const given = asObject(value);
    const result: Partial<T> = {};
    // Its own members alone: a page may have put enumerable ones on the root of all objects.
    for (const key of Object.keys(members) as (keyof T & string)[]) {
      const member = inner(members[key], given[key], key);
      if (member !== undefined || key in given) result[key] = member;
    }
    return result as T;
  };

/** One of some objects, told apart by the value of the member `key`. */
export const discriminatedUnion =
  <F extends Readonly<Record<string, Validator<unknown>>>>(
    key: string,
    forms: F,
  ): Validator<Validated<F[keyof F]>> =>
  value => {
    const form = inner(oneOf(...Object.keys(forms)), asObject(value)[key], key);
    return forms[form]?.(value) as Validated<F[keyof F]>;
  };
