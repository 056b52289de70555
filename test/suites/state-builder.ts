/** States of the flow for tests: one snapshot shown, nothing else known, at the time the server gave. */
import type { Snapshot } from '../../src/contract/index.js';
import { initialState, transition, type Fact, type FlowState } from '../../src/flow/index.js';
import { aSnapshot, serverTime, type SnapshotOptions } from './snapshot-builder.js';

/** The moment of every test, in ms. */
export const now = Date.parse(serverTime);

/** What a test wants otherwise in a state; of the form and of the handoff only what differs. */
export type StateOverrides = Omit<Partial<FlowState>, 'form' | 'handoff'> & {
  readonly form?: Partial<FlowState['form']>;
  readonly handoff?: Partial<FlowState['handoff']>;
};

/** The state of a widget that shows a snapshot; options of a snapshot serve as well as a snapshot. */
export function aState(
  options: SnapshotOptions | Snapshot = {},
  { form, handoff, ...overrides }: StateOverrides = {},
): FlowState {
  const snapshot = isSnapshot(options) ? options : aSnapshot(options);
  return {
    ...initialState,
    now,
    snapshot,
    // An earlier page left nothing.
    draft: { ...initialState.draft, status: 'kept' },
    ...overrides,
    form: { ...initialState.form, ...form },
    handoff: { ...initialState.handoff, ...handoff },
  };
}

/** The state after some facts. Effects are left undone. */
export function after(state: FlowState, ...facts: Fact[]): FlowState {
  return facts.reduce((before, fact) => transition(before, { ...fact, at: before.now }).state, state);
}

function isSnapshot(options: SnapshotOptions | Snapshot): options is Snapshot {
  return 'accountKey' in options && 'receipts' in options && 'policy' in options && 'version' in options;
}
