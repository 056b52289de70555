/** The contract as JSON Schema 2020-12: named definitions, each member described. */
import * as z from 'zod/mini';
import { presets } from '../../src/contract/index.js';
import { definitionNames, definitions, type DefinitionName } from './definitions.js';
import { payloadDescriptions } from './payload-descriptions.js';
import { policyDescriptions } from './policy-descriptions.js';
import { snapshotDescriptions } from './snapshot-descriptions.js';

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

const descriptions: Record<DefinitionName, { is: string; members?: Readonly<Record<string, string>> }> = {
  ...snapshotDescriptions,
  ...policyDescriptions,
  ...payloadDescriptions,
};

/** The unions and what tells their forms apart; each form gets a name: `ApplicationDraft`, `PaymentFailed` … */
const unions = { Application: 'stage', Identity: 'status', Payment: 'status' } as const;

function formName(union: string, form: Schema, discriminator: string): string {
  const value = String((form.properties?.[discriminator] as { const?: unknown } | undefined)?.const);
  const words = value.split('-').map(word => word.charAt(0).toUpperCase() + word.slice(1));
  return union + words.join('');
}

export interface Described {
  readonly definitions: Record<string, Schema>;
  /** Paths of members that nothing describes. */
  readonly undescribed: readonly string[];
  /** Descriptions of members that are not there. */
  readonly superfluous: readonly string[];
}

/** Every definition. `refTo` makes the reference to one of them. */
export function describedDefinitions(refTo: (name: string) => string): Described {
  const registry = z.registry<{ id: string }>();
  for (const name of definitionNames) registry.add(definitions[name], { id: name });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    uri: refTo,
    // A photo is bytes, which JSON has no form for.
    unrepresentable: () => ({ type: 'string', format: 'binary' }) as never,
  });

  const undescribed: string[] = [];
  const used = new Set<string>();
  const describe = (name: DefinitionName, schema: Schema, at: string): void => {
    for (const [member, inner] of Object.entries(schema.properties ?? {})) {
      const path = at === '' ? member : `${at}.${member}`;
      const text = descriptions[name].members?.[path];
      used.add(`${name}.${path}`);
      if (text === undefined) undescribed.push(`${name}.${path}`);
      else inner.description = text;
      describe(name, inner, path);
    }
    if (schema.items) describe(name, schema.items, `${at}[]`);
    if (schema.additionalProperties) describe(name, schema.additionalProperties, `${at}.*`);
    for (const branch of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) describe(name, branch, at);
  };

  const all: Record<string, Schema> = {};
  for (const name of definitionNames) {
    const { $schema: _dialect, $id: _id, ...schema } = schemas[name] as Schema;
    describe(name, schema, '');
    all[name] = { description: descriptions[name].is, ...schema };
    if (!(name in unions)) continue;
    const discriminator = unions[name as keyof typeof unions];
    const keyword = schema.oneOf ? 'oneOf' : 'anyOf';
    const forms = schema[keyword] ?? [];
    all[name] = {
      description: descriptions[name].is,
      [keyword]: forms.map(form => ({ $ref: refTo(formName(name, form, discriminator)) })),
    };
    for (const form of forms) all[formName(name, form, discriminator)] = form;
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

  const superfluous = definitionNames.flatMap(name =>
    Object.keys(descriptions[name].members ?? {})
      .map(member => `${name}.${member}`)
      .filter(path => !used.has(path)),
  );
  return { definitions: all, undescribed, superfluous };
}

/** `docs/reference/contract.schema.json`. */
export function contractSchema(): Schema {
  const { definitions: $defs } = describedDefinitions(name => `#/$defs/${name}`);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'The contract of real-name-auth',
    description:
      'What a portal’s backend and the widget promise each other. Rules that no schema can state stand in contract.md.',
    $ref: '#/$defs/Snapshot',
    $defs,
  };
}
