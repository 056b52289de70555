import { Validator } from '@seriousme/openapi-schema-validator';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { commandNames, commands, parseSnapshot, problems } from '../../src/contract/index.js';

interface Operation {
  'x-stream': boolean;
  'x-keyed': boolean;
  'x-settles': boolean;
  'x-tries': string;
  requestBody?: { content: Record<string, unknown> };
  operationId: string;
  tags: string[];
  parameters: { $ref: string }[];
  responses: Record<
    string,
    { content: Record<string, { schema: { allOf?: { properties: { code: { enum: string[] } } }[] } }> }
  >;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { examples: Record<string, { value: object }> };
}

const read = () => JSON.parse(readFileSync('docs/reference/openapi.json', 'utf8')) as Document;

describe('openapi.json', () => {
  it('is valid OpenAPI 3.1, references and all', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate({ ...read() });
    expect(valid, JSON.stringify(errors)).to.equal(true);
    expect(validator.version).to.equal('3.1');
  });

  it('has every command, and a key on each that changes something', () => {
    const { paths } = read();
    for (const name of commandNames) {
      const { path, method, keyed } = commands[name];
      const operation = paths[path]?.[method.toLowerCase()];
      expect(operation?.operationId, path).to.equal(name);
      const parameters = operation?.parameters.map(({ $ref }) => $ref.split('/').at(-1));
      expect(parameters?.includes('IdempotencyKey'), name).to.equal(keyed);
      expect(parameters, name).to.include('ContractVersion');
    }
    expect(Object.keys(paths)).to.have.lengthOf(commandNames.length);
  });

  it('prints the columns of the table of commands', () => {
    const { paths } = read();
    for (const name of commandNames) {
      const { path, method, body, stream, keyed, settles, tries } = commands[name];
      const operation = paths[path]?.[method.toLowerCase()];
      expect(operation, name).to.include({
        'x-stream': stream,
        'x-keyed': keyed,
        'x-settles': settles,
        'x-tries': tries,
      });
      const types = Object.keys(operation?.requestBody?.content ?? {});
      if (body === 'none') expect(types, name).to.deep.equal([]);
      else if (body === 'json') expect(types, name).to.deep.equal(['application/json']);
      else expect(types, name).to.include('image/jpeg').and.not.include('application/json');
      expect('text/event-stream' in (operation?.responses['200']?.content ?? {}), name).to.equal(stream);
    }
  });

  it('tells every problem under its status', () => {
    const told = new Set<string>();
    for (const operations of Object.values(read().paths))
      for (const { responses } of Object.values(operations))
        for (const [status, { content }] of Object.entries(responses)) {
          const codes = content['application/problem+json']?.schema.allOf?.[1]?.properties.code.enum ?? [];
          for (const code of codes) {
            expect(String(problems[code as keyof typeof problems].status), code).to.equal(status);
            told.add(code);
          }
        }
    expect([...told]).to.have.members(Object.keys(problems));
  });

  it('has a tag on every operation, and no component that nothing refers to', () => {
    const document = read();
    for (const operations of Object.values(document.paths))
      for (const { operationId, tags } of Object.values(operations))
        expect(tags, operationId).to.have.lengthOf(1);
    const text = JSON.stringify(document);
    for (const [kind, all] of Object.entries(document.components))
      for (const name of Object.keys(all))
        if (kind !== 'securitySchemes')
          expect(text.includes(`"#/components/${kind}/${name}"`), `${kind} ${name}`).to.equal(true);
  });

  it('shows a snapshot of each platform that the parser takes', () => {
    const { examples } = read().components;
    expect(Object.keys(examples)).to.deep.equal(['enterprise', 'review']);
    for (const { value } of Object.values(examples)) parseSnapshot(value);
  });
});
