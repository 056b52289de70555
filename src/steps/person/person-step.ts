import type { PersonMethod, Subject } from '../../contract/index.js';
import {
  isBusy,
  formOf,
  methodOf,
  subjectOf,
  triesOf,
  usesNoTry,
  type FlowState,
  type Tries,
} from '../../flow/index.js';
import { lockedTries } from '../locked-tries.js';
import { typedStep, type Typed } from '../typed-step.js';
import { consentEntries, type ConsentEntry } from '../form/consent-entry.js';
import { fieldEntries, type FieldEntry } from '../form/field-entry.js';
import { handoffStep, type HandoffModel } from '../handoff/handoff-step.js';
import { summaryStep, type SummaryModel } from '../form/summary-step.js';

export interface PersonModel {
  readonly summary: SummaryModel;
  readonly subject: Subject | null;
  readonly methods: readonly PersonMethod['method'][];
  readonly chosen: PersonMethod['method'] | null;
  readonly fields: readonly FieldEntry[];
  readonly consents: readonly ConsentEntry[];
  readonly failed: boolean;
  /** The day's tries, where this step can cost one; `free`: where it costs none, though tries are counted. */
  readonly tries: Tries | 'free' | null;
  readonly locked: Tries | null;
  readonly typed: Typed;
  readonly now: number;
  readonly methodMissing: boolean;
  /** Set once the person is to go on at the provider. */
  readonly handoff: HandoffModel | null;
  readonly provider: string;
  /** Whether tries are counted, and this step uses none. */
  readonly isFree: boolean;
  readonly working: boolean;
}

/** Who acts for the account, and the way to the provider's face check. */
export function personStep(state: FlowState): PersonModel {
  const snapshot = state.snapshot;
  const application = snapshot?.application?.stage === 'person' ? snapshot.application : null;
  const form = formOf(state);
  return {
    summary: summaryStep(state),
    subject: subjectOf(state),
    methods: snapshot?.policy.personMethods.map(({ method }) => method) ?? [],
    chosen: methodOf(state),
    fields: form ? fieldEntries(state, form) : [],
    consents: consentEntries(state, form),
    failed: application?.person.status === 'failed',
    tries: triesOf(state, 'confirmPerson'),
    locked: lockedTries(state, 'confirmPerson'),
    typed: typedStep(state),
    now: state.now,
    methodMissing: state.form.summary?.errors.some(({ target }) => target === 'method') ?? false,
    handoff: handoffStep(state),
    provider: snapshot?.policy.provider?.name ?? '',
    isFree: usesNoTry(snapshot?.policy, 'confirmPerson'),
    working: isBusy(state),
  };
}
