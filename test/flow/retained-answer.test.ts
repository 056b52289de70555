import { expect } from 'chai';
import {
  formOf,
  retainableAnswer,
  retainedAnswer,
  validateForm,
  commandRequestOf,
  reasonAt,
  type FlowState,
} from '../../src/flow/index.js';
import { anApplication, type SnapshotOptions } from '../suites/snapshot-builder.js';
import { after, aState, type StateOverrides } from '../suites/state-builder.js';

const rejected: SnapshotOptions = {
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
const correcting = ({ form, ...overrides }: StateOverrides = {}) =>
  aState(rejected, {
    requestedScreen: 'information',
    form: { subject: 'enterprise', ...form },
    ...overrides,
  });
const missing = (state: FlowState) => validateForm(state, formOf(state)!).map(({ target }) => target);

describe('answers of a rejected application', () => {
  it('[I9] are kept, but for those that a reason names', () => {
    const state = correcting();
    expect(retainedAnswer(state, 'organizationName')).to.equal('北京**有限公司');
    expect(retainedAnswer(state, 'registeredAddress')).to.equal(null);
    expect(reasonAt(state, 'registeredAddress')?.code).to.equal('answer-differs');
    expect(missing(state)).to.include('registeredAddress').and.not.to.include('organizationName');
  });

  it('[I9] are left out of the submission, which tells what is new', () => {
    const state = correcting({
      form: { answers: { registeredAddress: '北京市海淀区某路2号' } },
      requestedScreen: 'check',
    });
    const order = commandRequestOf(state, 'submit');
    expect(order?.command === 'submit' && order.payload.answers).to.deep.equal({
      organizationRegion: 'cn-mainland',
      registeredAddress: '北京市海淀区某路2号',
    });
  });

  it('[I9] can be opened for another answer, and taken back as they were', () => {
    const opened = after(correcting(), { type: 'answer.reopened', field: 'organizationName' });
    expect(retainedAnswer(opened, 'organizationName')).to.equal(null);
    expect(missing(opened)).to.include('organizationName');
    const closed = after(opened, { type: 'answer.kept', field: 'organizationName' });
    expect(retainedAnswer(closed, 'organizationName')).to.equal('北京**有限公司');
    expect(closed.form.answers).not.to.have.property('organizationName');
  });

  it('[I6] a number is asked for anew once the region to which it belongs is another one', () => {
    const moved = after(correcting(), { type: 'answer.typed', field: 'organizationRegion', value: 'hk' });
    expect(retainableAnswer(moved, 'registrationNumber')).to.equal(null);
    expect(missing(moved)).to.include('registrationNumber');
  });

  it('belong to their own subject', () => {
    expect(retainedAnswer(correcting({ form: { subject: 'individual' } }), 'organizationName')).to.equal(
      null,
    );
  });
});
