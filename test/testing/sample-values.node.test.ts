/** What the test kit makes up: right by the widget's own checks, the same for the same seed, and nobody's. */
import { expect } from 'chai';
import { choicesOf, fieldNames, presets, type Subject } from '../../src/contract/index.js';
import { check, kinds, loadRegions } from '../../src/domain/index.js';
import {
  aSnapshot,
  badValue,
  badValues,
  sampleAnswers,
  sampleToday,
  sampleValue,
} from '../../testing/index.js';

const seeds = Array.from({ length: 40 }, (_, seed) => seed);

describe('[D9] sample values', () => {
  for (const kind of kinds)
    it(`pass their check without a remark, whatever the seed: ${kind}`, async () => {
      const regions = await loadRegions();
      for (const seed of seeds) {
        const value = sampleValue(kind, { seed });
        expect(sampleValue(kind, { seed })).to.equal(value);
        const { outcome, issues } = check(kind, value, { today: sampleToday, regions });
        expect([outcome, issues], value).to.deep.equal(['accept', []]);
      }
    });

  it('differ from seed to seed', () => {
    for (const kind of ['resident-id', 'uscc', 'mobile', 'bank-account', 'passport'] as const)
      expect(new Set(seeds.map(seed => sampleValue(kind, { seed }))).size, kind).to.be.above(35);
  });

  it('fit the issuer', () => {
    for (const issuer of ['CN', 'HK', 'MO', 'TW', 'SG', 'DE'])
      for (const kind of ['passport', 'company-number'] as const)
        expect(check(kind, sampleValue(kind, { issuer }), { issuer }).outcome, `${kind} ${issuer}`).to.equal(
          'accept',
        );
  });

  it('are numbers that were never given: the county is younger than its holder', async () => {
    const regions = await loadRegions();
    for (const seed of seeds) {
      const number = sampleValue('resident-id', { seed });
      const founded = regions.years(number.slice(0, 6))?.first ?? 0;
      expect(founded - Number(number.slice(6, 10)), number).to.be.above(20);
      expect(sampleValue('uscc', { seed }).slice(8)).to.match(/^EXAM/);
    }
  });
});

describe('[D9] bad values', () => {
  for (const kind of kinds)
    it(`say what is wrong with them, as the check does: ${kind}`, () => {
      for (const seed of seeds.slice(0, 8)) {
        const made = badValues(kind, { seed });
        expect(made.map(({ code }) => code)).to.include('text/empty');
        expect(made.some(({ value, outcome }) => value !== '' && outcome === 'reject')).to.equal(true);
        expect(new Set(made.map(({ code }) => code)).size).to.equal(made.length);
        for (const { value, code, outcome } of made) {
          const verdict = check(kind, value, { today: sampleToday });
          expect([verdict.outcome, verdict.issues[0]?.code], value).to.deep.equal([outcome, code]);
          expect(badValue(kind, code, { seed })).to.equal(value);
        }
      }
    });

  it('name what there is where one is asked for that there is not', () => {
    expect(() => badValue('mobile', 'uscc/checksum')).to.throw(/No slip of 'mobile'.*mobile\/length/);
  });
});

describe('[D9] sample answers', () => {
  for (const preset of ['enterprise', 'review'] as const)
    for (const subject of ['individual', 'enterprise'] as const satisfies readonly Subject[])
      for (const region of ['cn-mainland', 'hk', 'mo', 'tw', 'sg'])
        it(`fill the form of the preset ${preset} for an ${subject} of ${region}, whatever the document`, () => {
          const snapshot = aSnapshot({ preset, account: { region } });
          const context = { policy: snapshot.policy, accountRegion: region, subject, answers: {} };
          const asked = (presets[preset]()[subject]?.fields ?? []).map(({ name }) => name);
          const documents = asked.includes('documentType')
            ? (choicesOf('documentType', context) ?? [])
            : [''];
          expect(documents).not.to.have.length(0);
          for (const type of documents) {
            const given = type ? { documentType: type } : {};
            const answers = sampleAnswers(snapshot, subject, { answers: given, seed: region });
            expect(Object.keys(answers)).to.have.members(asked);
            expect(answers).to.include(given);
            for (const name of fieldNames) expect(answers[name] ?? 'none').not.to.equal('');
          }
        });
});
