import type { FormField, Policy } from '../contract/index.js';
import type { DraftContent } from '../contract/stored-record.js';

/** How long a draft opens: in this tab only, or in this browser. */
export type DraftMode = Exclude<Policy['drafts'], 'off'>;

/** What becomes of what is typed when the page goes. */
export interface DraftState {
  /**
   * `unread`: nobody has looked yet what an earlier page left. `reading`: somebody does. `kept`: what is typed is kept.
   * `off`: the policy wants nothing to be kept. `unavailable`: the browser keeps nothing, and the person is told.
   */
  readonly status: 'unread' | 'reading' | 'kept' | 'off' | 'unavailable';
  /** Whether this tab left something, so that the first screen waits until it is read. */
  readonly expected: boolean;
  /** Whether something was brought back into this page. Consents never are, so they are asked for again. */
  readonly restored: boolean;
  /** Whether numbers were typed whose shorter time is over. */
  readonly numbersGone: boolean;
}

export const noDraft: DraftState = { status: 'unread', expected: false, restored: false, numbersGone: false };

export type DraftScreen = DraftContent['screen'];
export type DraftAnswers = Readonly<Partial<Record<FormField, string>>>;

/** What was typed and chosen, as it comes back. */
export interface StoredDraft extends Omit<DraftContent, 'answers'> {
  readonly answers: DraftAnswers;
}

/** What is kept, and for how long: all times in ms, server time. */
export interface KeptDraft extends StoredDraft {
  /** Those answers that are numbers of people, organizations and accounts. They are not among `answers`. */
  readonly numbers: DraftAnswers;
  /** When it changed last. */
  readonly at: number;
  /** When it ends. */
  readonly until: number;
  /** When the numbers in it end. */
  readonly numbersUntil: number;
}
