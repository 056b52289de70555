/** The definitions of the contract as OpenAPI wants them: only those that are used, and shared parts once. */
import type { Schema } from './json-schema.js';

const refPrefix = '#/components/schemas/';

/** Names of the definitions to which a value refers. */
function namesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, inner] of Object.entries(value)) {
    if (key === '$ref' && typeof inner === 'string' && inner.startsWith(refPrefix))
      found.add(inner.slice(refPrefix.length));
    else namesIn(inner, found);
  }
  return found;
}

/** The definitions that something refers to, itself or through another one. */
export function usedDefinitions(
  all: Readonly<Record<string, Schema>>,
  ...from: readonly unknown[]
): Record<string, Schema> {
  const used = namesIn(from);
  for (const name of used) namesIn(all[name], used);
  return Object.fromEntries(Object.entries(all).filter(([name]) => used.has(name)));
}

const sameText = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const requiredOf = (schema: Schema) => (schema['required'] ?? []) as string[];

/**
 * Puts what all forms of a union share into a definition of its own, and names what tells the forms apart.
 * @returns the definitions that take the place of the union and its forms.
 */
export function foldedUnion(
  all: Readonly<Record<string, Schema>>,
  union: string,
  discriminator: string,
): Record<string, Schema> {
  const { description = '', oneOf = [], anyOf = [] } = all[union] ?? {};
  const names = [...oneOf, ...anyOf].map(({ $ref = '' }) => $ref.slice(refPrefix.length));
  const forms = names.map(name => all[name] ?? {});
  const [first = {}] = forms;
  const shared = Object.entries(first.properties ?? {}).filter(([name, member]) =>
    forms.every(form => sameText(form.properties?.[name], member)),
  );
  const isShared = (name: string) => shared.some(([each]) => each === name);
  const core = `${union}Core`;
  const folded: Record<string, Schema> = {
    [union]: {
      description,
      oneOf: names.map(name => ({ $ref: refPrefix + name })),
      discriminator: {
        propertyName: discriminator,
        mapping: Object.fromEntries(
          names.map((name, i) => [
            String((forms[i]?.properties?.[discriminator] as { const?: unknown } | undefined)?.const),
            refPrefix + name,
          ]),
        ),
      },
    },
    [core]: {
      description: `What all forms of ${union} have in common.`,
      type: 'object',
      properties: Object.fromEntries(shared),
      required: requiredOf(first).filter(isShared),
    },
  };
  names.forEach((name, i) => {
    const { description: text = '', properties = {}, ...form } = forms[i] ?? {};
    const own = Object.entries(properties).filter(([member]) => !isShared(member));
    folded[name] = {
      description: text,
      allOf: [
        { $ref: refPrefix + core },
        {
          type: 'object',
          properties: Object.fromEntries(own),
          required: requiredOf(form).filter(member => !isShared(member)),
        },
      ],
    };
  });
  return folded;
}
