import { loadPresets } from '../../src/browser/backend/load-presets.js';
import { expect } from 'chai';
import { transformSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { runInThisContext } from 'node:vm';
import type * as z from 'zod/mini';
import { shapeOf } from '../../scripts/contract/schema-shape.js';
import { exampleSnapshots } from '../../scripts/contract/example-snapshots.js';
import { validatorCode } from '../../scripts/contract/validator-code.js';
import { validatorFiles, validatorTexts } from '../../scripts/contract/validator-files.js';
import * as problems from '../../src/contract/generated/problem-validator.js';
import * as results from '../../src/contract/generated/result-validators.js';
import * as records from '../../src/contract/generated/stored-record-validators.js';
import {
  DiagnosticError,
  fillPreset,
  parse,
  parseProblem,
  parseResult,
  schemas,
} from '../../src/contract/index.js';
import * as lean from '../../src/contract/parse-with-validators.js';
import { parseProblem as leanProblem } from '../../src/contract/parse-problem.js';
import { validate } from '../../src/contract/validate.js';
import * as combinators from '../../src/contract/validator.js';
import { sampleStates } from '../flow/sample-states.js';
import {
  changedAt,
  pathsOf,
  pathTo,
  placesIn,
  seededRandom,
  spoilt,
  valueOf,
} from '../suites/spoilt-value.js';

type AnySchema = z.ZodMiniType;
type AnyValidator = combinators.Validator<unknown>;

/** What came of reading a value: what it means, or everything that is told of what is wrong. */
type Reading = { readonly value: unknown } | { readonly path: string; readonly told: string };

function readingOf(read: () => unknown): Reading {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof DiagnosticError) return { path: error.diagnostic.path ?? '', told: error.message };
    throw error;
  }
}

