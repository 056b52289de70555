import { expect } from 'chai';
import fc from 'fast-check';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { parseSnapshot } from '../../src/contract/index.js';
import { docComments } from '../../scripts/contract/doc-comments.js';
import { exampleSnapshots } from '../../scripts/contract/example-snapshots.js';
import { contractSchema, describedDefinitions } from '../../scripts/contract/json-schema.js';
import { sampleStates } from '../flow/sample-states.js';
import '../suites/property-seed.js';

const ajv = new Ajv2020({
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  formats: { binary: true },
});
const validate = ajv.compile(contractSchema());

const accepts = {
  schema: (value: unknown) => validate(value),
  zod: (value: unknown) => {
    try {
      parseSnapshot(value);
      return true;
    } catch {
      return false;
    }
  },
};

/** JSON copies, as they come over the wire. */
const snapshots = [
  ...Object.values(exampleSnapshots),
  ...Object.values(sampleStates).flatMap(({ snapshot }) => snapshot ?? []),
].map(snapshot => JSON.parse(JSON.stringify(snapshot)) as object);

/** Every place in a document. */
function placesIn(value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [at, ...inner.flatMap(([key, member]) => placesIn(member, [...at, key]))];
}

/** The document with something else, or nothing, in one place. */
function changed(document: object, place: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(document);
  const key = place.at(-1);
  if (key === undefined) return value;
  const parent = place
    .slice(0, -1)
    .reduce<unknown>((at, each) => (at as Record<string, unknown>)[each], copy);
  if (value !== undefined) (parent as Record<string, unknown>)[key] = value;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent as object, key);
  return copy;
}

describe('the JSON Schema', () => {
  it('describes every member, by the doc comment that stands beside it', () => {
    const { Snapshot, Policy } = describedDefinitions(name => name);
    expect([...docComments.missing]).to.deep.equal([]);
    expect(Snapshot?.properties?.['serverTime']?.description).to.match(/^The server’s clock/);
    expect(Policy?.properties?.['lock']?.properties?.['days']?.description).to.match(/^The lock opens/);
  });

  it('is the one that is committed', () => {
    const committed = JSON.parse(readFileSync('docs/reference/contract.schema.json', 'utf8')) as object;
    expect(committed, 'npm run generate').to.deep.equal(JSON.parse(JSON.stringify(contractSchema())));
  });

  it('takes the snapshots that the parser takes', () => {
    for (const snapshot of snapshots) {
      parseSnapshot(snapshot);
      expect(validate(snapshot), JSON.stringify(validate.errors)).to.equal(true);
    }
  });

  it('agrees with the parser on documents with one thing wrong', () => {
    const anything = fc.oneof(
      fc.constantFrom<unknown>(
        undefined,
        null,
        '',
        'x',
        'enterprise',
        0,
        -1,
        1.5,
        1e9,
        true,
        [],
        {},
        ['x'],
        '2026-02-30',
      ),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const disagreements: unknown[] = [];
    fc.assert(
      fc.property(fc.constantFrom(...snapshots), fc.nat(), anything, (snapshot, pick, value) => {
        const places = placesIn(snapshot);
        const place = places[pick % places.length]!;
        const document = changed(snapshot, place, value);
        // A schema cannot hold two parts of a policy against each other: those are RNA105.
        const bySchema = accepts.schema(document);
        const byZod = accepts.zod(document);
        if (bySchema !== byZod && !(bySchema && contradicts(document))) disagreements.push([place, value]);
        expect(disagreements).to.deep.equal([]);
      }),
      { numRuns: 3000 },
    );
  });
});

function contradicts(document: unknown): boolean {
  try {
    parseSnapshot(document);
    return false;
  } catch (error) {
    return String(error).includes('RNA105');
  }
}
