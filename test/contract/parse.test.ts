import { loadPresets } from '../../src/browser/backend/load-presets.js';
import { expect } from 'chai';
import * as contract from '../../src/contract/index.js';
import { DiagnosticError, problemCodes, type Diagnostic, type Snapshot } from '../../src/contract/index.js';
import * as lean from '../../src/contract/parse-with-validators.js';
import { parseProblem as leanProblem } from '../../src/contract/parse-problem.js';
import { anApplication, anIdentity, aPayment, aSnapshot } from '../suites/snapshot-builder.js';

/** Stands for whatever must never be told: a name, a number. */
const CANARY = 'canary-11010519491231002X';

function diagnosticOf(work: () => unknown): Diagnostic {
  try {
    work();
  } catch (error) {
    if (error instanceof DiagnosticError) {
      expect(JSON.stringify(error.diagnostic) + error.message).not.to.include(CANARY);
      return error.diagnostic;
    }
    throw error;
  }
  throw new Error('Nothing was found wrong.');
}

/** A JSON copy with one value in another's place, so that any shape can be tried. */
function broken(snapshot: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(snapshot);
  const last = path.at(-1)!;
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy);
  (parent as Record<string, unknown>)[last] = value;
  return copy;
}

const payment = aSnapshot({
  application: anApplication('payment', { payment: aPayment('awaiting-amount') }),
});

/** What the package gives to backends, and what the widget runs: both read alike. */
const readers = {
  'the schemas': contract,
  'the validators of the widget': {
    parseResult: lean.parseResult,
    parseProblem: leanProblem,
    parseSnapshot: (value: unknown): Snapshot => lean.parseResult('load', value),
  },
};

