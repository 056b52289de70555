import type { Screen } from '../../contract/index.js';
import { isBusy, screenOf, type FlowState } from '../../flow/index.js';

export interface WithdrawModel {
  /** Whether the person was asked, and has not answered yet. */
  readonly asked: boolean;
  /** Whether a verified identity stays as it is. */
  readonly isChange: boolean;
  /** Whether money may be on its way that does not come back by it. */
  readonly isPaying: boolean;
  readonly working: boolean;
}

/** Screens with a primary action of their own that comes before this one. */
const screens: readonly Screen[] = [
  'status',
  'result',
  'person',
  'organization',
  'payment',
  'review',
  'rejected',
  'over-quota',
];

/** The way out of an application that was handed in; null where there is none, or it has no place. */
export function withdrawStep(state: FlowState): WithdrawModel | null {
  const { application, identity } = state.snapshot ?? {};
  if (!application || application.stage === 'draft' || !screens.includes(screenOf(state))) return null;
  return {
    asked: state.withdrawing,
    isChange: identity?.status === 'verified',
    isPaying: application.stage === 'payment' && application.payment?.status === 'awaiting-transfer',
    working: isBusy(state),
  };
}
