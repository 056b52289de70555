import type { Subject } from '../../contract/index.js';
import {
  isBusy,
  formOf,
  replacedIdentity,
  subjectOf,
  triesLeft,
  type FlowState,
  type Tries,
} from '../../flow/index.js';
import { consentEntries, type ConsentEntry } from '../form/consent-entry.js';
import { fieldEntries, type FieldEntry } from '../form/field-entry.js';
import { summaryStep, type SummaryModel } from '../form/summary-step.js';
import { typedStep, type Typed } from '../typed-step.js';

export interface InformationModel {
  readonly summary: SummaryModel;
  readonly subject: Subject | null;
  readonly fields: readonly FieldEntry[];
  readonly consents: readonly ConsentEntry[];
  readonly provider: string;
  readonly tries: Tries | null;
  readonly typed: Typed;
  readonly lockDays: number;
  readonly oneWay: boolean;
  readonly now: number;
  readonly working: boolean;
}

/** What the person or the company has to tell, with the tips that belong beside it. */
export function informationStep(state: FlowState): InformationModel {
  const snapshot = state.snapshot;
  const form = formOf(state);
  return {
    summary: summaryStep(state),
    subject: subjectOf(state),
    fields: form ? fieldEntries(state, form) : [],
    consents: consentEntries(state, form),
    provider: snapshot?.policy.provider?.name ?? '',
    tries: snapshot && triesLeft(snapshot, state.ledger, state.now),
    typed: typedStep(state),
    lockDays: snapshot?.policy.lock.days ?? 0,
    oneWay:
      subjectOf(state) === 'enterprise' &&
      replacedIdentity(state)?.subject !== 'enterprise' &&
      !snapshot?.policy.changes.some(change => change.from === 'enterprise' && change.to === 'individual'),
    now: state.now,
    working: isBusy(state),
  };
}
