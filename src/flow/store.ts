import type { Effect } from './effect.js';
import type { Fact } from './flow-event.js';
import { initialState, type FlowState } from './flow-state.js';
import { transition } from './transition.js';

/** Holds the one state of a widget. Facts go in, states come out; effects are handed to `perform`. */
export interface Store {
  readonly state: FlowState;
  readonly send: (fact: Fact) => void;
  /** Calls `listener` after each change; returns how to stop that. */
  readonly subscribe: (listener: (state: FlowState) => void) => () => void;
}

export interface StoreOptions {
  /** Server time in ms, with which facts are stamped. */
  readonly now: () => number;
  readonly perform: (effect: Effect) => void;
}

/**
 * A store whose facts are worked on one after the other: one that comes in during another waits for its turn, so that
 * listeners and effects never see a state half made.
 */
export function createStore({ now, perform }: StoreOptions): Store {
  let state = initialState;
  const listeners = new Set<(state: FlowState) => void>();
  const queue: Fact[] = [];
  let working = false;

  const work = (fact: Fact) => {
    const before = state;
    const next = transition(state, { ...fact, at: now() });
    state = next.state;
    if (state !== before) for (const listener of listeners) listener(state);
    for (const effect of next.effects) perform(effect);
  };

  return {
    get state() {
      return state;
    },
    send(fact) {
      queue.push(fact);
      if (working) return;
      working = true;
      try {
        for (let next = queue.shift(); next; next = queue.shift()) work(next);
      } finally {
        working = false;
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
