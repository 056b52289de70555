import type { IdentityVerified, OrganizationType } from '../../contract/index.js';
import {
  draftNotice,
  formOf,
  replacedIdentity,
  validateForm,
  type FlowState,
  type FormError,
} from '../../flow/index.js';
import { fieldWordsName, type FieldWordsName } from './field-entry.js';

/** What stands above every form. */
export interface SummaryModel {
  /** What the form replaces, where it is a change (E16). */
  readonly replaced: IdentityVerified | null;
  readonly errors: readonly FormError[];
  /** Under which name the locale has the words of each field that a line leads to. */
  readonly words: Readonly<Partial<Record<FormError['target'], FieldWordsName>>>;
  readonly provider: string;
  readonly suggestedType: OrganizationType | null;
  /** What there is to say of the draft of the form. */
  readonly notice: ReturnType<typeof draftNotice>;
  /** Hours for which numbers are kept in it. */
  readonly numberHours: number;
}

/** What stood in the way at the last press of the primary action, and still does: what is mended leaves the list. */
export function summaryStep(state: FlowState): SummaryModel {
  const application = state.snapshot?.application;
  const form = state.form.summary && formOf(state);
  const asked = state.form.summary?.errors.map(({ target }) => target) ?? [];
  const errors = form ? validateForm(state, form).filter(({ target }) => asked.includes(target)) : [];
  const fields = form?.fields.filter(({ name }) => errors.some(({ target }) => target === name)) ?? [];
  return {
    replaced: replacedIdentity(state),
    errors,
    words: Object.fromEntries(fields.map(({ name }) => [name, fieldWordsName(state, name)])),
    provider: state.snapshot?.policy.provider?.name ?? '',
    suggestedType: application?.stage === 'organization' ? application.organization.suggestedType : null,
    notice: draftNotice(state),
    numberHours: state.snapshot?.policy.draftNumberHours ?? 0,
  };
}
