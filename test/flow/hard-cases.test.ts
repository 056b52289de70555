/** What the flow makes of outages, counts that were touched, calendars that end, and logins that do not come back. */
import { expect } from 'chai';
import { commands } from '../../src/contract/index.js';
import {
  fault,
  screenOf,
  transition,
  triesLeft,
  type Effect,
  type Fact,
  type FlowState,
} from '../../src/flow/index.js';
import { createText } from '../../src/locales/text.js';
import { en } from '../../src/locales/en/messages.js';
import { reviewStep } from '../../src/steps/review/review-step.js';
import { anApplication, aSnapshot, nextMidnight } from '../suites/snapshot-builder.js';
import { after, aState, now } from '../suites/state-builder.js';

const effectsOf = (state: FlowState, fact: Fact) => transition(state, { ...fact, at: now }).effects;
const announced = (effects: readonly Effect[], event: string) =>
  effects.filter(effect => effect.type === 'announce' && effect.announcement.event === event);

/** A submission whose answer was lost, at the key `key-1`. */
const open = (): FlowState =>
  aState(
    { application: anApplication('draft') },
    { sending: { command: 'submit', key: 'key-1', phase: 'unknown' } },
  );

describe('an open outcome', () => {
  const outages = {
    'an error of the server': fault('server'),
    'a time that was over': fault('timeout'),
    'a login that was refused': fault('session-expired'),
    'an answer that could not be read': fault('bad-response'),
    'a network that was gone': fault('network'),
  };
  for (const [what, trouble] of Object.entries(outages))
    it(`[R01] after ${what}: any healthy snapshot settles it, also one of the same version`, () => {
      const asking = after(open(), { type: 'load.failed', fault: trouble });
      expect(asking.sending?.phase).to.equal('unknown');
      const same = { type: 'snapshot.loaded', snapshot: { ...asking.snapshot! } } as const;
      const settled = after(asking, same);
      expect(settled.sending).to.equal(null);
      expect(settled.trouble?.code).to.equal('not-sent');
      expect(settled.form.answers).to.deep.equal(asking.form.answers);
      const receipts = [{ key: 'key-1', outcome: 'accepted' }] as never;
      const done = after(asking, {
        type: 'snapshot.loaded',
        snapshot: aSnapshot({ application: anApplication('person'), receipts, version: '2' }),
      });
      expect([done.sending, done.trouble]).to.deep.equal([null, null]);
    });

  it('[R01] is waited for by a watcher that takes the version at hand as well', () => {
    const before = aState(
      { application: anApplication('draft') },
      { sending: { command: 'submit', key: 'key-1', phase: 'sending' } },
    );
    const effects = effectsOf(before, { type: 'command.lost', command: 'submit' });
    const watching = effects.find(effect => effect.type === 'start-watching');
    expect(watching).to.deep.equal({ type: 'start-watching', version: '' });
  });

  it('[R01] lets the person try again and sign in again meanwhile', () => {
    for (const trouble of [fault('server'), fault('session-expired'), fault('bad-response')]) {
      expect(trouble.retryable).to.equal(true);
      const asking = after(open(), { type: 'load.failed', fault: trouble });
      for (const fact of [{ type: 'retry.pressed' }, { type: 'reload.requested' }] as const)
        expect(effectsOf(asking, fact).map(({ type }) => type)).to.include('load-snapshot');
    }
  });
});

describe('a login that does not come back', () => {
  it('[C24] is told to the portal once, however often it reloads, and again after it had come back', () => {
    let state = aState();
    let told = 0;
    const meet = (fact: Fact) => {
      const { state: next, effects } = transition(state, { ...fact, at: now });
      state = next;
      told += announced(effects, 'rna-session-expired').length;
    };
    for (let round = 0; round < 20; round++) {
      meet({ type: 'load.failed', fault: fault('session-expired') });
      meet({ type: 'reload.requested' });
    }
    expect(told).to.equal(1);
    meet({ type: 'snapshot.loaded', snapshot: aSnapshot({ version: '2' }) });
    meet({ type: 'load.failed', fault: fault('session-expired') });
    expect(told).to.equal(2);
  });

  for (const code of ['bad-response', 'server', 'network'] as const)
    it(`[C24] ${code} is never told as a lost login`, () => {
      const effects = effectsOf(aState(), { type: 'load.failed', fault: fault(code) });
      expect(announced(effects, 'rna-session-expired')).to.deep.equal([]);
      expect(announced(effects, 'rna-error')).to.have.length(1);
    });
});

describe('a count of tries that somebody changed in the browser', () => {
  for (const spent of [-5, 0, 1, 2, 3, 7, 1e9, Number.MAX_SAFE_INTEGER])
    for (const left of [0, 1, 2, 3])
      it(`[A33] ${String(spent)} spent: the ${String(left)} left of the server count, up and down`, () => {
        const state = after(aState({ attempts: { left, resetsAt: nextMidnight } }), {
          type: 'ledger.read',
          ledger: { day: '2026-11-25', spent },
        });
        expect(triesLeft(state.snapshot!, state.ledger, now)).to.include({ left, perDay: 3 });
      });

  it('[A33] never lets a submission through that the server has locked', () => {
    const locked = aState({
      attempts: { left: 0, resetsAt: nextMidnight },
      application: anApplication('draft'),
    });
    const state = after(locked, { type: 'ledger.read', ledger: { day: '2026-11-25', spent: 0 } });
    const effects = effectsOf({ ...state, requestedScreen: 'check' }, { type: 'proceed.pressed' });
    expect(effects.map(({ type }) => type)).not.to.include.members(['send-command', 'prepare-command']);
    expect(Object.keys(commands)).to.include('submit');
  });
});

describe('a year whose holidays nobody knows yet', () => {
  for (const language of ['en', 'zh-CN'])
    it(`[F63] a review says a range of working days and no date (${language})`, () => {
      const review = { expected: null } as never;
      const application = { ...anApplication('review'), review } as never;
      const state = aState({ preset: 'review', application });
      expect(screenOf(state)).to.equal('review');
      const model = reviewStep(state);
      expect(model).to.include({ expected: null, late: false });
      const { min, max } = model.days;
      const said = en.review.expectedUnknown(min, max);
      expect(said).to.contain(String(min)).and.to.contain(String(max));
      expect(said).not.to.match(/20\d\d|\bundefined\b|NaN/);
      const known = createText({ language, messages: en, issues: null, timeZone: 'Asia/Shanghai' }).date(
        '2027-01-04',
      );
      expect(said).not.to.contain(known);
    });
});
