import { expect } from 'chai';
import {
  awaited,
  fault,
  statusOf,
  transition,
  withHandoff,
  type Effect,
  type Fact,
  type FlowState,
} from '../../src/flow/index.js';
import { anApplication, anIdentity, aPayment, aSnapshot, nextMidnight } from '../suites/snapshot-builder.js';
import { aState, now } from '../suites/state-builder.js';
import { namedFacts } from './sample-facts.js';
import { filled, sampleStates } from './sample-states.js';

const effectsOf = (state: FlowState, fact: Fact) => transition(state, { ...fact, at: now }).effects;
const news = (effects: readonly Effect[]) =>
  effects.flatMap(effect => (effect.type === 'announce' ? [effect.announcement] : []));
const loaded = (parts: Parameters<typeof aSnapshot>[0]): Fact => ({
  type: 'snapshot.loaded',
  snapshot: aSnapshot({ version: '2', ...parts }),
});

describe('news for the portal', () => {
  it('[D4] carry nothing that was typed, masked or not', () => {
    const personal = [
      ...Object.values(filled.form.answers),
      'I agree.',
      anIdentity('verified').name,
      anIdentity('verified').number,
      'account-1',
    ];
    for (const state of Object.values(sampleStates))
      for (const [, fact] of namedFacts)
        for (const announcement of news(effectsOf(state, fact)))
          for (const secret of personal) expect(JSON.stringify(announcement)).not.to.include(secret);
  });

  it('[D4] tell the screen, the status, a spent try, the lock and success', () => {
    const last = aState({
      attempts: { left: 1, resetsAt: nextMidnight },
      application: anApplication('draft'),
    });
    const gone = loaded({
      attempts: { left: 0, resetsAt: nextMidnight },
      application: anApplication('draft'),
    });
    expect(news(effectsOf(last, gone))).to.deep.equal([
      { event: 'rna-attempt-spent', detail: { left: 0 } },
      { event: 'rna-locked', detail: { until: '2026-11-25T16:00:00.000Z' } },
    ]);
    expect(news(effectsOf(last, loaded({ identity: anIdentity('verified') })))).to.deep.equal([
      { event: 'rna-step-change', detail: { step: 'result', previous: 'information' } },
      { event: 'rna-status-change', detail: { status: 'verified', verified: true, subject: 'enterprise' } },
      { event: 'rna-verified', detail: { subject: 'enterprise' } },
    ]);
    expect(news(effectsOf(last, { type: 'load.failed', fault: fault('session-expired') }))).to.deep.equal([
      { event: 'rna-session-expired', detail: {} },
      { event: 'rna-error', detail: { code: 'session-expired', retryable: true } },
    ]);
  });

  it('tell of no success, try or lock that another account had', () => {
    const other = loaded({
      accountKey: 'account-2',
      identity: anIdentity('verified'),
      attempts: { left: 1, resetsAt: nextMidnight },
    });
    const told = news(effectsOf(aState(), other)).map(({ event }) => event);
    expect(told).to.deep.equal(['rna-step-change', 'rna-status-change']);
  });

  it('name the status as a header shows it', () => {
    const status = (parts: Parameters<typeof aSnapshot>[0]) => statusOf(aSnapshot(parts)).status;
    expect(status({})).to.equal('unverified');
    expect(status({ application: anApplication('draft') })).to.equal('unverified');
    expect(status({ application: anApplication('person') })).to.equal('in-progress');
    expect(status({ identity: anIdentity('verified') })).to.equal('verified');
    expect(status({ identity: anIdentity('verified'), application: anApplication('review') })).to.equal(
      'change-pending',
    );
    expect(status({ identity: anIdentity('revoked') })).to.equal('revoked');
  });
});

