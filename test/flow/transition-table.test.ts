import { expect } from 'chai';
import { Screen } from '../../src/contract/index.js';
import { screenOf, type FlowState } from '../../src/flow/index.js';
import { namedFacts } from './sample-facts.js';
import { sampleStates } from './sample-states.js';
import { apply, changedFields } from './transition-table.js';

/** Fails where anything inside is changed from now on: a transition that writes into its input throws then. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

describe('every event in every state', () => {
  it('covers every screen', () => {
    const screens = new Set(Object.values(sampleStates).map(state => screenOf(state)));
    expect(Screen.options.filter(screen => !screens.has(screen))).to.deep.equal([]);
  });

  for (const [name, sample] of Object.entries(sampleStates)) {
    const state: FlowState = frozen(sample);
    it(`has a defined result in “${name}”`, () => {
      for (const [event, fact] of namedFacts) {
        const { state: after, effects } = apply(state, frozen(fact));
        expect(Screen.options, event).to.include(screenOf(after));
        expect(Object.keys(after), event).to.have.members(Object.keys(state));
        expect(after.now, event).to.equal(state.now);
        expect(effects, event).to.be.an('array');
        expect(apply(state, fact), `${event}, again`).to.deep.equal({ state: after, effects });
        // Where nothing comes of an event, nothing is remade either, so that nobody renders for it.
        if (effects.length === 0 && same(state, after))
          expect(changedFields(state, after), event).to.deep.equal([]);
      }
    });
  }
});
