import { paymentDates, type PaymentWay, type Snapshot } from '../../../src/contract/index.js';
import { holds, rule, same, sameMoment } from '../rule.js';
import type { Applicant } from '../applicant.js';
import type { Trial } from '../trial.js';

const on = { on: 'enterprise' } as const;

const paymentOf = ({ application }: Snapshot) =>
  application?.stage === 'payment' ? application.payment : null;
const roundsOf = ({ application }: Snapshot) =>
  application?.stage === 'payment' ? application.rounds : null;

/** An applicant at the payment step. */
async function atPayment(trial: Trial, policy: Readonly<Record<string, unknown>> = {}): Promise<Applicant> {
  const applicant = await trial.applicant({ policy });
  await trial.reachesPayment(applicant);
  return applicant;
}

/** The payment of the preset with something else in it. */
const paymentWith = (instead: object) => ({
  payment: {
    ways: ['from-company', 'to-company'],
    bankFields: [
      { name: 'bankName', required: true },
      { name: 'bankAccount', required: true },
    ],
    transferFen: 1,
    amountFen: { min: 1, max: 99 },
    amountTries: 3,
    rounds: { perApplication: 3, perDay: 3, waitMinutes: 10 },
    amountWorkingDays: 7,
    transferWorkingDays: 7,
    arrivalWorkingDays: { min: 1, max: 3 },
    ...instead,
  },
});

const toCompany = { way: 'to-company', answers: { bankName: '示例银行', bankAccount: '330100012345678901' } };

