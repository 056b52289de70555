import type { FlowState } from './flow-state.js';

/** Remembers that the login was found to be over, until something is read again. */
export function withSignedOut(before: FlowState, after: FlowState, loaded: boolean): FlowState {
  const isOut = after.trouble?.code === 'session-expired';
  const hasRead = loaded || after.snapshot !== before.snapshot;
  const signedOut = isOut || (before.signedOut && !hasRead);
  // What was worked out for a state is kept with it: it is copied only where this changes.
  return after.signedOut === signedOut ? after : { ...after, signedOut };
}
