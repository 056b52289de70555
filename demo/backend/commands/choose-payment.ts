import { paymentDates, type Payload } from '../../../src/contract/index.js';
import type { Outcome, Work } from '../outcome.js';
import type { Account, StoredPayment } from '../account.js';
import { maskAnswer } from '../masked-answer.js';
import { notOffered } from '../refusal.js';
import { checkedAnswers } from '../rules/answers.js';
import { refuseWithoutRounds, withRound } from '../rules/rounds.js';
import { inStage } from '../steps.js';

/**
 * [E11] [N05] Chooses how the company proves its bank account, corrects the account, or chooses again. What is awaited is
 * given up. Each random amount is a round, of which there are only so many.
 */
export async function choosePayment(
  work: Work,
  { way, answers }: Payload<'choosePayment'>,
): Promise<Outcome> {
  const { account, now, key, provider } = work;
  const application = inStage(account, 'payment');
  const policy = account.policy.payment;
  if (way === 'to-company') refuseWithoutRounds(account, application, now);
  const dates = paymentDates(account.policy, way, now);
  if (!policy?.ways.includes(way) || !dates) throw notOffered('way');

  const reference = application.id;
  const companyName = application.answers.organizationName ?? '';
  const wait = {
    chosenAt: now.toISOString(),
    expiresAt: dates.expiresAt.toISOString(),
    expected: dates.expected,
  };
  const chosen = (
    of: { account: Account; application: typeof application },
    flow: string,
    payment: StoredPayment,
    payeeNumber = application.payeeNumber,
  ): Outcome => ({
    account: { ...of.account, flow, application: { ...of.application, payment, payeeNumber } },
  });

  if (way === 'from-company') {
    const dueAt = dates.expiresAt;
    const payIn = await provider.createPayIn({ key, reference, companyName, fen: policy.transferFen, dueAt });
    const { number } = payIn.account;
    const earlier = application.payeeNumber;
    const replaced = earlier === undefined || earlier === number ? {} : { replacedNumber: earlier };
    const awaiting = {
      status: 'awaiting-transfer',
      way,
      account: { ...payIn.account, ...replaced },
      ...wait,
      sheet: { url: payIn.url, opened: false },
    } as const;
    return chosen({ account, application }, payIn.flow, awaiting, number);
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
  return chosen(withRound(account, application, now), payOut.flow, {
    status: 'awaiting-amount',
    way,
    bankName: bank.bankName ?? '',
    bankAccount: maskAnswer('bankAccount', bank, account, 'enterprise'),
    fen: payOut.fen,
    sentAt: payOut.sent ? wait.chosenAt : null,
    triesLeft: policy.amountTries,
    ...wait,
  });
}
