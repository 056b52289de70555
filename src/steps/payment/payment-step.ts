import { dateIn, isPaymentDelayed } from '../../domain/index.js';
import {
  calendarOf,
  paymentDates,
  type Payment,
  type PaymentDates,
  type PaymentPolicy,
  type PaymentRounds,
  type PaymentWay,
} from '../../contract/index.js';
import { isBusy, formOf, paymentMethodOf, usesNoTry, type FlowState } from '../../flow/index.js';
import { peopleStep, type Person } from '../handoff/people-step.js';
import { fieldEntries, type FieldEntry } from '../form/field-entry.js';
import { summaryStep, type SummaryModel } from '../form/summary-step.js';

export interface PaymentModel {
  readonly summary: SummaryModel;
  readonly payment: Payment | null;
  readonly policy: PaymentPolicy | null;
  /** Whether the choice is made while a transfer is awaited, so that there is a way back to its sheet. */
  readonly choosingAgain: boolean;
  readonly ways: readonly {
    readonly way: PaymentWay;
    /** What is promised, and the last moment, if it is chosen now. */
    readonly dates: PaymentDates | null;
    readonly lastDay: string | null;
  }[];
  /** The day at whose end the time for the payment at hand is over; null where it ends at another moment of a day. */
  readonly lastDay: string | null;
  /** Whether tries are counted, and the choice uses none. */
  readonly isFree: boolean;
  readonly chosen: PaymentWay | null;
  readonly missing: boolean;
  readonly fields: readonly FieldEntry[];
  /** Whether today is a day on which banks are slower (E14); false also where the calendar does not know. */
  readonly delayed: boolean;
  readonly copied: FlowState['copied'];
  readonly working: boolean;
  /** ms until the last moment of what is awaited. */
  readonly left: number;
  readonly people: readonly Person[];
  readonly resting: boolean;
  /** Random amounts that can still be sent; null where none is offered. */
  readonly rounds: PaymentRounds | null;
  /** The bank account to which an amount was sent last, masked; null where none was. */
  readonly earlierAccount: string | null;
  /** Whether the day's tries are counted, so that a word about them makes sense. */
  readonly countsTries: boolean;
}

const leftOf = (payment: Payment | null, now: number) =>
  payment && 'expiresAt' in payment ? Math.max(0, Date.parse(payment.expiresAt) - now) : 0;

/** The `YYYY-MM-DD` day that ends at an instant in a zone; null where none does. */
function dayEndingAt(timeZone: string, instant: number): string | null {
  const { date, nextMidnight } = dateIn(timeZone, new Date(instant - 1));
  return nextMidnight.getTime() === instant ? date : null;
}
const earlierAccountOf = (payment: Payment | null) =>
  payment?.status === 'awaiting-amount' || payment?.status === 'failed'
    ? (payment.bankAccount ?? null)
    : null;

/** The payment that proves the bank account, in either direction. */
export function paymentStep(state: FlowState): PaymentModel {
  const snapshot = state.snapshot;
  const application = snapshot?.application?.stage === 'payment' ? snapshot.application : null;
  const policy = snapshot?.policy.payment ?? null;
  const form = formOf(state);
  const payment = application?.payment ?? null;
  const timeZone = snapshot?.policy.timeZone ?? 'UTC';
  const today = dateIn(timeZone, new Date(state.now)).date;
  return {
    summary: summaryStep(state),
    payment: state.form.choosingAgain ? null : payment,
    choosingAgain: state.form.choosingAgain,
    policy,
    ways: (policy?.ways ?? []).map(way => {
      const dates = snapshot && paymentDates(snapshot.policy, way, new Date(state.now));
      return { way, dates, lastDay: dates && dayEndingAt(timeZone, dates.expiresAt.getTime()) };
    }),
    lastDay: payment && 'expiresAt' in payment ? dayEndingAt(timeZone, Date.parse(payment.expiresAt)) : null,
    isFree: usesNoTry(snapshot?.policy, 'choosePayment'),
    chosen: paymentMethodOf(state),
    missing: state.form.summary?.errors.some(({ target }) => target === 'way') ?? false,
    fields: form ? fieldEntries(state, form) : [],
    delayed: isPaymentDelayed(today, snapshot ? calendarOf(snapshot.policy) : undefined) === true,
    copied: state.copied,
    working: isBusy(state),
    left: leftOf(payment, state.now),
    people: peopleStep(state),
    resting: state.resting,
    rounds: application?.rounds ?? null,
    earlierAccount: earlierAccountOf(application?.payment ?? null),
    countsTries: snapshot?.policy.attempts != null,
  };
}
