/** The conformance run against the reference backend, as it is and with one fault at a time. */
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { resultText } from './report.js';
import { faults } from './faults.js';
import { startFaultyDemo, type FaultyDemo } from './faulty-demo.js';
import { runRules, type RuleResult } from './run.js';
import { rules } from './rules/index.js';

const broken = (results: readonly RuleResult[]) =>
  results.filter(({ outcome }) => outcome !== 'kept').map(result => resultText(result, false));

describe('the rules of the backend guide', () => {
  const guide = readFileSync('docs/backend-guide.md', 'utf8');
  const stated = [...guide.matchAll(/^- \*\*(B-[a-z]+-\d+)\*\*((?:[^\n]|\n(?! *- |\n))*)/gm)].map(
    ([, id = '', text = '']) => ({ id, isByHand: text.includes('_(by hand)_') }),
  );

  it('have one id each', () => {
    const ids = stated.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).to.deep.equal([]);
    expect(rules.map(({ id }) => id)).to.have.lengthOf(new Set(rules.map(({ id }) => id)).size);
  });

  it('are driven by the conformance run, but for those that say otherwise', () => {
    const driven = stated.filter(({ isByHand }) => !isByHand).map(({ id }) => id);
    expect(rules.map(({ id }) => id).sort()).to.deep.equal(driven.sort());
    expect(rules).to.have.length.of.at.least(80);
  });

  it('bite: each that is driven finds a fault of the reference backend', () => {
    const proved = new Set(faults.map(({ rule }) => rule));
    expect(rules.map(({ id }) => id).filter(id => !proved.has(id))).to.deep.equal([]);
  });

  it('are cited by their ids', () => {
    const ids = new Set(stated.map(({ id }) => id));
    const cited = [...guide.matchAll(/`(B-[a-z]+-\d+)`/g)].map(([, id = '']) => id);
    expect(cited.filter(id => !ids.has(id))).to.deep.equal([]);
  });
});

describe('[D9] the conformance run', function () {
  this.timeout(180_000);
  let demo: FaultyDemo | null = null;
  const run = (preset: 'enterprise' | 'review', only?: string[], newsWithinMs?: number) => {
    const backend = demo?.urls.backend ?? '';
    return runRules({
      url: `${backend}/api/real-name`,
      control: `${backend}/demo/test-control`,
      preset,
      only,
      newsWithinMs,
    });
  };

  before(async () => {
    demo = await startFaultyDemo();
  });
  after(() => demo?.close());
  afterEach(() => demo?.misbehave(null));

  for (const preset of ['enterprise', 'review'] as const) {
    it(`finds nothing in the reference backend on the platform ${preset}`, async () => {
      expect(broken(await run(preset))).to.deep.equal([]);
    });
  }

  for (const fault of faults) {
    it(`finds by ${fault.rule}: ${fault.name}`, async () => {
      demo?.misbehave(fault);
      const results = await run(fault.preset, [fault.rule], 2_500);
      expect(results.map(({ id, outcome }) => [id, outcome])).to.deep.equal([[fault.rule, 'broken']]);
    });
  }
});
