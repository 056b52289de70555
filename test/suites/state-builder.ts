/** States of the flow for tests: one snapshot shown, nothing else known, at the time the server gave. */
import type { Snapshot } from '../../src/contract/index.js';
import { initialState, transition, type Fact, type FlowState } from '../../src/flow/index.js';
import { aSnapshot, serverTime, type SnapshotWish } from './snapshot-builder.js';

/** The moment of every test, in ms. */
export const now = Date.parse(serverTime);

/** The state of a widget that shows a snapshot. A wish for a snapshot serves as well as a snapshot. */
export function aState(wish: SnapshotWish | Snapshot = {}, overrides: Partial<FlowState> = {}): FlowState {
  const snapshot = isSnapshot(wish) ? wish : aSnapshot(wish);
  return { ...initialState, now, snapshot, ...overrides };
}

/** The state after some facts. Effects are left undone. */
export function after(state: FlowState, ...facts: Fact[]): FlowState {
  return facts.reduce((before, fact) => transition(before, { ...fact, at: before.now }).state, state);
}

function isSnapshot(wish: SnapshotWish | Snapshot): wish is Snapshot {
  return 'accountKey' in wish && 'receipts' in wish && 'policy' in wish && 'version' in wish;
}
