import { expect } from 'chai';
import {
  formOf,
  initialState,
  validateForm,
  offeredSubjects,
  commandRequestOf,
  screenOf,
} from '../../src/flow/index.js';
import { transition, type Fact, type FlowState } from '../../src/flow/index.js';
import { anApplication, anIdentity, aSnapshot } from '../suites/snapshot-builder.js';
import { after, aState, now } from '../suites/state-builder.js';

const company = { account: { company: true } };
const choose = (subject: 'individual' | 'enterprise'): Fact => ({ type: 'subject.chosen', subject });
const ordersFrom = (state: FlowState, fact: Fact) =>
  transition(state, { ...fact, at: now }).effects.filter(effect => effect.type === 'prepare-command');

describe('subjects', () => {
  it('are all offered to a new account', () => {
    expect(offeredSubjects(aState())).to.deep.equal(['individual', 'enterprise']);
    expect(offeredSubjects(initialState)).to.deep.equal([]);
  });

  it('[E1] leave a company’s account the enterprise alone, before anything is typed', () => {
    const state = after(aState(company), { type: 'start.pressed' });
    expect(offeredSubjects(state)).to.deep.equal(['enterprise']);
    expect(state.form.subject, 'chosen already').to.equal('enterprise');
    expect(after(state, choose('individual')).form.subject).to.equal('enterprise');
  });

  it('[E1] lead a draft that a company’s account may no longer finish back to the choice', () => {
    const state = aState({ ...company, application: anApplication('draft', { subject: 'individual' }) });
    expect(screenOf(state)).to.equal('type');
    const [order] = ordersFrom(after(state, choose('enterprise')), { type: 'proceed.pressed' });
    expect(order?.type === 'prepare-command' && order.order).to.deep.equal({
      command: 'start',
      payload: { subject: 'enterprise' },
    });
  });

  it('[E4] are never an individual again for an enterprise, not even where the wish was there before', () => {
    for (const identity of [anIdentity('verified'), anIdentity('revoked')]) {
      const state = aState({ identity }, { requestedScreen: 'type', form: { subject: 'individual' } });
      expect(offeredSubjects(state)).to.deep.equal(['enterprise']);
      expect(
        after({ ...state, form: { ...state.form, subject: null } }, choose('individual')).form.subject,
      ).to.equal(null);
      expect(validateForm(state, formOf(state)!)).to.deep.equal([
        { target: 'subject', code: 'choice/missing' },
      ]);
      expect(ordersFrom(state, { type: 'proceed.pressed' })).to.deep.equal([]);
      expect(commandRequestOf(state, 'start')).to.equal(null);
    }
  });

  it('[E4] [E18] let an individual become an enterprise', () => {
    const identity = anIdentity('verified', { subject: 'individual' });
    const chosen = after(
      aState({ identity }),
      { type: 'change.pressed', subject: 'enterprise' },
      choose('enterprise'),
    );
    expect(ordersFrom(chosen, { type: 'proceed.pressed' })).to.deep.equal([]);
    const state = after(chosen, { type: 'choice.confirmed', confirmed: true });
    const [order] = ordersFrom(state, { type: 'proceed.pressed' });
    expect(order?.type === 'prepare-command' && order.order).to.deep.equal({
      command: 'start',
      payload: { subject: 'enterprise' },
    });
  });

  it('[E16] let an enterprise update itself, the only choice being made already', () => {
    const state = after(aState({ identity: anIdentity('verified') }), {
      type: 'change.pressed',
      subject: 'enterprise',
    });
    expect(screenOf(state)).to.equal('type');
    expect(state.form.subject).to.equal('enterprise');
  });

  it('go on with a draft of the same subject instead of starting it anew', () => {
    for (const identity of [anIdentity('unverified'), anIdentity('verified')]) {
      const state = aState({ identity, application: anApplication('draft') }, { requestedScreen: 'type' });
      expect(ordersFrom(state, { type: 'proceed.pressed' })).to.deep.equal([]);
      expect(screenOf(after(state, { type: 'proceed.pressed' }))).to.equal('information');
    }
  });

  it('[E17] cannot be changed while the identity is locked; the screen says until when', () => {
    const editableFrom = '2026-12-20T00:00:00+08:00';
    const locked = aState({ identity: anIdentity('verified'), editableFrom });
    const state = after(locked, { type: 'change.pressed', subject: 'enterprise' });
    expect(screenOf(state)).to.equal('result');
    expect(state.trouble).to.deep.equal({
      kind: 'refusal',
      code: 'edit-locked',
      dayTry: 'kept',
      until: Date.parse(editableFrom),
    });
    const open = { ...locked, now: Date.parse(editableFrom) };
    expect(screenOf(after(open, { type: 'change.pressed', subject: 'enterprise' }))).to.equal('type');
  });

  it('[E17] can be changed in spite of the lock where the policy exempts it', () => {
    const snapshot = aSnapshot({
      identity: anIdentity('verified', { subject: 'individual' }),
      editableFrom: '2026-12-20T00:00:00+08:00',
      policy: { lock: { days: 30, except: [{ from: 'individual', to: 'enterprise' }] } },
    });
    expect(screenOf(after(aState(snapshot), { type: 'change.pressed', subject: 'enterprise' }))).to.equal(
      'type',
    );
  });

  it('[N17] let an individual update their own details after the lock, and an exempted change go on before', () => {
    const snapshot = aSnapshot({
      identity: anIdentity('verified', { subject: 'individual' }),
      editableFrom: '2026-12-20T00:00:00+08:00',
      policy: { lock: { days: 30, except: [{ from: 'individual', to: 'enterprise' }] } },
    });
    const update: Fact = { type: 'change.pressed', subject: 'individual' };
    const locked = aState(snapshot);
    expect(offeredSubjects(locked)).to.deep.equal(['enterprise']);
    expect(after(locked, update).trouble).to.include({ code: 'edit-locked' });
    const open = after({ ...locked, now: Date.parse('2026-12-20T00:00:00+08:00') }, update);
    expect(screenOf(open)).to.equal('type');
    expect(open.form.subject).to.equal('individual');
    expect(commandRequestOf(open, 'start')).to.deep.equal({
      command: 'start',
      payload: { subject: 'individual' },
    });
  });

  it('[N21] offer after a revocation what can be chosen, and nothing else', () => {
    const revoked = (subject: 'individual' | 'enterprise') =>
      after(aState({ identity: anIdentity('revoked', { subject }) }), { type: 'start.pressed' });
    expect(offeredSubjects(revoked('enterprise'))).to.deep.equal(['enterprise']);
    expect(revoked('enterprise').form.subject, 'chosen already').to.equal('enterprise');
    expect(offeredSubjects(revoked('individual'))).to.deep.equal(['individual', 'enterprise']);
    expect(revoked('individual').form.subject).to.equal(null);
  });

  it('open no form before the backend has begun an application for them', () => {
    for (const requestedScreen of ['information', 'check'] as const) {
      expect(screenOf(aState({}, { requestedScreen, form: { subject: 'enterprise' } }))).to.equal('type');
      const begun = aState({ application: anApplication('draft') }, { requestedScreen });
      expect(screenOf(begun)).to.equal(requestedScreen);
      expect(screenOf({ ...begun, form: { ...begun.form, subject: 'individual' } })).to.equal('type');
    }
  });
});
