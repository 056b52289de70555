import { expect } from 'chai';
import type { Snapshot } from '../../src/contract/index.js';
import { advance, DemoAccount } from './demo-account.js';
import { runningDemo } from './running-demo.js';

const bank = { bankName: '示例银行', bankAccount: '330100012345678901' };
const paymentOf = ({ application }: Snapshot) =>
  application?.stage === 'payment' ? application.payment : undefined;

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
    expect(Date.parse(payment.deadline) - Date.parse(payment.chosenAt)).to.equal(7 * 86_400_000);
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
    expect([wrong.status, wrong.body.code, wrong.body.attempt]).to.deep.equal([422, 'amount-wrong', 'kept']);
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
    expect(
      (await account.must('submitAmount', { fen: await account.receiveAmount() })).identity.status,
    ).to.equal('verified');
  });

  it('[E13] lets nobody begin a new payment to get new tries', async () => {
    const account = await DemoAccount.create();
    await account.reachPayment();
    await account.receiveAmount();
    const again = await account.send('choosePayment', { way: 'to-company', answers: bank });
    expect(again.body.code).to.equal('wrong-stage');
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
      const deadline = payment && 'deadline' in payment ? payment.deadline : '';
      await advance(7 * 24);
      expect(paymentOf(await account.load())).to.deep.equal({ status: 'expired', way, at: deadline });
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
