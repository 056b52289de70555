import { expect } from 'chai';
import fc from 'fast-check';
import { Answers, MaskedAnswer } from '../../src/contract/index.js';
import { mask } from '../../src/domain/display.js';
import { check, kinds, type Kind } from '../../src/domain/index.js';
import { vectorFiles } from '../domain/vectors.js';

/** Holds what a check lets through or proposes against what carries it: a command as it is, a snapshot masked. */
function expectCarried(kind: Kind, input: string): void {
  const { outcome, value, proposal } = check(kind, input);
  for (const text of [outcome === 'reject' ? undefined : value, proposal]) {
    if (text === undefined) continue;
    const masked = { field: 'fullName', value: mask(kind, text) };
    expect(Answers.safeParse({ fullName: text }).success, `${kind} of ${text.length}`).to.equal(true);
    expect(MaskedAnswer.safeParse(masked).success, `${kind} of ${text.length}, masked`).to.equal(true);
  }
}

describe('the longest answers that checks let through', () => {
  for (const kind of kinds) {
    it(`fit in the contract: ${kind}`, () => {
      const samples = (vectorFiles.find(file => file.kind === kind)?.cases ?? []).map(({ input }) => input);
      const units = fc.constantFrom(...samples, '王', '𠀀', 'A', 'A ', '\ue816', '5', '(', 'é', ' ');
      const long = fc
        .tuple(units, fc.integer({ min: 1, max: 600 }))
        .map(([unit, length]) => unit.repeat(Math.ceil(length / (unit.length || 1))));
      fc.assert(
        fc.property(long, input => {
          expectCarried(kind, input);
        }),
        { numRuns: 500 },
      );
      for (const unit of ['王', 'A', '\ue816', '1'])
        for (const length of [199, 200, 201, 499, 500, 501]) expectCarried(kind, unit.repeat(length));
    });
  }
});
