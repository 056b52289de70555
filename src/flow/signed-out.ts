import type { FlowState } from './flow-state.js';

/** Remembers that the login was found to be over, until something is read again. */
export function withSignedOut(before: FlowState, after: FlowState, loaded: boolean): FlowState {
  const isOut = after.trouble?.code === 'session-expired';
  const hasRead = loaded || after.snapshot !== before.snapshot;
  return { ...after, signedOut: isOut || (before.signedOut && !hasRead) };
}
