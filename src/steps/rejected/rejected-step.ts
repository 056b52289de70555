import type { Reason } from '../../contract/index.js';
import type { FlowState } from '../../flow/index.js';

export interface RejectedModel {
  readonly reasons: readonly Reason[];
  readonly isChange: boolean;
  readonly withdrawing: boolean;
}

/** What was not accepted, each reason with the field it belongs to. */
export function rejectedStep(state: FlowState): RejectedModel {
  const application = state.snapshot?.application;
  return {
    reasons: application?.stage === 'rejected' ? application.reasons : [],
    isChange: application?.purpose === 'change',
    withdrawing: state.withdrawing,
  };
}
