import type { Check } from '../domain/index.js';
import type {
  CommandName,
  ConsentPurpose,
  FormField,
  OrganizationType,
  PaymentWay,
  PersonMethod,
  PhotoSlot,
  Snapshot,
  Subject,
} from '../contract/index.js';
import { noDraft, type DraftState } from './draft-state.js';
import { noHandoff, type HandoffState, type PageContext } from './handoff-state.js';
import type { Ledger } from './ledger.js';
import { noPhotos, type PhotoState } from './photo-state.js';
import type { Trouble } from './trouble.js';

export type { FormField };

/** What a line of the error summary leads to. */
export type FormErrorTarget =
  | FormField
  | 'subject'
  | 'ownership'
  | 'one-way'
  | 'method'
  | 'way'
  | `consent-${ConsentPurpose}`
  | `photo-${PhotoSlot}`;

/** An answer or photo that the check of all answers leads to. */
export type CorrectionTarget = `field-${FormField}` | `photo-${PhotoSlot}`;

/** One thing that stands in the way, as data; the locale has the sentence. */
export interface FormError {
  readonly target: FormErrorTarget;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A check's result together with the input it judged; stale where the input has changed since. */
export interface FieldCheck {
  readonly input: string;
  readonly check: Check;
}

/** A box that the person ticked: the sentence as it was shown. */
export interface GivenConsent {
  readonly textVersion: string;
  readonly text: string;
  readonly language: string;
  /** ms, server time. */
  readonly givenAt: number;
}

/** A command on its way: its key is minted and stored, it is sent, or nobody knows what became of it. */
export interface Sending {
  readonly command: CommandName;
  readonly phase: 'preparing' | 'sending' | 'unknown';
  readonly key: string | null;
}

/** Where the person wants to be, as far as the snapshot leaves a choice. */
export type RequestedScreen = 'auto' | 'status' | 'type' | 'information' | 'photos' | 'check';

/** What the person has filled in and chosen, and what is said about it. */
export interface FormState {
  readonly subject: Subject | null;
  /** Whether the person confirmed what follows from the choice of subject, where that is asked. */
  readonly choiceConfirmed: boolean;
  readonly answers: Readonly<Partial<Record<FormField, string>>>;
  readonly checks: Readonly<Partial<Record<FormField, FieldCheck>>>;
  /** Codes with which the backend refused a field; gone once the answer changes. */
  readonly refused: Readonly<Partial<Record<FormField, string>>>;
  /** The answers of the last submission that did not match the records. */
  readonly mismatched: FormState['answers'] | null;
  /** Warnings that the person confirmed, as `field:code`. */
  readonly confirmed: readonly string[];
  readonly consents: Readonly<Partial<Record<ConsentPurpose, GivenConsent>>>;
  readonly method: PersonMethod['method'] | null;
  readonly organizationType: OrganizationType | null;
  readonly paymentMethod: PaymentWay | null;
  /** Whether the person chooses another way to pay while a transfer is awaited. */
  readonly choosingAgain: boolean;
  /** Set while the checks of a whole form run, between the press and the decision. */
  readonly proceeding: boolean;
  /** What the person came from the check to correct, and goes back to the check from; null otherwise. */
  readonly correcting: CorrectionTarget | null;
  /** What the last press of the primary action found. */
  readonly summary: { readonly round: number; readonly errors: readonly FormError[] } | null;
}

/** A command whose outcome nobody has told yet. */
export interface PendingCommand {
  readonly key: string;
  readonly command: CommandName;
}

/** Everything the widget knows. Made by `transition` only. */
export interface FlowState {
  /** Server time in ms at the last event. */
  readonly now: number;
  readonly online: boolean;
  readonly load: 'idle' | 'loading' | 'failed';
  readonly snapshot: Snapshot | null;
  readonly trouble: Trouble | null;
  /** Whether the login was found to be over and nothing has been read since. A portal hears of it once. */
  readonly signedOut: boolean;
  readonly requestedScreen: RequestedScreen;
  /** Whether the portal wanted to begin before the backend had told the account. */
  readonly startRequested: boolean;
  readonly form: FormState;
  readonly draft: DraftState;
  readonly photos: PhotoState;
  readonly handoff: HandoffState;
  /** Whether the person was asked if the application is really to be withdrawn. */
  readonly withdrawing: boolean;
  readonly sending: Sending | null;
  /** The command that an earlier page left behind without an answer. */
  readonly pending: PendingCommand | null;
  /** What somebody did elsewhere to the form that stood here, until the next press. */
  readonly elsewhere: 'continued' | 'withdrawn' | null;
  /** Whether nobody looks for news any more. */
  readonly resting: boolean;
  /** Null where there is nothing to say of it. */
  readonly page: PageContext | null;
  readonly ledger: Ledger | null;
  /** What was copied last; `failed` where the browser did not allow it. */
  readonly copied: { readonly what: string; readonly failed: boolean } | null;
}

export const emptyForm: FormState = {
  subject: null,
  choiceConfirmed: false,
  answers: {},
  checks: {},
  refused: {},
  mismatched: null,
  confirmed: [],
  consents: {},
  method: null,
  organizationType: null,
  paymentMethod: null,
  choosingAgain: false,
  proceeding: false,
  correcting: null,
  summary: null,
};

export const initialState: FlowState = {
  now: 0,
  online: true,
  load: 'idle',
  resting: false,
  snapshot: null,
  trouble: null,
  signedOut: false,
  requestedScreen: 'auto',
  startRequested: false,
  form: emptyForm,
  draft: noDraft,
  photos: noPhotos,
  handoff: noHandoff,
  withdrawing: false,
  sending: null,
  pending: null,
  elsewhere: null,
  page: null,
  ledger: null,
  copied: null,
};

export const withForm = (state: FlowState, form: Partial<FormState>): FlowState => ({
  ...state,
  form: { ...state.form, ...form },
});

export const withHandoff = (state: FlowState, handoff: Partial<HandoffState>): FlowState => ({
  ...state,
  handoff: { ...state.handoff, ...handoff },
});
