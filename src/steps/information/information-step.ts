import type { Subject } from '../../contract/index.js';
import {
  isBusy,
  formOf,
  replacedIdentity,
  subjectOf,
  triesFor,
  type FlowState,
  type Tries,
} from '../../flow/index.js';
import { consentEntries, type ConsentEntry } from '../form/consent-entry.js';
import { fieldEntries, type FieldEntry } from '../form/field-entry.js';
import { lockedTries } from '../locked-tries.js';
import { summaryStep, type SummaryModel } from '../form/summary-step.js';
import { typedStep, type Typed } from '../typed-step.js';

export interface InformationModel {
  readonly summary: SummaryModel;
  readonly subject: Subject | null;
  readonly fields: readonly FieldEntry[];
  readonly consents: readonly ConsentEntry[];
  readonly provider: string;
  /** The day's tries, where the submission can cost one. */
  readonly tries: Tries | null;
  readonly locked: Tries | null;
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
    tries: triesFor(state, 'submit'),
    locked: lockedTries(state, 'submit'),
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
