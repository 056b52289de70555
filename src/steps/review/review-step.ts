import { dateIn } from '../../domain/index.js';
import type { Channel, IdentityVerified } from '../../contract/index.js';
import { replacedIdentity, type FlowState } from '../../flow/index.js';

export interface ReviewModel {
  readonly expected: { readonly earliest: string; readonly latest: string } | null;
  /** Whether the last day on which the result was expected is over. */
  readonly late: boolean;
  readonly days: { readonly min: number; readonly max: number };
  readonly channels: readonly Channel[];
  readonly submittedAt: number | null;
  /** What it replaces, where it is a change. */
  readonly replaced: IdentityVerified | null;
  readonly resting: boolean;
}

/** Under human review: when the result comes, and how. */
export function reviewStep(state: FlowState): ReviewModel {
  const { application, policy } = state.snapshot ?? {};
  const review = application?.stage === 'review' ? application.review : null;
  const expected = review?.expected ?? null;
  const today = policy ? dateIn(policy.timeZone, new Date(state.now)).date : '';
  return {
    expected,
    late: expected !== null && expected.latest < today,
    days: policy?.review?.workingDays ?? { min: 0, max: 0 },
    channels: review?.channels ?? [],
    submittedAt: application?.submittedAt ? Date.parse(application.submittedAt) : null,
    replaced: replacedIdentity(state),
    resting: state.resting,
  };
}
