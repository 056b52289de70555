/** What the vectors of one kind promise, one test for each. */
import { expect } from 'chai';
import {
  check,
  kinds,
  type CheckContext,
  type IssueCode,
  type Kind,
  type Regions,
} from '../../src/domain/index.js';

/** One input and its whole answer. `facts` lists some of them; `proposal` is absent where there must be none. */
export interface Vector {
  readonly input: string;
  readonly outcome: string;
  readonly value: string;
  readonly issues: readonly string[];
  readonly why?: string;
  readonly context?: Readonly<Record<string, string | number | boolean>>;
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly proposal?: string;
}

/** A file of `docs/reference/vectors`: the rules of one kind with their vectors, or codes that many kinds share. */
export interface VectorFile {
  readonly kind?: string;
  readonly title: string;
  readonly canonical?: string;
  readonly sources?: readonly string[];
  readonly codes: Readonly<
    Record<
      string,
      { readonly level: string; readonly meaning: string; readonly params?: readonly string[] } | undefined
    >
  >;
  readonly cases?: readonly Vector[];
}

/** The parameters of each code that may be absent although the code lists them. */
const optionalParams = new Set(['expected', 'length', 'position', 'found']);

/** Whether the text names a kind. */
function isKind(text: string | undefined): text is Kind {
  return kinds.some(kind => kind === text);
}

/** Visible in a test's title. */
function shown(input: string): string {
  const short = input.length > 40 ? `${input.slice(0, 40)}… (${input.length})` : input;
  return JSON.stringify(short).replace(
    /[^\x20-\x7e\u3400-\u9fff]/g,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Holds `check` against the vectors of one kind. `codes` are those of the kind and the shared ones. */
export function describeCheck(file: VectorFile, codes: VectorFile['codes'], regions: () => Regions): void {
  const { kind } = file;
  if (!isKind(kind)) throw new Error(`No such kind: ${String(kind)}.`);
  const contextOf = ({ context = {} }: Vector): CheckContext => {
    const { regions: withRegions, ...rest } = context;
    return withRegions ? { ...rest, regions: regions() } : rest;
  };

  describe(kind, () => {
    for (const vector of file.cases ?? []) {
      const context = vector.context ? ` ${JSON.stringify(vector.context)}` : '';
      it(`${vector.outcome}s ${shown(vector.input)}${context}`, () => {
        const result = check(kind, vector.input, contextOf(vector));
        expect(result.issues.map(issue => issue.code)).to.deep.equal(vector.issues);
        expect(result.outcome).to.equal(vector.outcome);
        expect(result.value).to.equal(vector.value);
        expect(result.proposal).to.equal(vector.proposal);
        if (vector.facts) expect(result.facts).to.include(vector.facts);
      });
    }

    it('keeps each code to its level and parameters', () => {
      for (const vector of file.cases ?? []) {
        const result = check(kind, vector.input, contextOf(vector));
        for (const { code, params = {} } of result.issues) {
          const rule = codes[code];
          expect(rule, `${code} of ${shown(vector.input)}`).to.not.equal(undefined);
          if (result.outcome !== 'reject') expect(rule?.level, code).to.not.equal('reject');
          if (result.outcome === 'accept') expect(rule?.level, code).to.equal('note');
          const listed = rule?.params ?? [];
          expect(listed, code).to.include.members(Object.keys(params));
          expect(Object.keys(params), code).to.include.members(
            listed.filter(name => !optionalParams.has(name)),
          );
        }
      }
    });

    it('shows every one of its codes in a vector', () => {
      const seen = new Set(file.cases?.flatMap(vector => vector.issues));
      expect(Object.keys(file.codes).filter(code => !seen.has(code as IssueCode))).to.deep.equal([]);
    });

    it('holds vectors of both outcomes', () => {
      const outcomes = file.cases?.map(vector => vector.outcome);
      expect(outcomes).to.include.members(['accept', 'reject']);
    });

    it('answers the same for the canonical value', () => {
      for (const vector of file.cases ?? []) {
        const context = contextOf(vector);
        const first = check(kind, vector.input, context);
        const second = check(kind, first.value, context);
        expect(second.value, shown(vector.input)).to.equal(first.value);
        if (first.outcome !== 'reject') expect(second.outcome, shown(vector.input)).to.equal(first.outcome);
      }
    });

    it('proposes only what passes', () => {
      for (const vector of file.cases ?? []) {
        const context = contextOf(vector);
        const { proposal } = check(kind, vector.input, context);
        if (proposal !== undefined)
          expect(check(kind, proposal, context).outcome, shown(vector.input)).to.not.equal('reject');
      }
    });
  });
}
