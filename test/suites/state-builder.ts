/** States of the flow for tests: one snapshot shown, nothing else known, at the time the server gave. */
import type { Snapshot } from '../../src/contract/index.js';
import { initialState, transition, type Fact, type FlowState } from '../../src/flow/index.js';
import { aSnapshot, serverTime, type SnapshotOptions } from './snapshot-builder.js';

/** The moment of every test, in ms. */
export const now = Date.parse(serverTime);

/** The state of a widget that shows a snapshot. A options for a snapshot serves as well as a snapshot. */
export function aState(
  options: SnapshotOptions | Snapshot = {},
  overrides: Partial<FlowState> = {},
): FlowState {
  const snapshot = isSnapshot(options) ? options : aSnapshot(options);
  return { ...initialState, now, snapshot, ...overrides };
}

/** The state after some facts. Effects are left undone. */
export function after(state: FlowState, ...facts: Fact[]): FlowState {
  return facts.reduce((before, fact) => transition(before, { ...fact, at: before.now }).state, state);
}

function isSnapshot(options: SnapshotOptions | Snapshot): options is Snapshot {
  return 'accountKey' in options && 'receipts' in options && 'policy' in options && 'version' in options;
}
