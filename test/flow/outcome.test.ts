import { expect } from 'chai';
import type { Problem, ProblemCode, Snapshot } from '../../src/contract/index.js';
import {
  awaited,
  isBusy,
  fault,
  commandRequestOf,
  screenOf,
  transition,
  type Fact,
  type FlowState,
} from '../../src/flow/index.js';
import { anApplication, anIdentity, aPayment, aSnapshot } from '../suites/snapshot-builder.js';
import { after, aState, now } from '../suites/state-builder.js';
import { filled, sampleStates } from './sample-states.js';

const key = 'key-1';
const found = { key, command: 'submit' } as const;
const draft = { application: anApplication('draft') };
const sending = sampleStates['check: sending'];
const unknown = sampleStates['check: outcome unknown'];
const effectsOf = (state: FlowState, fact: Fact) => transition(state, { ...fact, at: now }).effects;
const typesOf = (state: FlowState, fact: Fact) => effectsOf(state, fact).map(({ type }) => type);
const refused = (code: ProblemCode, more: Partial<Problem> = {}): Fact => ({
  type: 'command.refused',
  command: 'submit',
  problem: { code, dayTry: 'kept', fields: [], ...more },
});
const loaded = (snapshot: Snapshot): Fact => ({ type: 'snapshot.loaded', snapshot });
const receipt = (outcome: 'accepted' | 'refused' | 'pending') =>
  aSnapshot({ ...draft, version: '2', receipts: [{ key, outcome }] });

describe('a command whose outcome is not known', () => {
  it('[F24] is asked for, and nothing is sent before there is an answer', () => {
    const lost = after(sending, { type: 'command.lost', command: 'submit' });
    expect(typesOf(sending, { type: 'command.lost', command: 'submit' })).to.include('load-snapshot');
    expect(isBusy(lost)).to.equal(true);
    expect(awaited(lost)).to.equal('outcome');
    for (const fact of [{ type: 'proceed.pressed' }, { type: 'withdraw.pressed' }] as const)
      expect(typesOf(lost, fact)).to.deep.equal([]);
  });

  it('[F24] is settled by its receipt', () => {
    expect(after(unknown, loaded(receipt('pending'))).sending?.phase).to.equal('unknown');
    expect(after(unknown, loaded(receipt('accepted')))).to.include({ sending: null, trouble: null });
    expect(after(unknown, loaded(receipt('refused'))).trouble?.code).to.equal('refused-earlier');
    expect(typesOf(unknown, loaded(receipt('refused')))).to.include('settle-key');
  });

  it('[F24] is told by news that come before the answer, and the answer changes nothing then', () => {
    const accepted = after(sending, loaded(receipt('accepted')));
    expect(accepted).to.include({ sending: null, trouble: null });
    for (const fact of [
      { type: 'command.lost', command: 'submit', key },
      { type: 'command.succeeded', command: 'submit', key, snapshot: receipt('accepted') },
      { type: 'command.failed', command: 'submit', key, fault: fault('network') },
    ] satisfies Fact[]) {
      expect(effectsOf(accepted, fact)).to.deep.equal([]);
      // The next one of the same command waits for its own.
      const next: FlowState = {
        ...accepted,
        sending: { command: 'submit', phase: 'sending', key: 'another' },
      };
      expect(after(next, fact).sending).to.deep.equal(next.sending);
    }
  });

  it('[F24] is not asked for where a receipt without its reason came before the answer was lost', () => {
    const informed = after(sending, loaded(receipt('refused')));
    expect(informed.sending?.phase, 'the answer says more').to.equal('sending');
    const lost: Fact = { type: 'command.lost', command: 'submit' };
    expect(typesOf(informed, lost)).to.include('settle-key').and.not.include('load-snapshot');
    expect(after(informed, lost))
      .to.include({ sending: null })
      .and.have.nested.property('trouble.code', 'refused-earlier');
    const pending = after(sending, loaded(receipt('pending')));
    expect(typesOf(pending, lost)).to.include('load-snapshot');
  });

  it('[R03] [N18] tells a refusal that its receipt repeats exactly as one that was answered', () => {
    const problem = {
      code: 'identity-mismatch',
      dayTry: 'spent',
      fields: [{ field: 'organizationName', code: 'answer/unknown' }],
    } as const;
    const told = { ...problem, fields: [...problem.fields] };
    const news = aSnapshot({
      ...draft,
      version: '2',
      attempts: { left: 2, resetsAt: '2026-11-26T00:00:00+08:00' },
      receipts: [{ key, outcome: 'refused', problem: told }],
    });
    const direct = after(sending, {
      type: 'command.refused',
      command: 'submit',
      problem: { ...told, snapshot: news },
    });
    const later = after(unknown, loaded(news));
    expect(later.trouble).to.deep.equal(direct.trouble);
    expect(later.trouble).to.deep.include({ kind: 'refusal', code: 'identity-mismatch', dayTry: 'spent' });
    expect(later.form.refused).to.deep.equal({ organizationName: 'answer/unknown' });
    expect(screenOf(later)).to.equal(screenOf(direct));
    expect(effectsOf(unknown, loaded(news))).to.deep.include({
      type: 'focus',
      target: 'trouble',
    });
    // Also where an earlier page, or another tab, had sent it.
    const left = after(after(aState(draft), loaded(news)), { type: 'key.found', found });
    expect(left.trouble).to.deep.equal(direct.trouble);
    expect(left.pending).to.equal(null);
  });

  it('[F24] was not sent where the server does not know it: the person may send again, the key stays', () => {
    const same = loaded(aSnapshot({ ...draft, version: '2' }));
    const state = after(unknown, same);
    expect(state.trouble?.code).to.equal('not-sent');
    expect(typesOf(unknown, same)).not.to.include('settle-key');
    expect(state.form.answers, 'nothing that was typed is lost').to.deep.equal(filled.form.answers);
    expect(
      typesOf(after(state, { type: 'proceed.pressed' }), {
        type: 'answers.checked',
        reason: 'proceed',
        results: {},
      }),
    ).to.include('prepare-command');
  });

  it('was sent where the stage moved on, whether or not there is a receipt', () => {
    const state = after(unknown, loaded(aSnapshot({ version: '2', application: anApplication('person') })));
    expect(state).to.include({ sending: null, trouble: null });
    expect(screenOf(state)).to.equal('person');
  });

  it('[F26] is not refused by the news that it is in flight', () => {
    const state = after(sending, refused('key-in-flight'));
    expect(state.sending).to.deep.include({ phase: 'unknown', key });
    expect(typesOf(sending, refused('key-in-flight')))
      .to.include('load-snapshot')
      .and.not.include('settle-key');
  });

  it('[F32] keeps its key where the answer is no outcome', () => {
    for (const code of [
      'not-signed-in',
      'rate-limited',
      'internal',
      'provider-unavailable',
      'unavailable',
    ] as const)
      expect(typesOf(sending, refused(code)), code).not.to.include('settle-key');
    for (const code of ['identity-mismatch', 'attempts-exhausted', 'invalid-answers', 'key-reused'] as const)
      expect(typesOf(sending, refused(code)), code).to.include('settle-key');
  });

  it('[F06] is asked for where the widget was taken out and put back meanwhile', () => {
    const state = after(sending, { type: 'widget.connected' });
    expect(state.sending?.phase).to.equal('unknown');
    expect(typesOf(sending, { type: 'widget.connected' })).to.include.members([
      'open-account',
      'load-snapshot',
    ]);
    expect(after(sampleStates['check: preparing'], { type: 'widget.connected' }).sending).to.equal(null);
    const checking = sampleStates['information: being checked'];
    expect(after(checking, { type: 'widget.connected' }).form.proceeding).to.equal(false);
  });

  it('[F06] is not taken for unsent by what was loaded before', () => {
    const state = after(sending, { type: 'widget.connected' }, { type: 'key.found', found });
    expect(state.sending?.phase).to.equal('unknown');
    expect(state.trouble).to.equal(null);
  });
});

