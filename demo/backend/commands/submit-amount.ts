import type { Payload } from '../../../src/contract/index.js';
import type { Outcome, Work } from '../outcome.js';
import { Refusal } from '../refusal.js';
import { waitingRounds } from '../rules/rounds.js';
import { afterStep, inStage } from '../steps.js';

/** [E13] Compares the amount that the person read on the bank statement. These tries are counted apart. */
export function submitAmount({ account, now }: Work, { fen }: Payload<'submitAmount'>): Outcome {
  const application = inStage(account, 'payment');
  const { payment } = application;
  if (payment?.status === 'expired') throw new Refusal('payment-expired');
  if (payment?.status === 'failed' && payment.code === 'amount-tries-exhausted')
    throw new Refusal('amount-tries-exhausted', { amountTriesLeft: 0 });
  if (payment?.status !== 'awaiting-amount')
    throw new Refusal('wrong-stage', { detail: 'No amount is awaited.' });
  if (fen === payment.fen) return afterStep(account, application, 'payment');

  const triesLeft = payment.triesLeft - 1;
  if (triesLeft > 0)
    return {
      account: { ...account, application: { ...application, payment: { ...payment, triesLeft } } },
      refusal: new Refusal('amount-wrong', { amountTriesLeft: triesLeft }),
    };
  const failed = {
    status: 'failed',
    way: payment.way,
    code: 'amount-tries-exhausted',
    at: now.toISOString(),
    bankAccount: payment.bankAccount,
  } as const;
  const rounds = waitingRounds(account, application, now);
  return {
    account: { ...account, flow: null, application: { ...application, payment: failed, rounds } },
    refusal: new Refusal('amount-tries-exhausted', { amountTriesLeft: 0 }),
  };
}
