import type { Reason, Screen, Subject } from '../../contract/index.js';
import { enterpriseOnly, screenOf, triesLeft, type FlowState, type Tries } from '../../flow/index.js';

export interface StatusModel {
  readonly companyOnly: boolean;
  /** Working days of the review, where people judge documents; null where a provider does. */
  readonly review: { readonly min: number; readonly max: number } | null;
  readonly subjects: readonly Subject[];
  /** The screen that waits behind Continue; null before the start. */
  readonly underWay: Screen | null;
  readonly revokedAt: number | null;
  readonly revokedReasons: readonly Reason[];
  readonly tries: Tries | null;
  readonly now: number;
}

/** The first screen: what authentication gives, what to have at hand, and Start. */
export function statusStep(state: FlowState): StatusModel {
  const snapshot = state.snapshot;
  const identity = snapshot?.identity;
  const revoked = identity?.status === 'revoked' ? identity : null;
  const tries = snapshot && triesLeft(snapshot, state.ledger, state.now);
  return {
    companyOnly: enterpriseOnly(state),
    review: snapshot?.policy.review?.workingDays ?? null,
    subjects: enterpriseOnly(state) ? ['enterprise'] : (snapshot?.policy.subjects ?? []),
    underWay: snapshot?.application ? screenOf({ ...state, requestedScreen: 'auto' }) : null,
    revokedAt: revoked && Date.parse(revoked.revokedAt),
    revokedReasons: revoked?.reasons ?? [],
    tries,
    now: state.now,
  };
}
