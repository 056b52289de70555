import { expect } from 'chai';
import {
  checkRequest,
  chosenAnswer,
  formOf,
  validateForm,
  methodOf,
  screenOf,
  transition,
  paymentMethodOf,
  type FlowState,
} from '../../src/flow/index.js';
import { anApplication, aPayment } from '../suites/snapshot-builder.js';
import { after, aState, now } from '../suites/state-builder.js';
import { filled } from './sample-states.js';

const draft = { application: anApplication('draft') };
const targets = (state: FlowState) => validateForm(state, formOf(state)!).map(({ target }) => target);
const warn = { outcome: 'warn', value: '王小明', issues: [{ code: 'person-name/length' }] } as const;

describe('a form pressed too early', () => {
  it('[E6] names what is missing in the order of the screen, consents last', () => {
    const state = after(aState(draft), { type: 'proceed.pressed' });
    expect(state.form.summary?.errors).to.deep.equal([
      { target: 'organizationName', code: 'answer/missing' },
      { target: 'registrationNumber', code: 'answer/missing' },
      { target: 'legalRepresentativeName', code: 'answer/missing' },
      { target: 'contactMobile', code: 'answer/missing' },
      { target: 'consent-notice', code: 'consent/missing' },
      { target: 'consent-identity', code: 'consent/missing' },
      { target: 'consent-provider', code: 'consent/missing' },
    ]);
  });

  it('[E6] counts the rounds, so that the same summary is announced again', () => {
    const twice = after(aState(draft), { type: 'proceed.pressed' }, { type: 'proceed.pressed' });
    expect(twice.form.summary?.round).to.equal(2);
  });

  it('takes blanks for nothing', () => {
    expect(
      targets(
        aState(draft, {
          form: { ...filled.form, answers: { ...filled.form.answers, contactMobile: ' \u3000' } },
        }),
      ),
    ).to.deep.equal(['contactMobile']);
  });

  it('asks about a warning once', () => {
    const state = aState(draft, {
      form: {
        ...filled.form,
        checks: { ...filled.form.checks, legalRepresentativeName: { input: '王小明', check: warn } },
      },
    });
    expect(targets(state)).to.deep.equal(['legalRepresentativeName']);
    const field = 'legalRepresentativeName';
    const confirmed = after(state, { type: 'warning.confirmed', field, code: 'person-name/length' });
    expect(targets(confirmed)).to.deep.equal([]);
    const retyped = after(
      confirmed,
      { type: 'answer.typed', field, value: '王小' },
      { type: 'answer.typed', field, value: '王小明' },
    );
    expect(retyped.form.confirmed, 'another answer needs another word').to.deep.equal([]);
  });

  it('[F36] leaves out a check of what was typed before', () => {
    const field = 'legalRepresentativeName';
    const state = after(
      aState(draft, filled),
      { type: 'answer.typed', field, value: '王大明' },
      { type: 'answers.checked', reason: 'leave', results: { [field]: { input: '王小明', check: warn } } },
    );
    expect(state.form.checks[field]).to.equal(undefined);
  });

  it('is void where somebody goes on typing while it is checked', () => {
    const state = after(
      aState(draft, filled),
      { type: 'proceed.pressed' },
      { type: 'answer.typed', field: 'contactMobile', value: '138' },
      { type: 'answers.checked', reason: 'proceed', results: {} },
    );
    expect(screenOf(state)).to.equal('information');
    expect(state.form.answers.contactMobile).to.equal('138');
    expect(state.form.proceeding).to.equal(false);
  });

  it('[E6] is judged again at submit: the check screen leads back to what is missing', () => {
    const { notice: _withdrawn, ...consents } = filled.form.consents;
    const state = aState(draft, { form: { ...filled.form, consents }, requestedScreen: 'check' });
    const checking = after(state, { type: 'proceed.pressed' });
    const done = transition(checking, { type: 'answers.checked', reason: 'proceed', results: {}, at: now });
    expect(screenOf(done.state)).to.equal('information');
    expect(done.state.form.summary?.errors).to.deep.equal([
      { target: 'consent-notice', code: 'consent/missing' },
    ]);
    const focus = done.effects.filter(({ type }) => type === 'focus');
    expect(focus).to.deep.equal([{ type: 'focus', target: 'summary' }]);
  });
});

describe('what a form offers', () => {
  it('uses no method, way or document that the policy does not offer', () => {
    const person = aState({ application: anApplication('person') }, { form: { method: 'letter' } });
    expect(methodOf(person), 'the only one there is').to.equal('face');
    const payment = aState(
      { application: anApplication('payment') },
      { form: { paymentMethod: 'from-company' } },
    );
    expect(paymentMethodOf(payment)).to.equal('from-company');
    const { policy } = payment.snapshot!;
    const narrowed = aState({
      application: anApplication('payment'),
      policy: { payment: { ...policy.payment!, ways: ['to-company'] } },
    });
    expect(
      paymentMethodOf({ ...narrowed, form: { ...narrowed.form, paymentMethod: 'from-company' } }),
    ).to.equal('to-company');
    const individual = aState(
      { application: anApplication('draft', { subject: 'individual' }) },
      { form: { answers: { documentType: 'business-license' } } },
    );
    expect(chosenAnswer(individual, 'documentType')).to.equal('resident-id');
  });

  it('asks in the provider’s steps for nothing that was answered already', () => {
    const answers = [{ field: 'fullName' as const, value: '王**' }];
    const state = aState({ application: anApplication('person', { answers }) });
    expect(formOf(state)?.fields.map(({ name }) => name)).to.deep.equal([
      'documentType',
      'documentNumber',
      'mobile',
    ]);
  });

  it('[E13] judges the amount by the range of the policy', () => {
    const payment = aPayment('awaiting-amount');
    const state = aState(
      { application: anApplication('payment', { payment }) },
      { form: { answers: { amount: '0.37' } } },
    );
    expect(checkRequest(state, 'amount')).to.deep.include({ kind: 'amount', input: '0.37' });
    expect(checkRequest(state, 'amount')?.context).to.include({ minFen: 1, maxFen: 99, today: '2026-11-25' });
  });

  it('[I5] judges a name by the letters of the document: Latin ones abroad and on passports, Chinese ones anywhere', () => {
    const kind = (region: string, documentType: string, fullName: string) =>
      checkRequest(
        aState(
          {
            preset: 'review',
            account: { region },
            application: anApplication('draft', { subject: 'individual' }),
          },
          { form: { answers: { documentType, fullName } } },
        ),
        'fullName',
      )?.kind;
    expect(kind('sg', 'id-card', 'TAN WEI MING')).to.equal('latin-name');
    expect(kind('hk', 'id-card', '陳大文')).to.equal('person-name');
    expect(kind('cn-mainland', 'passport', 'JOHN SMITH')).to.equal('latin-name');
    expect(kind('cn-mainland', 'resident-id', 'WANG XIAOMING')).to.equal('person-name');
  });
});