describe('a key that an earlier page left', () => {
  const pending = aState(
    { ...draft, receipts: [{ key, outcome: 'pending' }] },
    { requestedScreen: 'check', ...filled },
  );

  it('[F33] is waited for while the server is at it, and nothing is sent meanwhile', () => {
    const state = after(pending, { type: 'key.found', found });
    expect(awaited(state)).to.equal('outcome');
    expect(isBusy(state)).to.equal(true);
    expect(typesOf(state, { type: 'proceed.pressed' })).to.deep.equal([]);
    expect(isBusy(after(state, loaded(receipt('accepted'))))).to.equal(false);
  });

  it('[F34] is no matter where the server does not know it: the person may send, under the same key', () => {
    const state = after(aState(draft), { type: 'key.found', found });
    expect(state.pending).to.equal(null);
    expect(typesOf(aState(draft), { type: 'key.found', found })).not.to.include('settle-key');
  });

  it('[N07] [N18] is told as what it was: nothing of the day’s tries where it was about an amount', () => {
    const problem = { code: 'amount-wrong', dayTry: 'kept', amountTriesLeft: 2, fields: [] } as const;
    const state = aState({
      application: anApplication('payment', { payment: aPayment('awaiting-amount') }),
      receipts: [{ key, outcome: 'refused', problem: { ...problem, fields: [] } }],
    });
    const told = after(state, { type: 'key.found', found: { key, command: 'submitAmount' } });
    expect(told.trouble).to.deep.include({
      code: 'amount-wrong',
      command: 'submitAmount',
      amountTriesLeft: 2,
    });
    expect(told.form.refused).to.deep.equal({ amount: 'amount-wrong' });
    const withdrawn = after(state, { type: 'key.found', found: { key, command: 'withdraw' } });
    expect(withdrawn.trouble).to.deep.include({ command: 'withdraw' });
  });

  it('[F33] waits for the load that is under way', () => {
    const loading = { ...aState(draft), load: 'loading' as const };
    expect(after(loading, { type: 'key.found', found }).pending).to.deep.equal(found);
  });
});

