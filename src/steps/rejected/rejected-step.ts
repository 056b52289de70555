import type { IdentityVerified, Reason } from '../../contract/index.js';
import { replacedIdentity, type FlowState } from '../../flow/index.js';

export interface RejectedModel {
  readonly reasons: readonly Reason[];
  /** What it replaces, where it is a change. */
  readonly replaced: IdentityVerified | null;
  /** ms until when it can be corrected; null where that has no end. */
  readonly until: number | null;
}

/** What was not accepted, each reason with the field it belongs to. */
export function rejectedStep(state: FlowState): RejectedModel {
  const application = state.snapshot?.application;
  const rejected = application?.stage === 'rejected' ? application : null;
  return {
    reasons: rejected?.reasons ?? [],
    replaced: replacedIdentity(state),
    until: rejected?.expiresAt ? Date.parse(rejected.expiresAt) : null,
  };
}
