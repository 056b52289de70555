import { group } from '../../domain/display.js';
import type { Kind } from '../../domain/index.js';
import {
  isBusy,
  isCorrecting,
  canonical,
  chosenAnswer,
  retainedAnswer,
  answerKindOf,
  formOf,
  photoAt,
  slotsOf,
  subjectOf,
  submittedFields,
  triesOf,
  usesNoTry,
  type FlowState,
  type PreparedPhoto,
  type Tries,
} from '../../flow/index.js';
import {
  subjectPolicy,
  type Channel,
  type FieldName,
  type PhotoSlot,
  type ProviderStep,
  type Subject,
} from '../../contract/index.js';
import type { WorkingDays } from '../subject-offer.js';
import { consentEntries, type ConsentEntry } from '../form/consent-entry.js';
import { fieldWordsName, type FieldWordsName } from '../form/field-entry.js';
import { lockedTries } from '../locked-tries.js';
import { summaryStep, type SummaryModel } from '../form/summary-step.js';
import { typedStep, type Typed } from '../typed-step.js';

export interface CheckModel {
  readonly summary: SummaryModel;
  /** The boxes, where those that were ticked went with an earlier page. */
  readonly consents: readonly ConsentEntry[];
  readonly subject: Subject | null;
  readonly answers: readonly {
    readonly name: FieldName;
    readonly words: FieldWordsName;
    /** Grouped for reading back. */
    readonly value: string;
    /** Exactly what is sent, character by character, where the last try of the day deserves a look at each. */
    readonly characters: readonly string[] | null;
  }[];
  /** Whether the same answers did not match the records before. */
  readonly unchanged: boolean;
  /** The photos that go along; without a preview where an earlier page uploaded it, or for a PDF. */
  readonly photos: readonly {
    readonly slot: PhotoSlot;
    readonly preview: string | null;
    /** The PDF that goes along; null for a picture. */
    readonly pdf: PreparedPhoto | null;
  }[];
  /** The day's tries, where the submission can cost one; `free`: where it costs none, though tries are counted. */
  readonly tries: Tries | 'free' | null;
  readonly locked: Tries | null;
  readonly typed: Typed;
  /** Whether the choice of the subject can be gone back to. */
  readonly canChangeSubject: boolean;
  readonly now: number;
  /** Whether tries are counted, and a submission uses none. */
  readonly isFree: boolean;
  readonly provider: string | null;
  /** What comes at the provider, in its order. */
  readonly steps: readonly ProviderStep[];
  /** Working days that a transfer takes. */
  readonly payment: WorkingDays | null;
  /** Working days of a review, and how its result comes. */
  readonly review: (WorkingDays & { readonly channels: readonly Channel[] }) | null;
  readonly working: boolean;
}

function shownAnswer(state: FlowState, name: FieldName): string {
  const chosen = chosenAnswer(state, name) ?? retainedAnswer(state, name);
  if (chosen !== null) return chosen;
  const value = canonical(state, name);
  const kind: Kind | null = answerKindOf(state, name);
  return kind ? group(kind, value) : value;
}

/** All answers once more, as they will be sent. */
export function checkStep(state: FlowState): CheckModel {
  const snapshot = state.snapshot;
  const subject = subjectOf(state);
  const asked = snapshot && subject ? subjectPolicy(snapshot.policy, subject) : null;
  const { payment, review } = snapshot?.policy ?? {};
  const {
    form: { mismatched },
  } = state;
  const tries = triesOf(state, 'submit');
  const isLast = tries !== null && tries !== 'free' && tries.left === 1;
  return {
    summary: summaryStep(state),
    consents: state.draft.restored ? consentEntries(state, formOf(state)) : [],
    subject,
    answers: submittedFields(state)
      .map(name => ({
        name,
        words: fieldWordsName(state, name),
        value: shownAnswer(state, name),
        characters:
          isLast && answerKindOf(state, name) && retainedAnswer(state, name) === null
            ? Array.from(canonical(state, name))
            : null,
      }))
      .filter(({ value }) => value !== ''),
    unchanged:
      mismatched !== null &&
      submittedFields(state).every(name => mismatched[name] === state.form.answers[name]),
    photos: slotsOf(state).flatMap(slot => {
      const entry = photoAt(state, slot);
      if (entry?.status !== 'uploaded') return [];
      return [{ slot, preview: entry.photo?.preview ?? null, pdf: entry.photo?.pdf ? entry.photo : null }];
    }),
    tries,
    typed: typedStep(state),
    locked: lockedTries(state, 'submit'),
    canChangeSubject: !isCorrecting(state),
    now: state.now,
    isFree: usesNoTry(snapshot?.policy, 'submit'),
    provider: asked?.proof === 'provider' ? (snapshot?.policy.provider?.name ?? '') : null,
    steps: asked?.steps ?? [],
    payment: payment?.arrivalWorkingDays ?? null,
    review: review ? { ...review.workingDays, channels: review.channels } : null,
    working: isBusy(state),
  };
}
