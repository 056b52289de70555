import type { Effect } from './effect.js';
import type { FlowState } from './flow-state.js';

/** What follows from one event. */
export interface Transition {
  readonly state: FlowState;
  readonly effects: readonly Effect[];
}

/** A transition to a state, with what the world is asked to do. */
export const transitionTo = (state: FlowState, ...effects: Effect[]): Transition => ({ state, effects });
