import { expect } from 'chai';
import { fault, screenOf, type Effect, type Fact, type FlowState } from '../../src/flow/index.js';
import { anApplication, aPayment, aSnapshot } from '../suites/snapshot-builder.js';
import { aState } from '../suites/state-builder.js';
import { namedFacts } from './sample-facts.js';
import { aPhoto } from './sample-photo.js';
import { sampleStates } from './sample-states.js';
import { apply } from './transition-table.js';

const focusOf = (effects: readonly Effect[]) => effects.filter(effect => effect.type === 'focus');
const focusAfter = (state: FlowState, fact: Fact) => {
  const [first, ...others] = focusOf(apply(state, fact).effects);
  expect(others, 'one place alone').to.deep.equal([]);
  return first?.target ?? null;
};
const loaded = (application: ReturnType<typeof anApplication> | null): Fact => ({
  type: 'snapshot.loaded',
  snapshot: aSnapshot({ version: '2', application }),
});

describe('[L1] the focus follows from what changed', () => {
  it('goes to one place at most, whatever happens in whatever state', () => {
    for (const [name, state] of Object.entries(sampleStates))
      for (const [event, fact] of namedFacts)
        expect(focusOf(apply(state, fact).effects), `${name}, ${event}`).to.have.length.below(2);
  });

  it('follows every change of the screen, but for the first one and for what is on its way', () => {
    for (const [name, state] of Object.entries(sampleStates))
      for (const [event, fact] of namedFacts) {
        const { state: after, effects } = apply(state, fact);
        if (!state.snapshot || !after.snapshot || screenOf(state) === screenOf(after)) continue;
        const [focus] = focusOf(effects);
        const isOnItsWay = screenOf(state) === 'connecting';
        expect(focus === undefined, `${name}, ${event}`).to.equal(isOnItsWay);
      }
  });

  it('goes to the title where another title stands on the same screen', () => {
    const handedOff = anApplication('person', {
      person: { status: 'handed-off', method: 'face', code: null, progress: 'waiting', expiresAt: null },
    });
    expect(focusAfter(sampleStates['person: to choose'], loaded(handedOff))).to.equal('heading');
    for (const status of ['awaiting-transfer', 'awaiting-amount'] as const)
      expect(
        focusAfter(
          sampleStates['payment: to choose'],
          loaded(anApplication('payment', { payment: aPayment(status) })),
        ),
      ).to.equal('heading');
    const again: Fact = { type: 'choose-payment-again.pressed', way: null };
    for (const name of ['payment: awaiting the transfer', 'payment: awaiting the amount'] as const)
      expect(focusAfter(sampleStates[name], again)).to.equal('heading');
  });

  it('goes to the field that one press mended, and is left to the drawing where a button is gone', () => {
    const proposal = '91110000600037341L';
    const slip = aState(
      { application: anApplication('draft') },
      {
        form: {
          answers: { registrationNumber: '9111000060003734IL' },
          checks: {
            registrationNumber: {
              input: '9111000060003734IL',
              check: { outcome: 'reject', value: '', issues: [], proposal },
            },
          },
        },
      },
    );
    expect(focusAfter(slip, { type: 'proposal.accepted', field: 'registrationNumber' })).to.equal(
      'field-registrationNumber',
    );
    expect(
      focusAfter(slip, {
        type: 'warning.confirmed',
        field: 'registrationNumber',
        code: 'uscc/unusual',
      }),
    ).to.equal(null);
  });

  it('goes to the question whether to withdraw, and back to what led to it', () => {
    const state = sampleStates['payment: awaiting the transfer'];
    expect(focusAfter(state, { type: 'withdraw.asked', asked: true })).to.equal('withdrawal');
    const asked = { ...state, withdrawing: true };
    expect(focusAfter(asked, { type: 'withdraw.asked', asked: false })).to.equal('withdraw');
    const sent = { ...asked, sending: { command: 'withdraw', phase: 'sending', key: 'key-1' } } as const;
    expect(
      focusAfter(sent, {
        type: 'command.succeeded',
        command: 'withdraw',
        snapshot: aSnapshot({ version: '2' }),
      }),
    ).to.equal('heading');
  });

  it('goes to the camera and back to its photo; a photo and a link leave it where they stand', () => {
    const open: Fact = { type: 'camera.opened', slot: 'portrait' };
    expect(focusAfter(sampleStates['photos: empty'], open)).to.equal('camera');
    expect(focusAfter(sampleStates['photos: with the camera'], { type: 'camera.closed' })).to.equal(
      'photo-portrait',
    );
    const use: Fact = { type: 'photo.confirmed', slot: 'portrait' };
    expect(focusAfter(sampleStates['photos: advised'], use)).to.equal(null);
    const remove: Fact = { type: 'photo.removed', slot: 'portrait' };
    expect(focusAfter(sampleStates['photos: uploaded'], remove)).to.equal(null);
    const late: Fact = {
      type: 'photo.prepared',
      slot: 'portrait',
      round: 1,
      photo: aPhoto,
      advice: ['photo/dark'],
    };
    expect(focusAfter(sampleStates['photos: being prepared'], late)).to.equal(null);
    const state = {
      ...sampleStates['person: link used'],
      handoff: { ...sampleStates['person: link used'].handoff, mode: 'embedded' },
    } as const;
    expect(focusAfter(state, { type: 'handoff.renewed' })).to.equal(null);
  });

  it('is told of what a press came to, and not torn away by a reading that failed', () => {
    const failed: Fact = { type: 'load.failed', fault: fault('network') };
    expect(focusAfter(sampleStates['status: loading again'], failed)).to.equal(null);
    const lost: Fact = { type: 'command.failed', command: 'submit', fault: fault('network') };
    expect(focusAfter(sampleStates['check: sending'], lost)).to.equal('trouble');
  });
});

describe('[L8] “Change” at the check', () => {
  const changed = (target: 'field-contactMobile' | 'photo-portrait') =>
    apply(sampleStates['check: ready'], { type: 'correction.pressed', target });

  it('leads to the field or photo itself', () => {
    const { state, effects } = changed('field-contactMobile');
    expect(screenOf(state)).to.equal('information');
    expect(focusOf(effects).map(({ target }) => target)).to.deep.equal(['field-contactMobile']);
    const photo = changed('photo-portrait');
    expect(focusOf(photo.effects).map(({ target }) => target)).to.deep.equal(['photo-portrait']);
  });

  it('leads back to the check by Next and by Back, and forgets it elsewhere', () => {
    const { state } = changed('field-contactMobile');
    expect(screenOf(apply(state, { type: 'back.pressed' }).state)).to.equal('check');
    const pressed = apply(state, { type: 'proceed.pressed' }).state;
    const results = Object.fromEntries(
      Object.entries(pressed.form.checks).map(([name, entry]) => [name, entry]),
    );
    const next = apply(pressed, { type: 'answers.checked', reason: 'proceed', results }).state;
    expect(screenOf(next)).to.equal('check');
    expect(next.form.correcting).to.equal(null);
    const elsewhere = apply(state, { type: 'screen.requested', screen: 'status' }).state;
    expect(elsewhere.form.correcting).to.equal(null);
  });

  it('does nothing while something is sent', () => {
    const target = 'field-contactMobile';
    const sending = sampleStates['check: sending'];
    expect(apply(sending, { type: 'correction.pressed', target }).state).to.deep.equal(sending);
  });
});
