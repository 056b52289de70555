import { expect } from 'chai';
import {
  formOf,
  keepableAnswer,
  keptAnswer,
  linesOf,
  orderOf,
  reasonAt,
  type FlowState,
} from '../../src/flow/index.js';
import { anApplication, type SnapshotWish } from '../suites/snapshot-builder.js';
import { after, aState } from '../suites/state-builder.js';

const rejected: SnapshotWish = {
  preset: 'review',
  application: anApplication('rejected', {
    answers: [
      { field: 'organizationName', value: '北京**有限公司' },
      { field: 'organizationRegion', value: 'cn-mainland' },
      { field: 'registrationNumber', value: '9111**********341X' },
      { field: 'registeredAddress', value: '北京市朝阳区某路1号' },
    ],
    reasons: [{ field: 'registeredAddress', code: 'answer-differs' }],
  }),
};
const correcting = (overrides: Partial<FlowState> = {}) =>
  aState(rejected, { place: 'information', subject: 'enterprise', ...overrides });
const missing = (state: FlowState) => linesOf(state, formOf(state)!).map(({ target }) => target);

describe('answers of a rejected application', () => {
  it('[I9] are kept, but for those that a reason names', () => {
    const state = correcting();
    expect(keptAnswer(state, 'organizationName')).to.equal('北京**有限公司');
    expect(keptAnswer(state, 'registeredAddress')).to.equal(null);
    expect(reasonAt(state, 'registeredAddress')?.code).to.equal('answer-differs');
    expect(missing(state)).to.include('registeredAddress').and.not.to.include('organizationName');
  });

  it('[I9] are left out of the submission, which tells what is new', () => {
    const state = correcting({ answers: { registeredAddress: '北京市海淀区某路2号' }, place: 'check' });
    const order = orderOf(state, 'submit');
    expect(order?.command === 'submit' && order.payload.answers).to.deep.equal({
      organizationRegion: 'cn-mainland',
      registeredAddress: '北京市海淀区某路2号',
    });
  });

  it('[I9] can be opened for another answer, and taken back as they were', () => {
    const opened = after(correcting(), { type: 'answer.reopened', field: 'organizationName' });
    expect(keptAnswer(opened, 'organizationName')).to.equal(null);
    expect(missing(opened)).to.include('organizationName');
    const closed = after(opened, { type: 'answer.kept', field: 'organizationName' });
    expect(keptAnswer(closed, 'organizationName')).to.equal('北京**有限公司');
    expect(closed.answers).not.to.have.property('organizationName');
  });

  it('[I6] a number is asked for anew once the region to which it belongs is another one', () => {
    const moved = after(correcting(), { type: 'answer.typed', field: 'organizationRegion', value: 'hk' });
    expect(keepableAnswer(moved, 'registrationNumber')).to.equal(null);
    expect(missing(moved)).to.include('registrationNumber');
  });

  it('belong to their own subject', () => {
    expect(keptAnswer(correcting({ subject: 'individual' }), 'organizationName')).to.equal(null);
  });
});
