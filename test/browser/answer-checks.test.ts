import { expect } from '@open-wc/testing';
import { createAnswerChecks } from '../../src/browser/answer-checks.js';
import type { CheckRequest } from '../../src/flow/index.js';

const today = '2026-11-25';
const documentNumber: CheckRequest = {
  field: 'documentNumber',
  kind: 'resident-id',
  input: ' 11010519491231002x',
  context: { today },
};
const mobile: CheckRequest = { field: 'mobile', kind: 'mobile', input: '138 0013', context: { today } };

describe('answer checks', () => {
  it('judges each answer, with the text that it judged', async () => {
    const results = await createAnswerChecks().check([documentNumber, mobile]);
    expect(Object.keys(results)).to.have.members(['documentNumber', 'mobile']);
    expect(results.documentNumber?.input).to.equal(documentNumber.input);
    expect(results.documentNumber?.check).to.deep.include({
      outcome: 'accept',
      value: '11010519491231002X',
    });
    expect(results.mobile?.check.outcome).to.equal('reject');
  });

  it('does not wait for the table of regions, and tells the names once it has come', async () => {
    const checks = createAnswerChecks();
    const regionIn = (results: Awaited<ReturnType<typeof checks.check>>) =>
      JSON.stringify(results.documentNumber?.check.facts);
    let first = '';
    const named = new Promise<string>(resolve => {
      void checks
        .check([documentNumber, mobile], results => {
          expect(Object.keys(results), 'only what holds a region is judged again').to.deep.equal([
            'documentNumber',
          ]);
          resolve(regionIn(results));
        })
        .then(results => (first = regionIn(results)));
    });
    expect(await named).to.contain('朝阳');
    expect(first).not.to.contain('朝阳');
    expect(regionIn(await checks.check([documentNumber]))).to.contain('朝阳');
  });

  it('judges without the table of regions when that cannot be loaded, and tries again later', async () => {
    let loads = 0;
    const loader = createAnswerChecks(async () => {
      loads += 1;
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    for (const times of [1, 2]) {
      const results = await loader.check([documentNumber]);
      expect(results.documentNumber?.check.outcome).to.equal('accept');
      expect(loads).to.equal(times);
    }
  });

  it('does not load the table for a kind that has no region', async () => {
    let loads = 0;
    const loader = createAnswerChecks(() => {
      loads += 1;
      return Promise.reject(new Error('not wanted'));
    });
    await loader.check([mobile]);
    expect(loads).to.equal(0);
  });
});
