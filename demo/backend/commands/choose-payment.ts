import type { Payload } from '../../../src/contract/index.js';
import type { Outcome, Work } from '../outcome.js';
import type { StoredPayment } from '../account.js';
import { maskAnswer } from '../masked-answer.js';
import { Refusal } from '../refusal.js';
import { checkedAnswers } from '../rules/answers.js';
import { expectedDates, inStage } from '../steps.js';

const day = 86_400_000;

/**
 * [E11] Chooses how the company proves its bank account. It can be chosen again after a payment failed or expired, and
 * instead of a transfer that is awaited; not while an amount is awaited, or tries would have no end.
 */
export async function choosePayment(
  work: Work,
  { way, answers }: Payload<'choosePayment'>,
): Promise<Outcome> {
  const { account, now, key, provider } = work;
  const application = inStage(account, 'payment');
  const policy = account.policy.payment;
  if (!policy?.ways.includes(way))
    throw new Refusal('invalid-answers', { fields: [{ field: 'way', code: 'answer/not-offered' }] });
  if (application.payment?.status === 'awaiting-amount')
    throw new Refusal('wrong-stage', { detail: 'An amount is awaited.' });

  const reference = application.id;
  const companyName = application.answers.organizationName ?? '';
  const chosenAt = now.toISOString();
  const deadline = (days: number) => new Date(now.getTime() + days * day);
  const expected = expectedDates(account, now, policy.arrivalWorkingDays);
  const chosen = (flow: string, payment: StoredPayment, payeeNumber = application.payeeNumber): Outcome => ({
    account: { ...account, flow, application: { ...application, payment, payeeNumber } },
  });

  if (way === 'from-company') {
    const dueAt = deadline(policy.transferDays);
    const payIn = await provider.createPayIn({ key, reference, companyName, fen: policy.transferFen, dueAt });
    const { number } = payIn.account;
    const earlier = application.payeeNumber;
    const replaced = earlier === undefined || earlier === number ? {} : { replacedNumber: earlier };
    const awaiting = {
      status: 'awaiting-transfer',
      way,
      account: { ...payIn.account, ...replaced },
      chosenAt,
      deadline: dueAt.toISOString(),
      expected,
      sheet: { url: payIn.url, opened: false },
    } as const;
    return chosen(payIn.flow, awaiting, number);
  }
  const form = { fields: policy.bankFields, answers, subject: application.subject, confirmed: null };
  const bank = checkedAnswers(account, form, now);
  const payOut = await provider.createPayOut({
    key,
    reference,
    companyName,
    bankName: bank.bankName ?? '',
    bankAccount: bank.bankAccount ?? '',
    fen: policy.amountFen,
  });
  return chosen(payOut.flow, {
    status: 'awaiting-amount',
    way,
    bankAccount: maskAnswer('bankAccount', bank, account, 'enterprise'),
    fen: payOut.fen,
    chosenAt,
    sentAt: payOut.sent ? chosenAt : null,
    triesLeft: policy.amountTries,
    deadline: deadline(policy.amountDays).toISOString(),
    expected,
  });
}
