import { arrive } from './arrival.js';
import type { Effect } from './effect.js';
import type { Fact } from './flow-event.js';
import { initialState, type FlowState } from './flow-state.js';
import type { transition } from './transition.js';
import { fault } from './trouble.js';

/** Holds the one state of a widget. Facts go in, states come out; effects are handed to `perform`. */
export interface Store {
  readonly state: FlowState;
  readonly send: (fact: Fact) => void;
  /** Calls `listener` after each change; returns how to stop that. */
  readonly subscribe: (listener: (state: FlowState) => void) => () => void;
  /** Fetches the part of the flow that the first screen can do without. */
  readonly prepare: () => Promise<void>;
}

export interface StoreOptions {
  /** Server time in ms, with which facts are stamped. */
  readonly now: () => number;
  readonly perform: (effect: Effect) => void;
  /** The whole transition where it is at hand; without it, it is fetched when `arrive` alone cannot decide. */
  readonly transition?: typeof transition;
}

/**
 * A store whose facts are worked on one after the other: one that comes in during another waits for its turn, so that
 * listeners and effects never see a state half made.
 */
export function createStore({ now, perform, transition: given }: StoreOptions): Store {
  let state = initialState;
  let whole = given;
  let fetching: Promise<void> | null = null;
  const listeners = new Set<(state: FlowState) => void>();
  const queue: Fact[] = [];
  let working = false;

  const work = (fact: Fact): boolean => {
    const event = { ...fact, at: now() };
    const next = whole ? whole(state, event) : arrive(state, event);
    if (!next) return false;
    const before = state;
    state = next.state;
    if (state !== before) for (const listener of listeners) listener(state);
    for (const effect of next.effects) perform(effect);
    return true;
  };

  const drain = () => {
    if (working) return;
    working = true;
    try {
      for (let next = queue.shift(); next; next = queue.shift()) {
        if (work(next)) continue;
        queue.unshift(next);
        void prepare();
        return;
      }
    } finally {
      working = false;
    }
  };

  const prepare = () =>
    (fetching ??= import('./transition.js').then(
      module => {
        whole = module.transition;
        drain();
      },
      () => {
        // Whatever waited was a press that can be repeated once the network is back.
        fetching = null;
        queue.length = 0;
        queue.push({ type: 'load.failed', fault: fault('network') });
        drain();
      },
    ));

  return {
    get state() {
      return state;
    },
    send(fact) {
      queue.push(fact);
      drain();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    prepare,
  };
}
