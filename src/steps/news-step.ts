import type { Reason } from '../contract/index.js';
import { screenOf, type FlowState } from '../flow/index.js';

/** What came while the person was at something else, and that the screen at hand does not tell by itself. */
export interface NewsModel {
  /** What somebody did elsewhere to the form that stood here. */
  readonly elsewhere: FlowState['elsewhere'];
  /** The revocation of the identity that a change was to replace. */
  readonly revoked: { readonly at: number; readonly reasons: readonly Reason[] } | null;
}

export function newsStep(state: FlowState): NewsModel {
  const { application, identity } = state.snapshot ?? {};
  const isRevoked = identity?.status === 'revoked' && application?.purpose === 'change';
  return {
    elsewhere: state.elsewhere,
    // The status page tells of it anyway.
    revoked:
      isRevoked && screenOf(state) !== 'status'
        ? { at: Date.parse(identity.revokedAt), reasons: identity.reasons }
        : null,
  };
}
