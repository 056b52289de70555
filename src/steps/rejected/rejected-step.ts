import type { IdentityVerified, Reason } from '../../contract/index.js';
import { replacedIdentity, type FlowState } from '../../flow/index.js';

export interface RejectedModel {
  readonly reasons: readonly Reason[];
  /** What it replaces, where it is a change. */
  readonly replaced: IdentityVerified | null;
  readonly withdrawing: boolean;
}

/** What was not accepted, each reason with the field it belongs to. */
export function rejectedStep(state: FlowState): RejectedModel {
  const application = state.snapshot?.application;
  return {
    reasons: application?.stage === 'rejected' ? application.reasons : [],
    replaced: replacedIdentity(state),
    withdrawing: state.withdrawing,
  };
}
