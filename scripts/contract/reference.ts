/** `docs/reference/contract.md`: the contract for people, from the same schemas, descriptions and presets. */
import {
  commandNames,
  commands,
  presets,
  problemCodes,
  problems,
  reasonCodes,
  type CommandDefinition,
  type CommandName,
} from '../../src/contract/index.js';
import { commonProblems, costOf, keyedProblems, ownProblems } from './command-problems.js';
import { fieldRows } from './field-checks.js';
import { commandRules, places } from './command-rules.js';
import { docComments } from './doc-comments.js';
import { describedDefinitions, type Schema } from './json-schema.js';
import { prose } from './reference-prose.js';
import { cell, table } from './markdown-table.js';

const definitions = describedDefinitions(name => name);

/** What a value is, in a few words: its type, its bounds, its values, or the name of its definition. */
function kindOf(schema: Schema): string {
  if (schema.$ref) return `[${schema.$ref}](#${schema.$ref.toLowerCase()})`;
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return branches.map(kindOf).join(' or ');
  if ('const' in schema) return `\`${JSON.stringify(schema['const'])}\``;
  if (Array.isArray(schema['enum'])) return schema['enum'].map(value => `\`${String(value)}\``).join(', ');
  if (schema.items) return `list of ${kindOf(schema.items)}`;
  const { minimum, maximum } = schema;
  const types = [schema['type'] ?? 'any'].flat().filter(each => typeof each === 'string');
  const bounds = [
    typeof minimum === 'number' && minimum > -1e15 ? `≥ ${minimum}` : '',
    typeof maximum === 'number' && maximum < 1e15 ? `≤ ${maximum}` : '',
  ].filter(Boolean);
  return [types.join(' or '), ...bounds].join(' ');
}

/** A row for each member, and for the members of what stands inside it without a name. */
function memberRows(schema: Schema, at = ''): string[][] {
  const required = Array.isArray(schema['required']) ? (schema['required'] as string[]) : [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const path = at === '' ? name : `${at}.${name}`;
    const kind = kindOf(member) + (required.includes(name) ? '' : ', optional');
    return [[`\`${path}\``, kind, member.description ?? ''], ...innerRows(member, path)];
  });
}

function innerRows(schema: Schema, path: string): string[][] {
  if (schema.$ref) return [];
  if (schema.properties) return memberRows(schema, path);
  if (schema.items) return innerRows(schema.items, `${path}[]`);
  return (schema.anyOf ?? schema.oneOf ?? []).flatMap(branch => innerRows(branch, path));
}