const exportOf = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}Validator`;

/** The validators that the widget ships, by the names of their schemas. */
const shipped = validatorFiles.flatMap(file => Object.entries(file.schemas)) as [string, AnySchema][];
const shippedValidators = { ...results, ...problems, ...records } as Readonly<Record<string, AnyValidator>>;

/** Validators of every schema of the contract but that of a photo, which is no data: generated here and run. */
function everyValidator(): Readonly<Record<string, AnyValidator>> {
  const { UploadPhotoPayload: _photo, ...rest } = schemas;
  const source = validatorCode({ name: 'all', says: 'All.', schemas: rest, types: './types.js' });
  const { code } = transformSync(source, { loader: 'ts', format: 'cjs' });
  const exported = {};
  const run = runInThisContext(`(require, module) => { ${code} }`) as (
    require: () => unknown,
    module: { exports: object },
  ) => void;
  const module = { exports: exported as Record<string, AnyValidator> };
  run(() => combinators, module);
  return module.exports;
}

/** Whole snapshots, as backends send them and as tests have them. */
const snapshots: readonly object[] = [
  ...Object.values(exampleSnapshots).map(snapshot => ({
    ...snapshot,
    policy: fillPreset((snapshot as { policy: unknown }).policy),
  })),
  ...Object.values(sampleStates).flatMap(({ snapshot }) => snapshot ?? []),
];

/** Values that a schema is known to take, besides those that are made from its shape. */
const known: Readonly<Record<string, readonly unknown[]>> = {
  Snapshot: snapshots,
  UploadResult: snapshots.map(snapshot => ({ snapshot, photo: { id: 'p1', slot: 'front' } })),
  HandoffResult: snapshots.map(snapshot => ({
    snapshot,
    handoff: { url: 'https://sign.example/x', expiresAt: '2026-11-25T12:00:00Z' },
  })),
  Problem: snapshots.map(snapshot => ({ code: 'wrong-stage', dayTry: 'kept', fields: [], snapshot })),
};

/**
 * Reads so many values by the schema and by the validator, and fails at the first difference.
 * @returns how many were accepted.
 */
function compare(
  name: string,
  schema: AnySchema,
  validator: AnyValidator,
  runs: number,
  seed: number,
): number {
  const shape = shapeOf(schema);
  const random = seededRandom(seed);
  let accepted = 0;
  for (let run = 0; run < runs; run++) {
    const sound = known[name] ?? [];
    let value = random() < 0.5 ? sound[Math.floor(random() * sound.length)] : undefined;
    value ??= valueOf(shape, random);
    for (let changes = 1 + Math.floor(random() * 3); changes > 0; changes--)
      value = spoilt(shape, value, random);
    const bySchema = readingOf(() => parse(schema, value, name));
    const byValidator = readingOf(() => validate(validator, value, name));
    if (!isDeepStrictEqual(byValidator, bySchema))
      expect(byValidator, `run ${run} of seed ${seed}`).to.deep.equal(bySchema);
    if ('value' in bySchema) accepted++;
  }
  return accepted;
}

/** How many spoilt values each of the shipped validators is given: 100,000 together at least. */
const runsOf: Readonly<Record<string, number>> = {
  Snapshot: 35_000,
  UploadResult: 10_000,
  HandoffResult: 10_000,
  Problem: 15_000,
  KeyRecord: 10_000,
  LedgerRecord: 10_000,
  HandoffRecord: 10_000,
};

describe('the generated validators', function () {
  this.timeout(120_000);

  it('are what the schemas make of them', async () => {
    for (const [path, text] of await validatorTexts())
      expect(readFileSync(path, 'utf8'), `${path}: npm run generate`).to.equal(text);
  });

  for (const [name, schema] of shipped) {
    const runs = runsOf[name] ?? 2_000;
    it(`read ${runs} spoilt values as the schema does: ${name}`, () => {
      const validator = shippedValidators[exportOf(name)]!;
      const accepted = compare(name, schema, validator, runs, 20_261_125);
      expect(accepted, 'values that fit all the same').to.be.greaterThan(runs / 10);
      expect(accepted).to.be.lessThan(runs * 0.9);
    });

    it(`name every place, where the one thing that is wrong stands there: ${name}`, () => {
      const shape = shapeOf(schema);
      const left = new Set(pathsOf(shape));
      const random = seededRandom(1);
      for (let tries = 0; left.size > 0 && tries < 2000; tries++) {
        const value = valueOf(shape, random);
        for (const place of placesIn(shape, value)) {
          if (!left.delete(pathTo(place))) continue;
          const wrong = changedAt(place, value, () => Symbol('wrong'));
          const told = readingOf(() => validate(shippedValidators[exportOf(name)]!, wrong, name));
          expect(told).to.deep.equal(readingOf(() => parse(schema, wrong, name)));
          expect('path' in told && told.path.replace(/\[\d+\]/g, '[]')).to.equal(name + pathTo(place));
        }
      }
      expect([...left]).to.deep.equal([]);
    });
  }

  it('would read every other schema as well: payloads, details of events, and all their parts', () => {
    const validators = everyValidator();
    const { UploadPhotoPayload: _photo, ...rest } = schemas;
    for (const [name, schema] of Object.entries(rest))
      compare(name, schema, validators[exportOf(name)]!, 500, 7);
  });

  it('read answers with presets and contradictions as the parser of the package does', async () => {
    const enterprise = exampleSnapshots.enterprise as { policy: object };
    const contradictory = { ...enterprise, policy: { ...enterprise.policy, individual: null } };
    const answers = [
      ...Object.values(exampleSnapshots),
      ...snapshots,
      contradictory,
      {},
      null,
      { policy: 7 },
    ];
    for (const answer of answers) {
      await loadPresets(answer);
      const wrapped = { snapshot: answer, photo: { id: 'p', slot: 'page' } };
      const problem = { code: 'internal', dayTry: 'half', snapshot: answer };
      expect(readingOf(() => lean.parseResult('load', answer))).to.deep.equal(
        readingOf(() => parseResult('load', answer)),
      );
      expect(readingOf(() => lean.parseResult('uploadPhoto', wrapped))).to.deep.equal(
        readingOf(() => parseResult('uploadPhoto', wrapped)),
      );
      expect(readingOf(() => leanProblem(problem))).to.deep.equal(readingOf(() => parseProblem(problem)));
    }
    expect(readingOf(() => lean.parseResult('load', contradictory)))
      .to.have.property('told')
      .that.matches(/^RNA105/);
  });
});
