import * as z from 'zod/mini';
import { ExpectedDates } from './expected-dates.js';
import { Instant } from './instant.js';
import { object } from './object.js';
import { openEnum } from './open-enum.js';
import { PaymentWay } from './payment-policy.js';
import { ShortText } from './text-schema.js';

const payeeAccount = object({
  /** Its holder. */
  holder: ShortText,
  /** Its number. */
  number: ShortText,
  /** Its bank with the branch. */
  bank: ShortText,
  /** What to write into the transfer. */
  reference: ShortText,
  /** The amount in fen. */
  fen: z.int().check(z.gte(1)),
  /** The number that was shown before for this application and must not be used any more. */
  replacedNumber: z.optional(ShortText),
});
/** The account into which the company pays; a new number may be given for each payment. */
export interface PayeeAccount extends z.infer<typeof payeeAccount> {}
export const PayeeAccount: z.ZodMiniType<PayeeAccount> = payeeAccount;

/** Why a payment came to nothing. */
export const PaymentFailure = openEnum(
  ['amount-tries-exhausted', 'transfer-bounced', 'transfer-amount-wrong', 'other'],
  'other',
);
export type PaymentFailure = z.infer<typeof PaymentFailure>;

const paymentAwaitingTransfer = object({
  /** What is awaited, or how it ended. */
  status: z.literal('awaiting-transfer'),
  /** The chosen way. */
  way: z.literal('from-company'),
  /** The account into which the company pays. */
  account: PayeeAccount,
  /** When the way was chosen. */
  chosenAt: Instant,
  /** Until when the transfer is waited for: the last moment, never before `expected`. */
  expiresAt: Instant,
  /** Dates between which the transfer is expected; null where the calendar does not reach so far. */
  expected: z.nullable(ExpectedDates),
});
const paymentAwaitingAmount = object({
  /** What is awaited, or how it ended. */
  status: z.literal('awaiting-amount'),
  /** The chosen way. */
  way: z.literal('to-company'),
  /** The company’s bank account to which the amount goes, masked. `choosePayment` corrects it. */
  bankAccount: ShortText,
  /** Its bank, as it was typed. */
  bankName: z.optional(ShortText),
  /** When the way was chosen. */
  chosenAt: Instant,
  /** When the random amount was sent; null before. */
  sentAt: z.nullable(Instant),
  /** Amounts that may still be wrong. */
  triesLeft: z.int().check(z.gte(0)),
  /** Until when the amount can be typed: the last moment, never before `expected`. */
  expiresAt: Instant,
  /** Dates between which the transfer is expected; null where the calendar does not reach so far. */
  expected: z.nullable(ExpectedDates),
});
const paymentFailed = object({
  /** What is awaited, or how it ended. */
  status: z.literal('failed'),
  /** The chosen way. */
  way: PaymentWay,
  /**
   * Why it failed: `amount-tries-exhausted`, `transfer-bounced`, `transfer-amount-wrong`; any other is shown as `other`.
   */
  code: PaymentFailure,
  /** When it ended. */
  at: Instant,
  /** The company’s bank account to which the amount went, masked. */
  bankAccount: z.optional(ShortText),
});
const paymentExpired = object({
  /** What is awaited, or how it ended. */
  status: z.literal('expired'),
  /** The chosen way. */
  way: PaymentWay,
  /** When it ended. */
  at: Instant,
});
/** A transfer from the company’s own bank account is awaited. */
export interface PaymentAwaitingTransfer extends z.infer<typeof paymentAwaitingTransfer> {}
/** The provider sends a random amount, which the person types. */
export interface PaymentAwaitingAmount extends z.infer<typeof paymentAwaitingAmount> {}
/** The payment came to nothing; a way can be chosen again. */
export interface PaymentFailed extends z.infer<typeof paymentFailed> {}
/** The time for the payment is over; a way can be chosen again. */
export interface PaymentExpired extends z.infer<typeof paymentExpired> {}
/** The state of the payment step. */
export type Payment = PaymentAwaitingTransfer | PaymentAwaitingAmount | PaymentFailed | PaymentExpired;
export const Payment: z.ZodMiniType<Payment> = z.discriminatedUnion('status', [
  paymentAwaitingTransfer,
  paymentAwaitingAmount,
  paymentFailed,
  paymentExpired,
]);

const paymentRounds = object({
  /** How many. */
  left: z.int().check(z.gte(0)),
  /** From when the next one can be sent; null where at once, or none is left. */
  availableAt: z.nullable(Instant),
});
/** Random amounts that can still be sent to the company for this application. */
export interface PaymentRounds extends z.infer<typeof paymentRounds> {}
export const PaymentRounds: z.ZodMiniType<PaymentRounds> = paymentRounds;
