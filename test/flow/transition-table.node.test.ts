import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { transitionTable, type TransitionTable } from './transition-table.js';

describe('the transition table', () => {
  it('is the one that was reviewed', () => {
    const reviewed = JSON.parse(readFileSync('test/flow/transition-table.json', 'utf8')) as TransitionTable;
    expect(
      transitionTable(),
      'The flow behaves differently now. If that is meant: npm run generate, and look at the difference.',
    ).to.deep.equal(reviewed);
  });
});
