/** The contract as JSON Schema 2020-12: named definitions, each member described. */
import * as z from 'zod/mini';
import { presets, schemas, type SchemaName } from '../../src/contract/index.js';
import { docComments } from './doc-comments.js';

/** A JSON Schema, as far as it is walked here. */
export interface Schema {
  [keyword: string]: unknown;
  $ref?: string;
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
}

const schemaNames = Object.keys(schemas) as SchemaName[];

/** The unions and what tells their forms apart; each form gets a name: `ApplicationDraft`, `PaymentFailed` … */
const unions = { Application: 'stage', Identity: 'status', Payment: 'status' } as const;

function formName(union: string, form: Schema, discriminator: string): string {
  const value = String((form.properties?.[discriminator] as { const?: unknown } | undefined)?.const);
  const words = value.split('-').map(word => word.charAt(0).toUpperCase() + word.slice(1));
  return union + words.join('');
}

/**
 * Every definition, each member with its doc comment. `refTo` makes the reference to one of them. What has no comment is
 * noted in `docComments.missing`.
 */
export function describedDefinitions(refTo: (name: string) => string): Record<string, Schema> {
  const registry = z.registry<{ id: string }>();
  for (const name of schemaNames) registry.add(schemas[name], { id: name });
  const { schemas: made } = z.toJSONSchema(registry, {
    io: 'input',
    uri: refTo,
    // A photo is bytes, which JSON has no form for.
    unrepresentable: () => ({ type: 'string', format: 'binary' }) as never,
  });

  const all: Record<string, Schema> = {};
  for (const name of schemaNames) {
    const { $schema: _dialect, $id: _id, ...schema } = made[name] as Schema;
    const description = docComments.of(name);
    docComments.describeMembers(name, schema);
    all[name] = { description, ...schema };
    if (!(name in unions)) continue;
    const discriminator = unions[name as keyof typeof unions];
    const keyword = schema.oneOf ? 'oneOf' : 'anyOf';
    const forms = schema[keyword] ?? [];
    const named = forms.map(form => [formName(name, form, discriminator), form] as const);
    all[name] = { description, [keyword]: named.map(([form]) => ({ $ref: refTo(form) })) };
    for (const [form, inner] of named) all[form] = { description: docComments.of(form), ...inner };
  }
  const policy = all['Policy'] as Schema;
  all['PolicyFromPreset'] = {
    description:
      'A preset with overrides. A top-level value that is given replaces the preset’s whole; what is left out is the preset’s.',
    type: 'object',
    properties: {
      preset: { description: 'Which preset is filled in.', type: 'string', enum: Object.keys(presets) },
      ...policy.properties,
    },
    required: ['preset'],
  };
  const snapshot = all['Snapshot'] as Schema;
  if (snapshot.properties?.['policy'])
    snapshot.properties['policy'] = {
      description: snapshot.properties['policy'].description ?? '',
      anyOf: [{ $ref: refTo('PolicyFromPreset') }, { $ref: refTo('Policy') }],
    };

  return all;
}

/** `docs/reference/contract.schema.json`. */
export function contractSchema(): Schema {
  const $defs = describedDefinitions(name => `#/$defs/${name}`);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'The contract of real-name-auth',
    description:
      'What a portal’s backend and the widget promise each other. Rules that no schema can state stand in contract.md.',
    $ref: '#/$defs/Snapshot',
    $defs,
  };
}
