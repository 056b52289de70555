import type { OrganizationType } from '../contract/index.js';
import type { FlowState, SummaryLine } from '../flow/index.js';

export interface SummaryModel {
  readonly lines: readonly SummaryLine[];
  readonly provider: string;
  readonly suggestedType: OrganizationType | null;
}

/** Everything that stood in the way at the last press of the primary action. */
export function summaryStep(state: FlowState): SummaryModel {
  const application = state.snapshot?.application;
  return {
    lines: state.summary?.lines ?? [],
    provider: state.snapshot?.policy.provider?.name ?? '',
    suggestedType: application?.stage === 'organization' ? application.organization.suggestedType : null,
  };
}