function definition(name: string): string {
  const schema = definitions[name];
  if (!schema) throw new Error(`There is no definition ${name}.`);
  const branches = (schema.oneOf ?? schema.anyOf)?.map(({ $ref }) => $ref);
  const body = branches?.every(branch => branch !== undefined)
    ? `One of ${branches.map(branch => `[${branch}](#${branch.toLowerCase()})`).join(', ')}.\n\n${branches
        .map(branch => definition(branch))
        .join('\n\n')}`
    : schema.properties
      ? Object.keys(schema.properties).length > 0
        ? table(['member', 'value', 'meaning'], memberRows(schema))
        : ''
      : kindOf(schema);
  return [`#### ${name}`, schema.description ?? '', body].filter(Boolean).join('\n\n');
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Both presets side by side, one row for each value. */
function presetRows(a: unknown, b: unknown, path: string): string[][] {
  if (path !== '' && (!isObject(a) || !isObject(b))) return [[`\`${path}\``, cell(a), cell(b)]];
  const [left, right] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap(key =>
    presetRows(left[key], right[key], path === '' ? key : `${path}.${key}`),
  );
}

const yes = (holds: boolean) => (holds ? 'yes' : '');

/** The table of commands with its columns, and what each column says. */
function commandTable(): string {
  const columns = ['query', 'body', 'stream', 'keyed', 'settles', 'tries'] as const;
  const rows = commandNames.map(name => {
    const { method, path, query, body, stream, keyed, settles, tries }: CommandDefinition = commands[name];
    const cells = [query ?? '', body, yes(stream), yes(keyed), yes(settles), tries];
    return [linkTo(name), `\`${method} ${path}\``, ...cells];
  });
  const meanings = columns.map(
    column => `- **${column}**: ${docComments.ofMemberOfType('CommandDefinition', column)}`,
  );
  return `${table(['command', 'request', ...columns], rows)}\n\n${meanings.join('\n')}`;
}

const linkTo = (name: string) => `[${name}](#${name.toLowerCase()})`;

function commandSection(name: CommandName): string {
  const { method, path, payload, result } = commands[name];
  const { summary, text } = docComments.ofMember('commands', name);
  const own = ownProblems[name];
  return [
    `### ${name}`,
    `**${summary}** · \`${method} ${path}\` · payload ${linkTo(payload)} · answer ${linkTo(result)}`,
    text,
    ruleText(name),
    own.length > 0 ? `Problems of its own: ${own.map(code => `\`${code}\``).join(', ')}.` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Where each command is accepted. */
function stageTable(): string {
  const rows = commandNames
    .filter(name => commands[name].keyed)
    .map(name => [linkTo(name), ...places.map(place => yes(commandRules[name].at.includes(place)))]);
  return table(['command', ...places], rows);
}

/** What a command needs and leads to. */
function ruleText(name: CommandName): string {
  const { needs, leadsTo, mandatory } = commandRules[name];
  if (!commands[name].keyed) return '';
  const asked = needs.map(({ what, code }) => `${what}${code ? ` (\`${code}\`)` : ''}`);
  return [
    asked.length > 0 ? `Needs, in this order: ${asked.join('; ')}.` : '',
    `Leads to: ${leadsTo.replace(/\.$/, '')}.`,
    `Mandatory for ${mandatory}.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function problemTable(): string {
  return table(
    ['code', 'status', 'resolved by', 'can have cost a try', 'meaning'],
    problemCodes.map(code => {
      const { status, resolvedBy } = problems[code];
      const { text } = docComments.ofMember('problems', code);
      return [`\`${code}\``, String(status), resolvedBy, costOf(code), text];
    }),
  );
}

const snapshotParts = [
  'Snapshot',
  'Identity',
  'Application',
  'Payment',
  'PayeeAccount',
  'PaymentRounds',
  'Actor',
  'Participant',
  'MaskedAnswer',
  'Reason',
  'ExpectedDates',
  'Attempts',
  'Receipt',
  'RefusedProblem',
  'AccountStatus',
];
const policyParts = [
  'Policy',
  'SubjectPolicy',
  'PolicyField',
  'PersonMethod',
  'PaymentPolicy',
  'PaymentWay',
  'DocumentPolicy',
  'ConsentPolicy',
  'SubjectChange',
];

/** A policy that names a preset has the members of a whole one, so they are not listed twice. */
function presetDefinition(): string {
  const { description = '', properties } = definitions['PolicyFromPreset'] ?? {};
  const { preset } = properties ?? {};
  return [
    '#### PolicyFromPreset',
    description,
    `Its members are \`preset\` (${kindOf(preset ?? {})}) and those of [Policy](#policy), of which none has to be there.`,
  ].join('\n\n');
}

/** The rest: payloads, results, problems and shared values. Events have a page of their own. */
function otherParts(): string[] {
  const told = new Set([...snapshotParts, ...policyParts, 'PolicyFromPreset']);
  return Object.keys(definitions).filter(
    name => !told.has(name) && !/^(Application|Identity|Payment)[A-Z]/.test(name) && !name.endsWith('Detail'),
  );
}

export function contractReference(): string {
  const list = (codes: readonly string[]) => codes.map(code => `\`${code}\``).join(', ');
  return `${[
    prose.head,
    prose.signIn,
    prose.keys,
    prose.attempts,
    '## Commands',
    prose.commands,
    commandTable(),
    `Every request can meet ${list(commonProblems)}; every command with a key also ${list(keyedProblems)}.`,
    prose.judgement,
    '### Stages and commands',
    prose.stages,
    stageTable(),
    ...commandNames.map(commandSection),
    '## Problems',
    prose.problems,
    problemTable(),
    '## The snapshot',
    ...snapshotParts.map(definition),
    `The widget has sentences of its own for the reasons ${list(reasonCodes)}.`,
    '## The policy',
    prose.policy,
    presetDefinition(),
    ...policyParts.map(definition),
    '### The presets',
    table(['value', 'enterprise', 'review'], presetRows(presets.enterprise(), presets.review(), '')),
    '## Payloads, answers and shared values',
    ...otherParts().map(definition),
    '## Which check judges an answer',
    prose.fields,
    fieldRows(),
    '## What no schema can state',
    prose.rules,
  ].join('\n\n')}\n`;
}