describe('an answer that was overtaken', () => {
  const newer = aSnapshot({
    version: '3',
    serverTime: '2026-11-25T10:00:05+08:00',
    application: anApplication('person'),
  });

  it('[F36] is left out, however it came', () => {
    const state = after(aState(newer, { load: 'loading' }), loaded(aSnapshot(draft)));
    expect(state.snapshot).to.equal(newer);
    expect(state.load).to.equal('idle');
  });

  it('is believed where the server’s clock was set back', () => {
    const dayBefore = aSnapshot({ version: '4', serverTime: '2026-11-24T10:00:00+08:00' });
    expect(after(aState(newer), loaded(dayBefore)).snapshot).to.equal(dayBefore);
  });

  it('of a command is shown, and asked about once more', () => {
    const late = aState(newer, { sending: sending.sending });
    const fact: Fact = { type: 'command.succeeded', command: 'submit', snapshot: aSnapshot(draft) };
    expect(typesOf(late, fact)).to.include('load-snapshot');
  });
});

describe('a refusal', () => {
  it('[E13] tells a wrong amount with the tries left, and does not send the same one again', () => {
    const amount = {
      ...sampleStates['payment: amount typed'],
      sending: { command: 'submitAmount', phase: 'sending', key } as const,
    };
    const payment = aPayment('awaiting-amount', { triesLeft: 2 });
    const snapshot = aSnapshot({ version: '2', application: anApplication('payment', { payment }) });
    const problem: Problem = { code: 'amount-wrong', dayTry: 'kept', fields: [], snapshot };
    const state = after(amount, { type: 'command.refused', command: 'submitAmount', problem });
    expect(state.snapshot?.application).to.deep.include({ payment });
    expect(state.trouble?.code).to.equal('amount-wrong');
    const pressed = after(
      state,
      { type: 'proceed.pressed' },
      { type: 'answers.checked', reason: 'proceed', results: {} },
    );
    expect(pressed.sending).to.equal(null);
    expect(pressed.form.summary?.errors.map(({ target }) => target)).to.deep.equal(['amount']);
    const other = after(state, { type: 'answer.typed', field: 'amount', value: '0.38' });
    expect(other.form.refused).to.deep.equal({});
  });

  it('[E13] is foreseen where no try for the amount is left', () => {
    const payment = aPayment('awaiting-amount', { triesLeft: 0 });
    const state = aState(
      { application: anApplication('payment', { payment }) },
      { form: { answers: { amount: '0.37' }, checks: sampleStates['payment: amount typed'].form.checks } },
    );
    const pressed = after(
      state,
      { type: 'proceed.pressed' },
      { type: 'answers.checked', reason: 'proceed', results: {} },
    );
    expect(pressed.trouble?.code).to.equal('amount-tries-exhausted');
    expect(pressed.sending).to.equal(null);
  });

  it('sends a plain amount where its check could not be loaded, and never nothing', () => {
    const payment = aPayment('awaiting-amount');
    const state = (amount: string) =>
      aState({ application: anApplication('payment', { payment }) }, { form: { answers: { amount } } });
    expect(commandRequestOf(state('0.37'), 'submitAmount')?.payload).to.deep.equal({ fen: 37 });
    expect(commandRequestOf(state('0.3'), 'submitAmount')?.payload).to.deep.equal({ fen: 30 });
    expect(commandRequestOf(state('three'), 'submitAmount')).to.equal(null);
    const pressed = after(
      state('three'),
      { type: 'proceed.pressed' },
      { type: 'answers.checked', reason: 'proceed', results: {} },
    );
    expect(pressed.trouble, 'a press is never answered by silence').to.deep.equal(fault('network'));
  });

  it('[E7] says whether it cost a try, and counts one that came without a count', () => {
    const silent = aState(
      { ...draft, attempts: null },
      { requestedScreen: 'check', ...filled, sending: sending.sending },
    );
    const fact = refused('identity-mismatch', { dayTry: 'spent' });
    const state = after(silent, fact);
    expect(state.trouble).to.include({ code: 'identity-mismatch', dayTry: 'spent' });
    expect(state.ledger).to.deep.equal({ day: '2026-11-25', spent: 1 });
    expect(typesOf(silent, fact)).to.include('write-ledger');
  });

  it('[E4] of a way back is shown where it stands', () => {
    const state = after(sampleStates['type: starting'], {
      type: 'command.refused',
      command: 'start',
      problem: { code: 'one-way-change', dayTry: 'kept', fields: [] },
    });
    expect(state.trouble).to.include({ kind: 'refusal', code: 'one-way-change' });
    expect(screenOf(state)).to.equal('type');
  });

  it('[F28] of the login keeps what was typed, and goes on after a load', () => {
    const expired = after(sending, refused('not-signed-in'));
    expect(expired.trouble?.code).to.equal('session-expired');
    expect(expired.form.answers).to.deep.equal(filled.form.answers);
    const renewed = after(expired, { type: 'retry.pressed' }, loaded(aSnapshot({ ...draft, version: '2' })));
    expect(renewed.trouble).to.equal(null);
    expect(screenOf(renewed)).to.equal('check');
  });

  it('[E16] of a change leaves the old identity verified', () => {
    const identity = anIdentity('verified');
    const rejected = aState({ identity, application: anApplication('rejected', { purpose: 'change' }) });
    expect(screenOf(rejected)).to.equal('rejected');
    expect(screenOf(after(rejected, { type: 'screen.requested', screen: 'status' }))).to.equal('result');
    const withdrawn = after(
      { ...rejected, sending: { command: 'withdraw', phase: 'sending', key } },
      { type: 'command.succeeded', command: 'withdraw', snapshot: aSnapshot({ version: '2', identity }) },
    );
    expect(screenOf(withdrawn)).to.equal('result');
  });
});

