import type { Channel } from '../../contract/index.js';
import { busy, type FlowState } from '../../flow/index.js';

export interface ReviewModel {
  readonly expected: { readonly earliest: string; readonly latest: string } | null;
  readonly days: { readonly min: number; readonly max: number };
  readonly channels: readonly Channel[];
  readonly working: boolean;
}

/** Under human review: when the result comes, and how. */
export function reviewStep(state: FlowState): ReviewModel {
  const application = state.snapshot?.application;
  const review = application?.stage === 'review' ? application.review : null;
  return {
    expected: review?.expected ?? null,
    days: state.snapshot?.policy.review?.workingDays ?? { min: 0, max: 0 },
    channels: review?.channels ?? [],
    working: busy(state),
  };
}