describe('the focus', () => {
  const focus = (effects: readonly Effect[]) =>
    effects.flatMap(effect => (effect.type === 'focus' ? [effect.target] : []));

  it('stays where the page has it when the first screen comes', () => {
    expect(focus(effectsOf(sampleStates.connecting, loaded({})))).to.deep.equal([]);
  });

  it('goes to the heading of a new screen, and to the trouble where there is some', () => {
    expect(focus(effectsOf(aState(), { type: 'start.pressed' }))).to.deep.equal(['heading']);
    const problem = { code: 'identity-mismatch', dayTry: 'kept' as const, fields: [] };
    const refused: Fact = { type: 'command.refused', command: 'submit', problem };
    expect(focus(effectsOf(sampleStates['check: sending'], refused))).to.deep.equal(['trouble']);
  });
});

describe('watching', () => {
  const watching = (effects: readonly Effect[]) => effects.filter(({ type }) => type.endsWith('-watching'));
  const waiting = { application: anApplication('payment', { payment: aPayment('awaiting-transfer') }) };

  it('[E12] [N15] begins anew with what is awaited', () => {
    expect(watching(effectsOf(aState(), loaded(waiting)))).to.deep.equal([
      { type: 'start-watching', version: '2' },
    ]);
    expect(watching(effectsOf(aState(waiting), loaded({})))).to.deep.equal([
      { type: 'start-watching', version: '2' },
    ]);
    expect(watching(effectsOf(aState(waiting), loaded({ ...waiting, version: '3' })))).to.deep.equal([]);
  });

  it('[F70] begins anew with each load by hand, since the watcher may have given up', () => {
    const loading = aState(waiting, { load: 'loading' });
    expect(watching(effectsOf(loading, loaded(waiting)))).to.deep.equal([
      { type: 'start-watching', version: '2' },
    ]);
  });

  it('[N15] waits for news wherever it is known whose account it is', () => {
    const idle = Object.values(sampleStates).filter(state => awaited(state) === null);
    expect(idle.filter(({ snapshot }) => snapshot !== null)).to.deep.equal([]);
  });
});

describe('a link to the provider that could not be had', () => {
  const handedOff = anApplication('person', {
    person: { status: 'handed-off', method: 'face', code: null, progress: 'waiting', expiresAt: null },
  });
  const snapshot = aSnapshot({ version: '2', application: handedOff });
  const failed = (trouble: FlowState['trouble']) =>
    aState({ application: handedOff }, { handoff: { request: 'failed' }, load: 'loading', trouble });
  const obtains = (state: FlowState) =>
    transition(state, { type: 'snapshot.loaded', snapshot, at: now }).effects.filter(
      ({ type }) => type === 'obtain-handoff',
    );

  it('[F28] [F64] is asked for as it was pressed for once the login is renewed; no page opens by itself', () => {
    for (const mode of ['qr', 'embedded', 'redirect', 'link'] as const)
      for (const renews of [false, true])
        expect(obtains(withHandoff(failed(fault('session-expired')), { mode, renews }))).to.deep.equal([
          { type: 'obtain-handoff', mode, renew: renews, opens: false },
        ]);
  });

  it('[N18] is asked for by “Try again”, and opened where the press would have opened it', () => {
    const retry = (state: FlowState) =>
      transition(state, { type: 'retry.pressed', at: now }).effects.filter(
        ({ type }) => type === 'obtain-handoff',
      );
    const refused = withHandoff(failed(fault('server')), { mode: 'popup' });
    const asks = { type: 'obtain-handoff', mode: 'popup', renew: false, opens: true };
    expect(retry(refused)).to.deep.equal([asks]);
    expect(retry(withHandoff(refused, { renews: true }))).to.deep.equal([
      { ...asks, renew: true, opens: false },
    ]);
    expect(retry(withHandoff(refused, { mode: 'link' }))).to.deep.equal([
      { ...asks, mode: 'link', opens: false },
    ]);
    expect(retry(withHandoff(refused, { request: 'none' })), 'nothing was asked for').to.deep.equal([]);
  });

  it('[F24] waits for a press where it was not the login', () => {
    expect(obtains(failed(fault('server')))).to.deep.equal([]);
    expect(obtains(withHandoff(failed(null), { mode: 'qr' }))).to.deep.equal([]);
  });
});
