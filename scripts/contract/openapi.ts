/** The contract over HTTP as OpenAPI 3.1, from the table of commands. */
import {
  accountHeader,
  commandNames,
  commands,
  contractHeader,
  contractVersion,
  fieldNames,
  fieldTable,
  keyHeader,
  problems,
  type CommandDefinition,
  type CommandName,
  type ProblemCode,
} from '../../src/contract/index.js';
import { problemsOf } from './command-problems.js';
import { docComments } from './doc-comments.js';
import { exampleSnapshots } from './example-snapshots.js';
import { checkRule } from './field-checks.js';
import { describedDefinitions, type Schema } from './json-schema.js';
import { foldedUnion, usedDefinitions } from './openapi-schemas.js';

const schemaRef = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const parameterRef = (name: string) => ({ $ref: `#/components/parameters/${name}` });

const examples = Object.fromEntries(
  Object.keys(exampleSnapshots).map(name => [name, { $ref: `#/components/examples/${name}` }]),
);

/** The no of a command, grouped by HTTP status, as OpenAPI wants it. */
function refusals(codes: readonly ProblemCode[]): [status: string, response: object][] {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes)
    byStatus.set(problems[code].status, [...(byStatus.get(problems[code].status) ?? []), code]);
  return [...byStatus]
    .sort(([a], [b]) => a - b)
    .map(([status, some]) => [
      String(status),
      {
        description: some
          .map(code => `\`${code}\`: ${docComments.ofMember('problems', code).text}`)
          .join('\n\n'),
        ...(some.includes('rate-limited') || status === 503
          ? { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } }
          : {}),
        content: {
          'application/problem+json': {
            schema: {
              allOf: [schemaRef('Problem'), { properties: { code: { enum: some } } }],
            },
          },
        },
      },
    ]);
}

/** What is sent as the body, by the column of the table that says so. */
const bodies: Readonly<Record<CommandDefinition['body'], (payload: string) => object | null>> = {
  none: () => null,
  json: payload => ({ required: true, content: { 'application/json': { schema: schemaRef(payload) } } }),
  photo: () => {
    const photo = { schema: { type: 'string', format: 'binary' } };
    return {
      required: true,
      description: 'The photo itself.',
      content: { 'image/jpeg': photo, 'image/png': photo, 'image/webp': photo, 'application/pdf': photo },
    };
  },
};

function answerOf({ stream, result }: CommandDefinition) {
  if (stream)
    return {
      'text/event-stream': {
        schema: { type: 'string' },
        example: 'event: snapshot\nid: 43\ndata: {"accountKey":"a-7f3d","version":"43", …}\n\n',
      },
    };
  return {
    'application/json': { schema: schemaRef(result), ...(result === 'Snapshot' ? { examples } : {}) },
  };
}

const tags = {
  account: 'What the account is, and news of it.',
  application: 'What is handed in, from its beginning to its withdrawal.',
  provider: 'The steps at the e-signature provider.',
} as const;

const tagOf: Readonly<Record<CommandName, keyof typeof tags>> = {
  load: 'account',
  watch: 'account',
  start: 'application',
  submit: 'application',
  uploadPhoto: 'application',
  withdraw: 'application',
  confirmPerson: 'provider',
  confirmOrganization: 'provider',
  choosePayment: 'provider',
  submitAmount: 'provider',
  startHandoff: 'provider',
  finishHandoff: 'provider',
};