for (const [by, { parseProblem, parseResult, parseSnapshot }] of Object.entries(readers))
  describe(`parsing what enters by ${by}`, () => {
    before(() => loadPresets({ policy: { preset: 'review' } }));

    it('lets through what fits, as it is', () => {
      expect(parseSnapshot(payment)).to.deep.equal(payment);
    });

    const wrong: [path: string, keys: (string | number)[], value: unknown, expected: string | RegExp][] = [
      ['snapshot.accountKey', ['accountKey'], 7, 'string'],
      ['snapshot.accountKey', ['accountKey'], '', 'at least 1'],
      ['snapshot.version', ['version'], CANARY.repeat(10), 'at most 200'],
      ['snapshot.account.company', ['account', 'company'], 'yes', 'boolean'],
      ['snapshot.policy', ['policy'], null, 'object'],
      ['snapshot.policy.attempts.perDay', ['policy', 'attempts', 'perDay'], 0, 'at least 1'],
      ['snapshot.policy.consents[1].purpose', ['policy', 'consents', 1, 'purpose'], CANARY, /^'notice' \| /],
      ['snapshot.serverTime', ['serverTime'], '2026-02-30T00:00:00Z', /form/],
      ['snapshot.identity', ['identity'], [], 'object'],
      ['snapshot.receipts', ['receipts'], {}, 'array'],
      ['snapshot.application.answers[0].value', ['application', 'answers', 0, 'value'], { CANARY }, 'string'],
      ['snapshot.application.payment.triesLeft', ['application', 'payment', 'triesLeft'], -1, 'at least 0'],
    ];
    for (const [path, keys, value, expected] of wrong)
      it(`[D3] names ${path} for ${JSON.stringify(value).slice(0, 20)}, and never what stood there`, () => {
        const diagnostic = diagnosticOf(() => parseSnapshot(broken(payment, keys, value)));
        expect(diagnostic.code).to.equal('RNA104');
        expect(diagnostic.path).to.equal(path);
        if (typeof expected === 'string') expect(diagnostic.expected).to.include(expected);
        else expect(diagnostic.expected).to.match(expected);
      });

    it('[D3] names what is missing', () => {
      const { identity: _identity, ...rest } = aSnapshot();
      expect(diagnosticOf(() => parseSnapshot(rest))).to.include({
        path: 'snapshot.identity',
        given: 'nothing',
      });
    });

    it('[F18] refuses what is no object at all', () => {
      for (const value of [null, undefined, [], [aSnapshot()], 'x'.repeat(10_000_000), 7, true, () => CANARY])
        for (const read of [parseSnapshot, parseProblem, (v: unknown) => parseResult('uploadPhoto', v)])
          expect(diagnosticOf(() => read(value)).code).to.equal('RNA104');
    });

    it('[F18] drops members that it does not know, at every depth', () => {
      const newer = structuredClone(payment) as unknown as Record<string, Record<string, unknown>>;
      newer['news'] = { CANARY };
      newer['account']!['news'] = CANARY;
      newer['policy']!['news'] = [CANARY];
      newer['application']!['news'] = CANARY;
      expect(parseSnapshot(newer)).to.deep.equal(payment);
    });

    it('[F19] shows a neutral value for one that is only shown', () => {
      const review = anApplication('review', {
        review: { expected: null, channels: ['site', 'pigeon' as 'sms'] },
        participants: [{ role: 'astrologer' as 'other', state: 'dreaming' as 'other' }],
      });
      const application = parseSnapshot(aSnapshot({ application: review })).application;
      expect(application?.stage === 'review' && application.review.channels).to.deep.equal(['site', 'site']);
      expect(application?.participants).to.deep.equal([{ role: 'other', state: 'other' }]);
      expect(parseProblem({ code: 'amount-wrong', dayTry: 'half' }).dayTry).to.equal('unknown');
      expect(parseProblem({ code: 'of-a-newer-backend' }).code).to.equal('of-a-newer-backend');
    });

    it('[F19] refuses an unknown value that decides the screen, and says where it stands', () => {
      const stages = "'draft' | 'person' | 'organization' | 'payment' | 'review' | 'rejected'";
      const unknown: [string, string, object][] = [
        ['snapshot.application.stage', stages, { application: { ...anApplication('draft'), stage: CANARY } }],
        ['snapshot.identity.status', 'verified', { identity: { ...anIdentity('verified'), status: CANARY } }],
        [
          'snapshot.application.payment.status',
          'awaiting-transfer',
          { application: { ...anApplication('payment'), payment: { status: CANARY } } },
        ],
        [
          'snapshot.application.person.status',
          'handed-off',
          {
            application: { ...anApplication('person'), person: { status: CANARY, method: null, code: null } },
          },
        ],
      ];
      for (const [path, expected, parts] of unknown) {
        const diagnostic = diagnosticOf(() => parseSnapshot({ ...aSnapshot(), ...parts }));
        expect(diagnostic.path).to.equal(path);
        expect(diagnostic.expected).to.include(expected);
      }
    });

    it('[A23] takes no member from a prototype and gives none to it', () => {
      const poison = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}';
      const text = JSON.stringify(payment);
      const parsed = parseSnapshot(JSON.parse(`${poison},${text.slice(1)}`));
      expect(parsed).to.deep.equal(payment);
      expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
      expect(Object.getPrototypeOf(parsed)).to.equal(Object.prototype);

      const inPolicy = text.replace(
        '"policy":{',
        '"policy":{"__proto__":{"polluted":true},"preset":"constructor",',
      );
      expect(parseSnapshot(JSON.parse(inPolicy))).to.deep.equal(payment);
      const preset = { ...payment, policy: JSON.parse('{"preset":"__proto__"}') as object };
      expect(diagnosticOf(() => parseSnapshot(preset)).path).to.equal('snapshot.policy.name');
      const inherited = Object.create(aSnapshot()) as object;
      expect(diagnosticOf(() => parseSnapshot(inherited)).code).to.equal('RNA104');
    });

    it('survives a value that holds itself, and one that is nested without end', () => {
      const loop: Record<string, unknown> = { ...aSnapshot() };
      loop['snapshot'] = loop;
      expect(parseSnapshot(loop)).to.deep.equal(aSnapshot());
      expect(parseProblem({ code: 'internal', snapshot: loop }).snapshot).to.deep.equal(aSnapshot());
      let deep: object = {};
      for (let depth = 0; depth < 100_000; depth++) deep = { snapshot: deep };
      expect(diagnosticOf(() => parseProblem({ code: 'internal', ...deep })).path).to.match(
        /^problem\.snapshot\./,
      );
    });

    it('reads results and problems with the snapshot inside them, presets and all', () => {
      const lean = { ...aSnapshot({ preset: 'review' }), policy: { preset: 'review' } };
      const full = aSnapshot({ preset: 'review' });
      const photo = { id: 'p1', slot: 'front' };
      expect(parseResult('uploadPhoto', { snapshot: lean, photo })).to.deep.equal({ snapshot: full, photo });
      expect(parseProblem({ code: 'wrong-stage', snapshot: lean }).snapshot).to.deep.equal(full);
      const wrong = { snapshot: { ...lean, receipts: 7 }, photo };
      expect(diagnosticOf(() => parseResult('uploadPhoto', wrong)).path).to.equal('result.snapshot.receipts');
    });

    it('fills in what a problem leaves out', () => {
      for (const code of problemCodes)
        expect(parseProblem({ code })).to.deep.equal({ code, dayTry: 'kept', fields: [] });
    });
  });
