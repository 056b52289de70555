import type { OrganizationType } from '../../contract/index.js';
import {
  isBusy,
  formOf,
  organizationTypeOf,
  stepsOf,
  triesOf,
  usesNoTry,
  type FlowState,
  type Tries,
} from '../../flow/index.js';
import { lockedTries } from '../locked-tries.js';
import { typedStep, type Typed } from '../typed-step.js';
import { fieldEntries, type FieldEntry } from '../form/field-entry.js';
import { summaryStep, type SummaryModel } from '../form/summary-step.js';

export interface OrganizationModel {
  readonly summary: SummaryModel;
  readonly types: readonly OrganizationType[];
  readonly chosen: OrganizationType | null;
  /** The type that the registration number speaks for. */
  readonly suggested: OrganizationType | null;
  readonly differs: boolean;
  readonly differenceConfirmed: boolean;
  readonly missing: boolean;
  /** Whether the last details were refused, and no banner says so. */
  readonly failed: boolean;
  /** The day's tries, where this step can cost one; `free`: where it costs none, though tries are counted. */
  readonly tries: Tries | 'free' | null;
  readonly locked: Tries | null;
  readonly typed: Typed;
  readonly now: number;
  readonly fields: readonly FieldEntry[];
  readonly provider: string;
  /** Whether the payment comes next. */
  readonly paysNext: boolean;
  /** Whether tries are counted, and this step uses none. */
  readonly isFree: boolean;
  readonly working: boolean;
}

/** The organization's type, and what that type is asked for. */
export function organizationStep(state: FlowState): OrganizationModel {
  const snapshot = state.snapshot;
  const application = snapshot?.application?.stage === 'organization' ? snapshot.application : null;
  const form = formOf(state);
  const chosen = organizationTypeOf(state);
  const suggested = application?.organization.suggestedType ?? null;
  return {
    summary: summaryStep(state),
    types: snapshot?.policy.organizationTypes.map(({ type }) => type) ?? [],
    chosen,
    suggested,
    differs: suggested !== null && chosen !== suggested,
    differenceConfirmed: state.form.confirmed.includes('organizationType:organization-type/differs'),
    missing:
      chosen === null &&
      (state.form.summary?.errors.some(({ target }) => target === 'organizationType') ?? false),
    failed:
      application !== null &&
      application.organization.code !== null &&
      state.trouble?.code !== 'identity-mismatch',
    tries: triesOf(state, 'confirmOrganization'),
    locked: lockedTries(state, 'confirmOrganization'),
    typed: typedStep(state),
    now: state.now,
    fields: form ? fieldEntries(state, form) : [],
    provider: snapshot?.policy.provider?.name ?? '',
    paysNext: stepsOf(state).includes('payment'),
    isFree: usesNoTry(snapshot?.policy, 'confirmOrganization'),
    working: isBusy(state),
  };
}
