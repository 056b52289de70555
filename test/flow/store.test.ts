import { expect } from 'chai';
import { arrive, createStore, fault, transition, type Effect, type Fact } from '../../src/flow/index.js';
import { aSnapshot } from '../suites/snapshot-builder.js';
import { now } from '../suites/state-builder.js';
import { namedFacts } from './sample-facts.js';
import { sampleStates } from './sample-states.js';

const loaded: Fact = { type: 'snapshot.loaded', snapshot: aSnapshot() };

describe('the store', () => {
  it('works on facts one after the other, also on those that come in meanwhile', () => {
    const seen: string[] = [];
    const store = createStore({
      now: () => now,
      transition,
      perform: effect => {
        seen.push(effect.type);
        if (effect.type === 'load-snapshot') {
          store.send(loaded);
          seen.push(`still ${store.state.load}`);
        }
      },
    });
    store.subscribe(({ load }) => seen.push(`listener ${load}`));
    store.send({ type: 'widget.connected' });
    expect(seen.slice(0, 4)).to.deep.equal([
      'listener loading',
      'load-snapshot',
      'still loading',
      'listener idle',
    ]);
    expect(store.state.snapshot).to.equal(aSnapshotOf(loaded));
  });

  it('goes on after a listener that throws', () => {
    const store = createStore({ now: () => now, transition, perform: () => {} });
    const stop = store.subscribe(() => {
      throw new Error('of the listener');
    });
    expect(() => store.send({ type: 'widget.connected' })).to.throw('of the listener');
    stop();
    store.send(loaded);
    expect(store.state.snapshot).not.to.equal(null);
  });

  it('tells those that have left no more', () => {
    let told = 0;
    const store = createStore({ now: () => now, transition, perform: () => {} });
    const stop = store.subscribe(() => told++);
    store.send({ type: 'widget.connected' });
    stop();
    store.send(loaded);
    expect(told).to.equal(1);
  });

  it('stamps facts with the server’s time', () => {
    const store = createStore({ now: () => 42, transition, perform: () => {} });
    store.send({ type: 'clock.ticked' });
    expect(store.state.now).to.equal(42);
  });

  it('fetches the rest of the flow when it is needed, and keeps the order of what came', async () => {
    const effects: Effect[] = [];
    const store = createStore({ now: () => now, perform: effect => effects.push(effect) });
    store.send({ type: 'widget.connected' });
    store.send(loaded);
    expect(store.state.snapshot, 'the first screen needs no more').not.to.equal(null);
    store.send({ type: 'start.pressed' });
    store.send({ type: 'subject.chosen', subject: 'enterprise' });
    await store.prepare();
    expect(store.state).to.include({ place: 'type', subject: 'enterprise' });
  });
});

describe('what is decided on arrival', () => {
  it('is what the whole flow decides', () => {
    for (const state of Object.values(sampleStates))
      for (const [, fact] of namedFacts) {
        const event = { ...fact, at: state.now };
        const early = arrive(state, event);
        if (early) expect(early).to.deep.equal(transition(state, event));
      }
  });

  it('is enough for a first load that fails', () => {
    const failed = arrive(sampleStates.connecting, { type: 'load.failed', fault: fault('network'), at: now });
    expect(failed?.state.load).to.equal('failed');
  });
});

function aSnapshotOf(fact: Fact) {
  return fact.type === 'snapshot.loaded' ? fact.snapshot : null;
}
