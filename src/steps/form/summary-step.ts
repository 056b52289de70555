import type { OrganizationType } from '../../contract/index.js';
import { formOf, linesOf, type FlowState, type SummaryLine } from '../../flow/index.js';
import { fieldWordsName, type FieldWordsName } from './field-entry.js';

export interface SummaryModel {
  readonly lines: readonly SummaryLine[];
  /** Under which name the locale has the words of each field that a line leads to. */
  readonly words: Readonly<Partial<Record<SummaryLine['target'], FieldWordsName>>>;
  readonly provider: string;
  readonly suggestedType: OrganizationType | null;
}

/** What stood in the way at the last press of the primary action, and still does: what is mended leaves the list. */
export function summaryStep(state: FlowState): SummaryModel {
  const application = state.snapshot?.application;
  const form = state.summary && formOf(state);
  const asked = state.summary?.lines.map(({ target }) => target) ?? [];
  const lines = form ? linesOf(state, form).filter(({ target }) => asked.includes(target)) : [];
  const fields = form?.fields.filter(({ name }) => lines.some(({ target }) => target === name)) ?? [];
  return {
    lines,
    words: Object.fromEntries(fields.map(({ name }) => [name, fieldWordsName(state, name)])),
    provider: state.snapshot?.policy.provider?.name ?? '',
    suggestedType: application?.stage === 'organization' ? application.organization.suggestedType : null,
  };
}
