import * as z from 'zod/mini';
import { Count } from './count.js';
import { PolicyField } from './field.js';
import { object } from './object.js';

/** From the company to the provider (RMB 0.01), or from the provider to the company (a random amount). */
export const PaymentWay = z.enum(['from-company', 'to-company']);
export type PaymentWay = z.infer<typeof PaymentWay>;

const paymentPolicy = object({
  /** Offered ways: the company pays a fixed amount in (`from-company`), or receives a random one (`to-company`). */
  ways: z.array(PaymentWay).check(z.minLength(1)),
  /** What `to-company` has to know about the company’s bank account. */
  bankFields: z.array(PolicyField),
  /** Amount that `from-company` pays. */
  transferFen: Count,
  /** Range of the random amount of `to-company`. */
  amountFen: object({
    /** Least amount. */
    min: Count,
    /** Greatest amount. */
    max: Count,
  }),
  /** Wrong amounts that end the payment. */
  amountTries: Count,
  /**
   * Random amounts that may be sent: each is a round with tries of its own, so that they are bounded. Correcting the bank
   * account begins a round.
   */
  rounds: object({
    /** For one application. */
    perApplication: Count,
    /** For an account on one day of the policy’s zone, over all applications. */
    perDay: Count,
    /** Minutes to wait before the next one where the tries of the last were used up. */
    waitMinutes: Count,
  }),
  /** Working days in which the received amount can be typed, to the end of the last one; at least the greatest arrival. */
  amountWorkingDays: Count,
  /** Working days in which the company can pay, to the end of the last one; at least the greatest arrival. */
  transferWorkingDays: Count,
  /** Working days that a transfer takes. */
  arrivalWorkingDays: object({
    /** At least so many. */
    min: Count,
    /** At most so many. */
    max: Count,
  }),
});
/** The payment step of an organization. Amounts are in fen, a hundredth of a yuan. */
export interface PaymentPolicy extends z.infer<typeof paymentPolicy> {}
export const PaymentPolicy: z.ZodMiniType<PaymentPolicy> = paymentPolicy;
