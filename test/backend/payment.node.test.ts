import { expect } from 'chai';
import { addWorkingDays, dateIn } from '../../src/domain/index.js';
import { calendarOf, paymentDates, presets, type Snapshot } from '../../src/contract/index.js';
import { advance, DemoAccount } from './demo-account.js';
import { runningDemo } from './running-demo.js';

const bank = { bankName: '示例银行', bankAccount: '330100012345678901' };
const paymentOf = ({ application }: Snapshot) =>
  application?.stage === 'payment' ? application.payment : undefined;

const roundsOf = ({ application }: Snapshot) =>
  application?.stage === 'payment' ? application.rounds : undefined;

describe('payment at the reference backend', () => {
  before(async function () {
    this.timeout(60_000);
    await runningDemo();
  });

  it('[E11] [E12] shows an account to pay into, waits, and finishes by itself when the money arrives', async () => {
    const account = await DemoAccount.create();
    await account.reachPayment();
    const payment = paymentOf(await account.must('choosePayment', { way: 'from-company', answers: {} }));
    if (payment?.status !== 'awaiting-transfer') throw new Error('not awaited');
    expect(payment.account).to.include({ fen: 1 });
    expect(payment.account.number).to.match(/^\d{16}$/);
    const { policy } = await account.load();
    const dates = paymentDates(policy, 'from-company', new Date(payment.chosenAt));
    expect(payment.expiresAt).to.equal(dates?.expiresAt.toISOString());
    expect(payment.expected).to.deep.equal(dates?.expected);
    await account.operate('transfer', { flow: (await account.flow('pay-in')).id });
    const { application } = await account.until(({ identity }) => identity.status === 'verified');
    expect(application).to.equal(null);
  });

  it('[E12] gives a new account number for each choice, and refuses another amount', async () => {
    const account = await DemoAccount.create();
    await account.reachPayment();
    const numbers: unknown[] = [];
    for (let n = 0; n < 2; n += 1) {
      const payment = paymentOf(await account.must('choosePayment', { way: 'from-company', answers: {} }));
      numbers.push(payment?.status === 'awaiting-transfer' && payment.account.number);
    }
    expect(numbers[0]).not.to.equal(numbers[1]);
    await account.operate('transfer', { flow: (await account.flow('pay-in')).id, fen: 2 });
    const failed = await account.until(snapshot => paymentOf(snapshot)?.status === 'failed');
    expect(paymentOf(failed)).to.have.property('code', 'transfer-amount-wrong');
  });

  it('[E12] tells a transfer that bounced, after which a way can be chosen again', async () => {
    const account = await DemoAccount.create();
    await account.reachPayment();
    await account.must('choosePayment', { way: 'from-company', answers: {} });
    await account.operate('bounce', { flow: (await account.flow('pay-in')).id });
    const failed = await account.until(snapshot => paymentOf(snapshot)?.status === 'failed');
    expect(paymentOf(failed)).to.include({ way: 'from-company', code: 'transfer-bounced' });
    expect(await account.receiveAmount()).to.be.within(1, 99);
  });

  it('[E13] tells a wrong amount with the tries left, apart from the day’s attempts; the right one finishes', async () => {
    const account = await DemoAccount.create();
    await account.reachPayment();
    const fen = await account.receiveAmount();
    const shown = JSON.stringify(await account.load());
    expect(shown).not.to.match(/"fen":/, 'the amount stays with the backend');
    const wrong = await account.send('submitAmount', { fen: fen === 99 ? 98 : fen + 1 });
    expect([wrong.status, wrong.body.code, wrong.body.dayTry]).to.deep.equal([422, 'amount-wrong', 'kept']);
    expect(wrong.body.amountTriesLeft).to.equal(2);
    expect(paymentOf(wrong.body.snapshot as Snapshot)).to.have.property('triesLeft', 2);
    expect(wrong.body.snapshot?.attempts?.left).to.equal(3);
    const { identity } = await account.must('submitAmount', { fen });
    expect(identity.status).to.equal('verified');
  });

  it('[E13] fails the payment when the tries are used up; then a way can be chosen again', async () => {
    const account = await DemoAccount.create();
    await account.reachPayment();
    const fen = await account.receiveAmount();
    const codes: string[] = [];
    for (let n = 0; n < 3; n += 1)
      codes.push((await account.send('submitAmount', { fen: fen + 100 })).body.code);
    expect(codes).to.deep.equal(['amount-wrong', 'amount-wrong', 'amount-tries-exhausted']);
    expect(paymentOf(await account.load())).to.include({ status: 'failed', code: 'amount-tries-exhausted' });
    const late = await account.send('submitAmount', { fen });
    expect([late.status, late.body.code]).to.deep.equal([409, 'amount-tries-exhausted']);
    await advance(11 / 60);
    expect(
      (await account.must('submitAmount', { fen: await account.receiveAmount() })).identity.status,
    ).to.equal('verified');
  });

  it('[N05] corrects the bank account to which an amount goes, and lets another way be chosen meanwhile', async () => {
    const account = await DemoAccount.create();
    await account.reachPayment();
    await account.receiveAmount();
    const mistyped = await account.flow('pay-out');
    const answers = { bankName: '示例银行', bankAccount: '330100012345679999' };
    const corrected = await account.must('choosePayment', { way: 'to-company', answers });
    expect(paymentOf(corrected)).to.deep.include({ status: 'awaiting-amount', triesLeft: 3 });
    expect(paymentOf(corrected)).to.have.property('bankAccount').that.matches(/9999$/);
    expect(paymentOf(corrected)).to.have.property('bankName', '示例银行');
    expect(roundsOf(corrected)).to.deep.equal({ left: 1, availableAt: null });
    // What comes of the mistyped account is no news of this payment any more.
    await account.operate('bounce', { flow: mistyped.id });
    expect(paymentOf(await account.load())?.status).to.equal('awaiting-amount');

    const other = await account.must('choosePayment', { way: 'from-company', answers: {} });
    expect(paymentOf(other)?.status).to.equal('awaiting-transfer');
    const { fen } = (await account.flow('pay-out')).details;
    expect((await account.send('submitAmount', { fen })).body.code).to.equal('wrong-stage');
  });

  it('[R05] bounds the random amounts of an application, and lets one wait after wrong ones', async () => {
    const account = await DemoAccount.create();
    await account.reachPayment();
    for (const left of [2, 1, 0]) {
      const fen = await account.receiveAmount();
      for (let n = 0; n < 3; n += 1) await account.send('submitAmount', { fen: fen + 100 });
      const after = await account.load();
      expect(roundsOf(after)?.left).to.equal(left);
      const { status, body } = await account.send('choosePayment', { way: 'to-company', answers: bank });
      expect([status, body.code, body.limit]).to.deep.equal([409, 'payment-rounds-exhausted', 3]);
      if (left > 0) {
        expect(body.until).to.equal(roundsOf(after)?.availableAt);
        const { version } = after;
        await advance(11 / 60);
        const later = await account.load();
        expect([later.version === version, roundsOf(later)?.availableAt]).to.deep.equal([false, null]);
      } else expect(body).not.to.have.property('until');
    }
    // The other way is still there.
    expect(
      paymentOf(await account.must('choosePayment', { way: 'from-company', answers: {} }))?.status,
    ).to.equal('awaiting-transfer');
  });

  it('[R05] counts random amounts by the day as well, so that withdrawing gives no new ones', async () => {
    const payment = {
      ...presets.enterprise().payment!,
      rounds: { perApplication: 2, perDay: 2, waitMinutes: 0 },
    };
    const account = await DemoAccount.create({ policyOverrides: { payment } });
    await account.reachPayment();
    for (let n = 0; n < 2; n += 1) await account.receiveAmount();
    await account.must('withdraw', {});
    await account.reachPayment();
    const { serverTime, policy } = await account.load();
    const { body } = await account.send('choosePayment', { way: 'to-company', answers: bank });
    const midnight = dateIn(policy.timeZone, new Date(serverTime)).nextMidnight.toISOString();
    expect([body.code, body.until]).to.deep.equal(['payment-rounds-exhausted', midnight]);
    await advance(24);
    expect((await account.send('choosePayment', { way: 'to-company', answers: bank })).status).to.equal(200);
  });

  it('[N10] never lets a window end before what is promised, on whatever day it is chosen', async () => {
    const account = await DemoAccount.create();
    const { policy } = await account.load();
    for (let day = 0; day < 366; day += 1)
      for (const way of ['from-company', 'to-company'] as const) {
        const now = new Date(Date.parse('2026-01-01T01:00:00+08:00') + day * 86_400_000);
        const dates = paymentDates(policy, way, now);
        const { date } = dateIn(policy.timeZone, now);
        const last = addWorkingDays(date, 7, calendarOf(policy));
        const latest = dates?.expected?.latest ?? '';
        if (!dates) throw new Error('no dates');
        expect(dateIn(policy.timeZone, dates.expiresAt).date > latest, `${date} ${way}`).to.equal(true);
        if (last !== 'unknown')
          expect(dateIn(policy.timeZone, new Date(dates.expiresAt.getTime() - 1)).date).to.equal(last);
      }
  });

  it('[E13] counts simultaneous wrong amounts one by one', async () => {
    const account = await DemoAccount.create();
    await account.reachPayment();
    const fen = await account.receiveAmount();
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => account.send('submitAmount', { fen: fen + 100 })),
    );
    const wrong = replies.filter(({ body }) => body.code === 'amount-wrong');
    expect(wrong).to.have.length(2);
  });

  for (const way of ['from-company', 'to-company'] as const)
    it(`[${way === 'from-company' ? 'E12' : 'E13'}] lets a payment ${way} expire when its window closes`, async () => {
      const account = await DemoAccount.create();
      await account.reachPayment();
      const payment = paymentOf(await account.must('choosePayment', { way, answers: bank }));
      const expiresAt = payment && 'expiresAt' in payment ? payment.expiresAt : '';
      const { serverTime } = await account.load();
      const hours = (Date.parse(expiresAt) - Date.parse(serverTime)) / 3_600_000;
      await advance(hours - 0.01);
      expect(paymentOf(await account.load())?.status).to.match(/^awaiting/);
      await advance(0.02);
      expect(paymentOf(await account.load())).to.deep.equal({ status: 'expired', way, at: expiresAt });
      if (way === 'to-company') {
        const late = await account.send('submitAmount', { fen: 1 });
        expect([late.status, late.body.code]).to.deep.equal([409, 'payment-expired']);
      }
      expect(paymentOf(await account.must('choosePayment', { way, answers: bank }))?.status).to.match(
        /^awaiting/,
      );
    });

  it('[E12] ignores money that arrives for an application that was withdrawn', async () => {
    const account = await DemoAccount.create();
    await account.reachPayment();
    await account.must('choosePayment', { way: 'from-company', answers: {} });
    const { id } = await account.flow('pay-in');
    await account.must('withdraw', {});
    await account.operate('transfer', { flow: id });
    await new Promise(resolve => setTimeout(resolve, 300));
    expect((await account.load()).identity.status).to.equal('unverified');
  });
});
