import { expect } from 'chai';
import { createStore, type Fact } from '../../src/flow/index.js';
import { aSnapshot } from '../suites/snapshot-builder.js';
import { now } from '../suites/state-builder.js';

const loaded: Fact = { type: 'snapshot.loaded', snapshot: aSnapshot() };

describe('the store', () => {
  it('works on facts one after the other, also on those that come in meanwhile', () => {
    const seen: string[] = [];
    const store = createStore({
      now: () => now,
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
    const store = createStore({ now: () => now, perform: () => {} });
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
    const store = createStore({ now: () => now, perform: () => {} });
    const stop = store.subscribe(() => told++);
    store.send({ type: 'widget.connected' });
    stop();
    store.send(loaded);
    expect(told).to.equal(1);
  });

  it('stamps facts with the server’s time', () => {
    const store = createStore({ now: () => 42, perform: () => {} });
    store.send({ type: 'clock.ticked' });
    expect(store.state.now).to.equal(42);
  });
});

function aSnapshotOf(fact: Fact) {
  return fact.type === 'snapshot.loaded' ? fact.snapshot : null;
}
