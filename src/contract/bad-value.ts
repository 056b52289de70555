import { DiagnosticError } from './diagnostic.js';

const pathOf = (root: string, keys: readonly PropertyKey[]) =>
  keys.reduce<string>(
    (at, key) => (typeof key === 'number' ? `${at}[${key}]` : `${at}.${String(key)}`),
    root,
  );

/** What a value is, without saying what it holds: answers can be personal. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return value === undefined ? 'nothing' : `a value of type ${typeof value}`;
}

function valueAt(value: unknown, keys: readonly PropertyKey[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}

/** RNA104 for what stands in `value` behind `keys`. It tells the path and the kind of what is there, never the value. */
export const badValue = (root: string, value: unknown, keys: readonly PropertyKey[], expected: string) =>
  new DiagnosticError({
    code: 'RNA104',
    path: pathOf(root, keys),
    given: kindOf(valueAt(value, keys)),
    expected,
  });
