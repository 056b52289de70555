/** What a schema of the contract says, as plain data: read from zod once, so that code and tests can be made from it. */
import type * as z from 'zod/mini';
import { openValues } from '../../src/contract/open-enum.js';

interface Bounds {
  readonly least?: number;
  readonly most?: number;
}

export type Shape = { readonly schema: z.core.$ZodType } & (
  | ({ readonly kind: 'string' } & Bounds)
  | { readonly kind: 'pattern'; readonly form: RegExp; readonly type?: string }
  | ({ readonly kind: 'integer' } & Bounds)
  | { readonly kind: 'number' | 'boolean' }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  | { readonly kind: 'openOneOf'; readonly values: readonly string[]; readonly fallback: string | null }
  | { readonly kind: 'nullable' | 'optional'; readonly of: Shape }
  | { readonly kind: 'withDefault'; readonly of: Shape; readonly value: unknown }
  | ({ readonly kind: 'array'; readonly of: Shape } & Bounds)
  | {
      readonly kind: 'arrayOfKnown';
      readonly of: Shape;
      readonly member: string;
      readonly values: readonly string[];
    }
  | { readonly kind: 'object'; readonly members: Readonly<Record<string, Shape>> }
  | {
      readonly kind: 'discriminatedUnion';
      readonly key: string;
      readonly forms: Readonly<Record<string, Shape>>;
    }
);

function unknown(what: string): never {
  throw new Error(
    `The contract has ${what}, of which no validator can be made: teach scripts/contract/schema-shape.ts and src/contract/validator.ts, or state it otherwise.`,
  );
}

/** What a check of zod says, as far as the contract uses it. */
interface CheckDef {
  readonly check: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
  readonly pattern?: RegExp;
}

/** The checks of a schema: bounds and a pattern, and nothing that is not expected there. */
function checksOf(schema: z.core.$ZodType, expected: readonly string[]): Bounds & { readonly form?: RegExp } {
  const found: { least?: number; most?: number; form?: RegExp } = {};
  for (const check of schema._zod.def.checks ?? []) {
    const def = check._zod.def as unknown as CheckDef;
    if (!expected.includes(def.check) || def.inclusive === false)
      unknown(`a check '${def.check}' on ${schema._zod.def.type}`);
    if (def.check === 'min_length' && def.minimum !== undefined) found.least = def.minimum;
    if (def.check === 'max_length' && def.maximum !== undefined) found.most = def.maximum;
    if (def.check === 'greater_than' && def.value !== undefined) found.least = def.value;
    if (def.check === 'less_than' && def.value !== undefined) found.most = def.value;
    if (def.pattern) found.form = def.pattern;
  }
  if (found.form && (found.least ?? found.most) !== undefined) unknown('a pattern beside a length');
  if (found.form && found.form.flags !== '') unknown(`a pattern with the flags '${found.form.flags}'`);
  return found;
}

/** A string that is told by a pattern or is one of some values, as one pattern. */
function unionShape(schema: z.core.$ZodType, options: readonly Shape[]): Shape {
  const sources = options.map(option => {
    if (option.kind === 'pattern') return option.form.source.replace(/^\^|\$$/g, '');
    if (option.kind === 'oneOf')
      return option.values.map(value => value.replace(/[^\w-]/g, '\\$&')).join('|');
    return unknown(`a union with ${option.kind} and no discriminator`);
  });
  // Exactly one pattern: its issue is the one that zod reports.
  if (options.filter(({ kind }) => kind === 'pattern').length !== 1) unknown('a union of several patterns');
  const form = new RegExp(`^(?:${sources.join('|')})$`);
  return { schema, kind: 'pattern', form, type: 'one of the forms of the contract' };
}

export function shapeOf(schema: z.core.$ZodType): Shape {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const open = openValues.get(schema as z.ZodMiniType);
  switch (def.type) {
    case 'string': {
      if (open)
        return 'fallback' in open ? { schema, kind: 'openOneOf', ...open } : unknown('a list of strings');
      const { form, ...bounds } = checksOf(schema, ['min_length', 'max_length', 'string_format']);
      return form ? { schema, kind: 'pattern', form } : { schema, kind: 'string', ...bounds };
    }
    case 'number': {
      const bounds = checksOf(schema, ['greater_than', 'less_than']);
      if ('format' in def && def.format === 'safeint') return { schema, kind: 'integer', ...bounds };
      return Object.keys(bounds).length === 0 ? { schema, kind: 'number' } : unknown('bounds of a fraction');
    }
    case 'boolean':
      return { schema, kind: 'boolean' };
    case 'enum':
      return { schema, kind: 'oneOf', values: Object.values(def.entries).map(String) };
    case 'literal':
      return { schema, kind: 'oneOf', values: def.values.map(String) };
    case 'nullable':
    case 'optional':
      checksOf(schema, []);
      return { schema, kind: def.type, of: shapeOf(def.innerType) };
    case 'default':
      return { schema, kind: 'withDefault', of: shapeOf(def.innerType), value: def.defaultValue };
    case 'array': {
      const of = shapeOf(def.element);
      if (open)
        return 'member' in open ? { schema, kind: 'arrayOfKnown', of, ...open } : unknown('an open array');
      return { schema, kind: 'array', of, ...checksOf(schema, ['min_length', 'max_length']) };
    }
    case 'object': {
      if (def.catchall) unknown('an object with other members');
      const members = Object.entries(def.shape).map(([name, member]) => [name, shapeOf(member)] as const);
      return { schema, kind: 'object', members: Object.fromEntries(members) };
    }
    case 'union': {
      const options = def.options.map(option => shapeOf(option));
      if (!('discriminator' in def)) return unionShape(schema, options);
      const key = String(def.discriminator);
      const forms = options.map(option => {
        const tag = option.kind === 'object' ? option.members[key] : undefined;
        const value = tag?.kind === 'oneOf' && tag.values.length === 1 ? tag.values[0] : undefined;
        return [value ?? unknown(`a form without a '${key}' of its own`), option] as const;
      });
      return { schema, kind: 'discriminatedUnion', key, forms: Object.fromEntries(forms) };
    }
    default:
      return unknown(`a schema of the type ${def.type}`);
  }
}
