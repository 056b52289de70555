import type { Subject } from '../../contract/index.js';
import { isBusy, quotaReached, subjectOf, type FlowState } from '../../flow/index.js';

export interface OverQuotaModel {
  readonly subject: Subject;
  /** Accounts that the identity may serve. */
  readonly limit: number;
  readonly isChange: boolean;
  readonly working: boolean;
}

/** An identity whose accounts are used up. */
export function overQuotaStep(state: FlowState): OverQuotaModel {
  return {
    subject: subjectOf(state) ?? 'individual',
    limit: quotaReached(state) ?? 0,
    isChange: state.snapshot?.identity.status === 'verified',
    working: isBusy(state),
  };
}
