import { expect } from 'chai';
import { ledgerAfter, ledgerSpent, screenOf, transition, triesLeft } from '../../src/flow/index.js';
import { anApplication, aSnapshot, nextMidnight } from '../suites/snapshot-builder.js';
import { after, aState, now } from '../suites/state-builder.js';
import { filled } from './sample-states.js';

const today = '2026-11-25';
const midnight = Date.parse(nextMidnight);
const silent = aSnapshot({ attempts: null });
const left = (count: number) => aSnapshot({ attempts: { left: count, resetsAt: nextMidnight } });

describe('the day’s tries', () => {
  it('[E2] are three until the next midnight of Shanghai', () => {
    expect(triesLeft(silent, null, now)).to.deep.equal({ left: 3, perDay: 3, resetsAt: midnight });
  });

  it('[E2] are none where the policy counts nothing', () => {
    expect(triesLeft(aSnapshot({ preset: 'review' }), { day: today, spent: 9 }, now)).to.equal(null);
  });

  it('[E7] are those that the server tells, whatever was counted here', () => {
    for (const spent of [0, 1, 3, 99])
      expect(triesLeft(left(2), { day: today, spent }, now)).to.include({ left: 2 });
    expect(triesLeft(left(9), null, now), 'never more than the policy allows').to.include({ left: 3 });
  });

  it('[E7] are counted here only where the server is silent, and only today', () => {
    expect(triesLeft(silent, { day: today, spent: 2 }, now)).to.include({ left: 1 });
    expect(triesLeft(silent, { day: '2026-11-24', spent: 3 }, now)).to.include({ left: 3 });
    expect(triesLeft(silent, { day: '2026-11-26', spent: 3 }, now), 'a clock went wrong').to.include({
      left: 3,
    });
    expect(triesLeft(silent, { day: today, spent: 99 }, now)).to.include({ left: 0 });
  });

  it('[F59] [F61] begin anew at midnight in the policy’s zone, not in that of the device', () => {
    expect(triesLeft(left(0), null, midnight - 1)).to.include({ left: 0, resetsAt: midnight });
    expect(triesLeft(left(0), { day: today, spent: 3 }, midnight)).to.include({ left: 3 });
    const honolulu = aSnapshot({ attempts: null, policy: { timeZone: 'Pacific/Honolulu' } });
    expect(triesLeft(honolulu, { day: '2026-11-24', spent: 3 }, now)).to.include({ left: 0 });
  });

  it('[F59] are never locked longer by what is kept here', () => {
    const state = after(aState(left(1)), { type: 'ledger.read', ledger: { day: today, spent: 3 } });
    expect(triesLeft(state.snapshot!, state.ledger, now)).to.include({ left: 1 });
  });

  it('follow a spent try, also one that came without a count', () => {
    expect(ledgerAfter(left(1), null, now)).to.deep.equal({ day: today, spent: 2 });
    expect(ledgerSpent(silent, { day: today, spent: 1 }, now)).to.deep.equal({ day: today, spent: 2 });
    expect(ledgerSpent(silent, { day: '2026-11-24', spent: 3 }, now)).to.deep.equal({ day: today, spent: 1 });
    expect(ledgerSpent(aSnapshot({ preset: 'review' }), null, now)).to.equal(null);
  });

  it('[E2] stop the third wrong submission’s successor before it is sent, and say until when', () => {
    const state = aState(
      { ...left(0), application: anApplication('draft') },
      { requestedScreen: 'check', ...filled },
    );
    const checking = after(state, { type: 'proceed.pressed' });
    const results = {};
    const { state: stopped, effects } = transition(checking, {
      type: 'answers.checked',
      reason: 'proceed',
      results,
      at: now,
    });
    expect(effects.map(({ type }) => type)).not.to.include('prepare-command');
    expect(stopped.trouble).to.include({ code: 'attempts-exhausted', dayTry: 'kept', until: midnight });
    expect(screenOf(stopped)).to.equal('check');
  });

  it('[E2] stop a submission whose last try was spent in another tab meanwhile', () => {
    const draft = { application: anApplication('draft') };
    const sending = { command: 'submit', phase: 'preparing', key: null } as const;
    const state = aState({ ...left(0), ...draft }, { requestedScreen: 'check', ...filled, sending });
    const { state: stopped, effects } = transition(state, {
      type: 'command.prepared',
      command: 'submit',
      key: 'k',
      at: now,
    });
    expect(effects.map(({ type }) => type))
      .to.include('settle-key')
      .and.not.include('send-command');
    expect(stopped.sending).to.equal(null);
    expect(stopped.trouble?.code).to.equal('attempts-exhausted');
  });

  it('are asked for once as the day ends', () => {
    const eve = aState(left(0), { now: midnight - 500 });
    const loads = (state: typeof eve, at: number) =>
      transition(state, { type: 'clock.ticked', at }).effects.filter(({ type }) => type === 'load-snapshot')
        .length;
    expect(loads(eve, midnight - 1)).to.equal(0);
    expect(loads(eve, midnight)).to.equal(1);
    expect(loads({ ...eve, now: midnight }, midnight + 1000), 'a server that tells the old day on').to.equal(
      0,
    );
  });
});