describe('[N15] a form that somebody went on with elsewhere', () => {
  const moved = (state: FlowState, snapshot: Parameters<typeof aSnapshot>[0]) =>
    after(state, loaded(aSnapshot({ version: '2', ...snapshot }))).elsewhere;
  const typing = aState(draft, filled);
  const person = { application: anApplication('person') };

  it('is told so, whether it was continued or withdrawn, until the next press', () => {
    expect(moved(typing, person)).to.equal('continued');
    expect(moved(typing, {})).to.equal('withdrawn');
    expect(moved(typing, { identity: anIdentity('verified') })).to.equal('continued');
    const told = after(typing, loaded(aSnapshot({ version: '2', ...person })));
    expect(after(told, { type: 'clock.ticked' }).elsewhere).to.equal('continued');
    expect(after(told, { type: 'proceed.pressed' }).elsewhere).to.equal(null);
  });

  it('is nothing that this page did, that was awaited, that time did, or that nobody was filling in', () => {
    expect(moved(sending, person), 'sent from here').to.equal(null);
    expect(moved({ ...typing, pending: found }, person), 'sent by an earlier page').to.equal(null);
    expect(moved(typing, draft), 'the same').to.equal(null);
    expect(moved({ ...typing, requestedScreen: 'status' }, person), 'no form').to.equal(null);
    const handedOff = sampleStates['person: handed off'];
    expect(moved(handedOff, { application: anApplication('organization') }), 'the provider').to.equal(null);
    const paying = aState({
      application: anApplication('payment', { payment: aPayment('awaiting-transfer') }),
    });
    expect(moved(paying, { identity: anIdentity('verified') }), 'the bank').to.equal(null);
    expect(moved(typing, { accountKey: 'another' }), 'somebody else').to.equal(null);
    const end = new Date(now - 1000).toISOString();
    const rejected = anApplication('rejected', { expiresAt: end });
    expect(moved(aState({ application: rejected }, { requestedScreen: 'information' }), {}), 'time').to.equal(
      null,
    );
  });
});

describe('a face check that is repeated', () => {
  it('[N14] asks for the consent anew, and keeps what was typed', () => {
    const consent = { textVersion: '1', text: 'I agree.', language: 'en', givenAt: now };
    const application = anApplication('person');
    const answers = { fullName: '王小明' };
    const confirming = aState(
      { application },
      {
        sending: { command: 'confirmPerson', key, phase: 'sending' },
        form: { method: 'face', answers, consents: { face: consent } },
      },
    );
    const handedOff = anApplication('person', {
      person: { status: 'handed-off', method: 'face', code: null, progress: 'waiting', expiresAt: null },
    });
    const failed = anApplication('person', {
      person: {
        status: 'failed',
        method: 'face',
        code: 'face-mismatch',
        progress: 'waiting',
        expiresAt: null,
      },
    });
    const again = after(
      confirming,
      {
        type: 'command.succeeded',
        command: 'confirmPerson',
        key,
        snapshot: aSnapshot({ application: handedOff, version: '2' }),
      },
      loaded(aSnapshot({ application: failed, version: '3' })),
    );
    expect(again.form.consents).to.deep.equal({});
    expect(again.form.answers).to.deep.equal(answers);
    expect(typesOf(again, { type: 'proceed.pressed' })).not.to.include('prepare-command');
  });
});
