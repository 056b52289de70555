import type { Subject } from '../../contract/index.js';
import { isBusy, enterpriseOnly, formOf, subjectOf, type FlowState } from '../../flow/index.js';
import { summaryStep, type SummaryModel } from '../form/summary-step.js';

export interface TypeModel {
  readonly summary: SummaryModel;
  readonly companyOnly: boolean;
  readonly subjects: readonly Subject[];
  readonly chosen: Subject | null;
  /** Whether the account is verified already, so that the choice is a change. */
  readonly change: boolean;
  readonly oneWay: boolean;
  /** Whether the choice is asked about once more (I4). */
  readonly asksAgain: boolean;
  /** Whether it cannot be undone, so that it is confirmed by itself (E4). */
  readonly asksOneWay: boolean;
  readonly choiceConfirmed: boolean;
  readonly missing: boolean;
  readonly confirmationMissing: boolean;
  readonly working: boolean;
}

/** Whose account it is. A way back that the policy does not list is not offered (E4). */
export function typeStep(state: FlowState): TypeModel {
  const policy = state.snapshot?.policy;
  const identity = state.snapshot?.identity;
  const from = identity?.status === 'verified' ? identity.subject : null;
  const offered = (policy?.subjects ?? []).filter(
    subject =>
      !(enterpriseOnly(state) && subject === 'individual') &&
      (from === null ||
        from === subject ||
        policy?.changes.some(change => change.from === from && change.to === subject)),
  );
  const targets = state.form.summary?.errors.map(({ target }) => target) ?? [];
  return {
    summary: summaryStep(state),
    companyOnly: enterpriseOnly(state),
    subjects: offered,
    chosen: subjectOf(state),
    change: from !== null,
    oneWay: !policy?.changes.some(change => change.from === 'enterprise' && change.to === 'individual'),
    asksOneWay: formOf(state)?.choices.includes('one-way') ?? false,
    asksAgain: formOf(state)?.choices.includes('ownership') ?? false,
    choiceConfirmed: state.form.choiceConfirmed,
    missing: targets.includes('subject') && subjectOf(state) === null,
    confirmationMissing:
      (targets.includes('ownership') || targets.includes('one-way')) && !state.form.choiceConfirmed,
    working: isBusy(state),
  };
}