function operation(command: CommandName) {
  const definition: CommandDefinition = commands[command];
  const { path, query, payload, result, stream, keyed, settles, tries } = definition;
  const { summary, text } = docComments.ofMember('commands', command);
  const requestBody = bodies[definition.body](payload);
  return {
    operationId: command,
    tags: [tagOf[command]],
    summary,
    description: text,
    'x-stream': stream,
    'x-keyed': keyed,
    'x-settles': settles,
    'x-tries': tries,
    parameters: [
      parameterRef('ContractVersion'),
      ...(keyed ? [parameterRef('Account'), parameterRef('IdempotencyKey')] : []),
      ...(query ? [parameterRef('KnownVersion')] : []),
      ...(path.includes('{slot}') ? [parameterRef('PhotoSlot')] : []),
    ],
    ...(requestBody ? { requestBody } : {}),
    responses: {
      '200': {
        description: result === 'Snapshot' ? 'The next snapshot.' : 'What was asked for.',
        content: answerOf(definition),
      },
      ...Object.fromEntries(refusals(problemsOf(command))),
    },
  };
}

const components = {
  parameters: {
    ContractVersion: {
      name: contractHeader,
      in: 'header',
      required: true,
      description:
        'Version of the contract. A form of another site cannot set it, which guards against forged requests.',
      schema: { type: 'string', const: contractVersion },
    },
    Account: {
      name: accountHeader,
      in: 'header',
      required: true,
      description:
        'The `accountKey` of the snapshot that the person has before them. Where another account is signed in, the command is refused as `other-account`.',
      schema: { type: 'string', minLength: 1, maxLength: 200 },
    },
    IdempotencyKey: {
      name: keyHeader,
      in: 'header',
      required: true,
      description:
        'Minted when the person confirms, the same for every send of that confirmation. A key that is known is answered with the outcome it had, whatever happened since; with another payload it is refused as `key-reused`.',
      schema: { type: 'string', minLength: 8, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' },
    },
    KnownVersion: {
      name: 'version',
      in: 'query',
      required: true,
      description: 'The version that is known already.',
      schema: { type: 'string' },
    },
    PhotoSlot: {
      name: 'slot',
      in: 'path',
      required: true,
      description: 'What the photo shows.',
      schema: schemaRef('PhotoSlot'),
    },
  },
  headers: {
    RetryAfter: {
      description:
        'Seconds, or an HTTP date. Up to 60 seconds are waited for; beyond that the person decides.',
      schema: { type: 'string' },
    },
  },
  securitySchemes: {
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: 'session',
      description:
        'The portal’s own session cookie, whatever its name. It goes to the same origin; to another one where the element has `credentials="include"`.',
    },
    token: {
      type: 'http',
      scheme: 'bearer',
      description:
        'An access token from the callback that the portal sets. After a 401 it is asked for once more, with `renew: true`.',
    },
  },
};

/** The definitions, each answer with what judges it. */
function withChecks(definitions: Record<string, Schema>): Record<string, Schema> {
  for (const name of fieldNames) {
    const answer = definitions['Answers']?.properties?.[name];
    if (answer) answer['x-check'] = checkRule(fieldTable[name]);
  }
  return definitions;
}

/** `docs/reference/openapi.json`. */
export function openApi(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const command of commandNames) {
    const { method, path } = commands[command];
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(command) };
  }
  const unions = { Application: 'stage', Identity: 'status', Payment: 'status' } as const;
  const schemas = Object.entries(unions).reduce(
    (all, [union, discriminator]) => ({ ...all, ...foldedUnion(all, union, discriminator) }),
    withChecks(describedDefinitions(name => `#/components/schemas/${name}`)),
  );
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'real-name-auth',
      version,
      summary: 'What a portal’s backend offers to <real-name-auth>.',
      description:
        'Every command answers with the next snapshot: the server’s truth, from which the widget computes a screen. contract.md says what no schema can.',
      contact: { name: 'The maintainers of real-name-auth' },
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [
      {
        url: 'https://portal.example/api/real-name',
        description: 'An example. The value of the `endpoint` attribute, which may be a path of the portal.',
      },
    ],
    security: [{ session: [] }, { token: [] }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: usedDefinitions(schemas, paths, components),
      examples: Object.fromEntries(
        Object.entries(exampleSnapshots).map(([name, value]) => [name, { value }]),
      ),
      ...components,
    },
  };
}