/** The payment step. */
export const paymentRules = [
  rule(
    'B-pay-1',
    'The company’s transfer finishes the step',
    async trial => {
      const applicant = await atPayment(trial);
      const snapshot = await applicant.choosePayment('from-company');
      const payment = paymentOf(snapshot);
      same('the status', payment?.status, 'awaiting-transfer');
      same(
        'the amount to pay',
        payment?.status === 'awaiting-transfer' && payment.account.fen,
        snapshot.policy.payment?.transferFen,
      );
      await trial.happens(applicant, 'transfer-arrived');
      same('the identity', (await trial.isDecided(applicant)).identity.status, 'verified');
    },
    on,
  ),
  rule(
    'B-pay-2',
    'A transfer of another amount fails, and a way can be chosen again',
    async trial => {
      const applicant = await atPayment(trial);
      await applicant.choosePayment('from-company');
      await trial.happens(applicant, 'transfer-arrived', { fen: 500 });
      const failed = await trial.until(
        applicant,
        'a failed payment',
        each => paymentOf(each)?.status === 'failed',
      );
      const payment = paymentOf(failed);
      same('the code', payment?.status === 'failed' && payment.code, 'transfer-amount-wrong');
      same(
        'the status',
        paymentOf(await applicant.choosePayment('from-company'))?.status,
        'awaiting-transfer',
      );
    },
    on,
  ),
  rule(
    'B-pay-3',
    'A transfer that comes back fails',
    async trial => {
      const applicant = await atPayment(trial);
      await applicant.choosePayment('to-company');
      await trial.happens(applicant, 'transfer-bounced');
      const failed = await trial.until(
        applicant,
        'a failed payment',
        each => paymentOf(each)?.status === 'failed',
      );
      const payment = paymentOf(failed);
      same('the code', payment?.status === 'failed' && payment.code, 'transfer-bounced');
    },
    on,
  ),
  rule(
    'B-pay-4',
    'The right amount finishes the step, and is told nowhere',
    async trial => {
      const applicant = await atPayment(trial);
      const fen = await trial.receivesAmount(applicant);
      // As it came: a schema drops what it does not know.
      const headers = applicant.signedIn;
      const { answer } = await trial.client.send({ method: 'GET', path: '/snapshot', headers });
      const { application } = JSON.parse(answer) as { application: { payment: object } };
      const told = JSON.stringify(application.payment);
      holds('the payment', !/"(fen|amount)"/i.test(told), 'no amount in it', told);
      await applicant.does('submitAmount', { fen });
      same('the identity', (await trial.isDecided(applicant)).identity.status, 'verified');
    },
    on,
  ),
  rule(
    'B-pay-5',
    'A wrong amount costs one of its own tries, and none of the day',
    async trial => {
      const applicant = await atPayment(trial);
      const fen = await trial.receivesAmount(applicant);
      const { attempts, policy } = await applicant.load();
      const problem = await applicant.isRefused('submitAmount', { fen: fen + 100 }, 'amount-wrong');
      const left = (policy.payment?.amountTries ?? 0) - 1;
      same('the problem', [problem.dayTry, problem.amountTriesLeft], ['kept', left]);
      const after = await applicant.load();
      const payment = paymentOf(after);
      same('triesLeft', payment?.status === 'awaiting-amount' && payment.triesLeft, left);
      same('the tries of the day', after.attempts?.left, attempts?.left);
    },
    on,
  ),
  rule(
    'B-pay-6',
    'The last wrong amount ends the payment; the right one comes too late',
    async trial => {
      const applicant = await atPayment(trial);
      const fen = await trial.receivesAmount(applicant);
      const tries = (await applicant.policy()).payment?.amountTries ?? 0;
      for (let n = 1; n < tries; n += 1)
        await applicant.isRefused('submitAmount', { fen: fen + 100 + n }, 'amount-wrong');
      const last = await applicant.isRefused('submitAmount', { fen: fen + 100 }, 'amount-tries-exhausted');
      same('amountTriesLeft', last.amountTriesLeft, 0);
      const payment = paymentOf(await applicant.load());
      same(
        'the payment',
        [payment?.status, payment?.status === 'failed' && payment.code],
        ['failed', 'amount-tries-exhausted'],
      );
      await applicant.isRefused('submitAmount', { fen }, 'amount-tries-exhausted');
    },
    on,
  ),
  rule(
    'B-pay-7',
    'The dates run over working days, to the end of the last one',
    async trial => {
      // A Thursday before the eight days off around the national day of 2026, and one with a Saturday that is worked.
      for (const at of ['2026-09-24T03:00:00Z', '2026-10-08T15:59:00Z', '2026-11-25T16:30:00Z']) {
        await trial.control.setClock('2026-09-20T00:00:00Z');
        const applicant = await trial.applicant();
        await trial.control.setClock(at);
        await trial.reachesPayment(applicant);
        for (const way of ['from-company', 'to-company'] as PaymentWay[]) {
          const snapshot = await applicant.choosePayment(way);
          const dates = paymentDates(snapshot.policy, way, new Date(snapshot.serverTime));
          const payment = paymentOf(snapshot);
          if (payment === null || !('expected' in payment)) continue;
          same(`expected of ${way} at ${at}`, payment.expected, dates?.expected);
          sameMoment(`expiresAt of ${way} at ${at}`, payment.expiresAt, dates?.expiresAt ?? null);
        }
      }
    },
    on,
  ),
  rule(
    'B-pay-8',
    'An amount counts until the window closes, and not after',
    async trial => {
      for (const [ms, isLate] of [
        [-20_000, false],
        [1_000, true],
      ] as const) {
        const applicant = await atPayment(trial);
        const fen = await trial.receivesAmount(applicant);
        const payment = paymentOf(await applicant.load());
        const end = payment?.status === 'awaiting-amount' ? Date.parse(payment.expiresAt) : 0;
        await trial.control.setClock(new Date(end + ms));
        if (isLate) {
          await applicant.isRefused('submitAmount', { fen }, 'payment-expired');
          same('the status', paymentOf(await applicant.load())?.status, 'expired');
          await applicant.choosePayment('from-company');
        } else await applicant.does('submitAmount', { fen });
        await trial.control.setClock('2026-11-25T02:00:00Z');
      }
    },
    on,
  ),
  rule(
    'B-pay-9',
    'Choosing again gives up what was awaited',
    async trial => {
      const applicant = await atPayment(trial, paymentWith({ amountFen: { min: 1, max: 9_999 } }));
      const first = await trial.receivesAmount(applicant);
      await applicant.isRefused('submitAmount', { fen: first === 1 ? 2 : 1 }, 'amount-wrong');
      const second = await trial.receivesAmount(applicant);
      const payment = paymentOf(await applicant.load());
      same('triesLeft', payment?.status === 'awaiting-amount' && payment.triesLeft, 3);
      if (first !== second) await applicant.isRefused('submitAmount', { fen: first }, 'amount-wrong');
      await applicant.does('submitAmount', { fen: second });
    },
    on,
  ),
  rule(
    'B-pay-10',
    'Random amounts are bounded for one application',
    async trial => {
      const rounds = { perApplication: 2, perDay: 20, waitMinutes: 0 };
      const applicant = await atPayment(trial, paymentWith({ rounds }));
      same('rounds before', roundsOf(await applicant.load())?.left, 2);
      same('rounds after one', roundsOf(await applicant.choosePayment('to-company'))?.left, 1);
      same('rounds after two', roundsOf(await applicant.choosePayment('to-company'))?.left, 0);
      const { limit } = await applicant.isRefused('choosePayment', toCompany, 'payment-rounds-exhausted');
      same('limit', limit, 2);
      same(
        'the other way',
        paymentOf(await applicant.choosePayment('from-company'))?.status,
        'awaiting-transfer',
      );
    },
    on,
  ),
  rule(
    'B-pay-11',
    'Random amounts are bounded for a day, over all applications',
    async trial => {
      const rounds = { perApplication: 3, perDay: 1, waitMinutes: 0 };
      const applicant = await atPayment(trial, paymentWith({ rounds }));
      await applicant.choosePayment('to-company');
      await applicant.does('withdraw', {});
      await trial.reachesPayment(applicant);
      const { until } = await applicant.isRefused('choosePayment', toCompany, 'payment-rounds-exhausted');
      sameMoment('until', until, '2026-11-25T16:00:00Z');
      await trial.control.setClock('2026-11-25T16:00:01Z');
      same('the next day', paymentOf(await applicant.choosePayment('to-company'))?.status, 'awaiting-amount');
    },
    on,
  ),
  rule(
    'B-pay-12',
    'After wrong amounts the next round waits',
    async trial => {
      const applicant = await atPayment(trial);
      const fen = await trial.receivesAmount(applicant);
      for (let n = 1; n < 3; n += 1)
        await applicant.isRefused('submitAmount', { fen: fen + 100 + n }, 'amount-wrong');
      await applicant.isRefused('submitAmount', { fen: fen + 100 }, 'amount-tries-exhausted');
      const snapshot = await applicant.load();
      const available = roundsOf(snapshot)?.availableAt ?? '';
      const minutes = (Date.parse(available) - Date.parse(snapshot.serverTime)) / 60_000;
      holds('availableAt', minutes > 9 && minutes <= 10, 'in 10 minutes', available);
      const { until } = await applicant.isRefused('choosePayment', toCompany, 'payment-rounds-exhausted');
      sameMoment('until', until, available);
      await trial.control.setClock(new Date(Date.parse(available) + 1_000));
      same('afterwards', paymentOf(await applicant.choosePayment('to-company'))?.status, 'awaiting-amount');
    },
    on,
  ),
  rule(
    'B-pay-13',
    'A way that is not offered is answer/not-offered, and missing bank answers are named',
    async trial => {
      const applicant = await atPayment(trial, paymentWith({ ways: ['to-company'] }));
      const payload = { way: 'from-company', answers: {} };
      const { fields } = await applicant.isRefused('choosePayment', payload, 'invalid-answers');
      same('fields', fields, [{ field: 'way', code: 'answer/not-offered' }]);
      const empty = await applicant.isRefused(
        'choosePayment',
        { way: 'to-company', answers: {} },
        'invalid-answers',
      );
      same('fields', empty.fields.map(({ field }) => field).sort(), ['bankAccount', 'bankName']);
    },
    on,
  ),
];
