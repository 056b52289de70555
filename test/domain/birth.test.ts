import { expect } from 'chai';
import { birthProblem } from '../../src/domain/birth.js';

describe('birth dates', () => {
  const problem = (digits: string) => birthProblem(digits, 0, {});

  it('know the length of every month', () => {
    for (const [month, length] of [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries()) {
      const prefix = `1999${String(month + 1).padStart(2, '0')}`;
      expect(problem(`${prefix}01`), prefix).to.equal(undefined);
      expect(problem(`${prefix}${length}`), prefix).to.equal(undefined);
      expect(problem(`${prefix}${length + 1}`), prefix).to.equal('birth-date');
    }
  });

  it('know every leap rule', () => {
    for (const day of ['19960229', '20000229']) expect(problem(day), day).to.equal(undefined);
    for (const day of ['19990229', '19000229']) expect(problem(day), day).to.equal('birth-date');
  });

  it('have no year, month or day that is zero, and no thirteenth month', () => {
    for (const day of ['00000101', '19990001', '19990100', '19991301']) {
      expect(problem(day), day).to.equal('birth-date');
    }
    expect(problem('00010101')).to.equal(undefined);
  });
});
