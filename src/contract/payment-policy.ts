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
  /** Days in which the received amount can be typed. */
  amountDays: Count,
  /** Days in which the company can pay. */
  transferDays: Count,
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
