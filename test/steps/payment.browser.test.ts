import { expect } from '@open-wc/testing';
import { BackendError, type Payment } from '../../src/contract/index.js';
import { en } from '../../src/locales/en/messages.js';
import { aPayment, anApplication, anIdentity, type SnapshotOptions } from '../suites/snapshot-builder.js';
import { describeStep } from '../suites/describe-step.js';
import { aPortal, type Answers, type Portal } from '../element/portal.js';
import {
  answer,
  byId,
  choose,
  fillIn,
  mount,
  part,
  parts,
  press,
  reach,
  root,
  until,
  visibleText,
} from '../element/widget.js';

const inPayment = (payment: Payment | null, wish: SnapshotOptions = {}, answers: Answers = {}): Portal =>
  aPortal({ application: anApplication('payment', { payment }), ...wish }, answers);

/** A Saturday before a working Monday. */
const saturday: SnapshotOptions = { serverTime: '2026-11-28T10:00:00+08:00' };
const bank = { bankName: '样例银行北京分行', bankAccount: '6222020200112233445' };

describeStep('payment', {
  'with the choice of ways': {
    portal: () => inPayment(null),
    screen: 'payment',
    says: m => [
      m.payment.title,
      m.payment.ways['from-company'].title,
      m.payment.ways['to-company'].text,
      m.payment.triesBefore(3),
      m.payment.next,
      m.tries.free,
    ],
  },
  'with nothing chosen': {
    portal: () => inPayment(null),
    way: widget => press(widget),
    screen: 'payment',
    says: m => [m.summary.missingChoice(m.payment.way)],
  },
  'with the bank account to type': {
    portal: () => inPayment(null),
    way: widget => choose(widget, 'way', 'to-company'),
    screen: 'payment',
    says: m => [m.fields.bankAccount.label, m.fields.bankName.hint],
  },
  'from the company': {
    portal: () => inPayment(aPayment('awaiting-transfer')),
    screen: 'payment',
    says: m => [m.payment.payInTitle('0.01'), m.payment.reference, m.payment.waitTransfer, m.payment.exact],
  },
  'from the company, on a day off': {
    portal: () => inPayment(aPayment('awaiting-transfer'), saturday),
    screen: 'payment',
    says: m => [m.payment.delayed],
  },
  'to the company': {
    portal: () => inPayment(aPayment('awaiting-amount')),
    screen: 'payment',
    says: m => [m.payment.payoutTitle, m.fields.amount.label, m.payment.triesLeft(3), m.payment.notCounted],
  },
  'to the company, with the last try and a wrong amount': {
    portal: () =>
      inPayment(
        aPayment('awaiting-amount', { triesLeft: 1 }),
        {},
        {
          submitAmount: async () => {
            throw new BackendError({ code: 'amount-wrong', dayTry: 'kept' });
          },
        },
      ),
    way: async widget => {
      await answer(widget, 'amount', '0.42');
      await press(widget);
      await until('the refusal', () => parts(widget, 'banner').length > 0);
    },
    screen: 'payment',
    says: m => [m.refusals['amount-wrong'], m.payment.triesLeft(1)],
  },
  failed: {
    portal: () => inPayment(aPayment('failed')),
    screen: 'payment',
    says: m => [m.payment.failedTitle],
  },
  'failed by wrong amounts': {
    portal: () => inPayment(aPayment('failed', { code: 'amount-tries-exhausted' })),
    screen: 'payment',
    says: m => [m.payment.failedTries],
  },
  expired: {
    portal: () => inPayment(aPayment('expired')),
    screen: 'payment',
    says: m => [m.payment.expiredTitle, m.payment.expired],
  },
});

describe('the screen payment', () => {
  it('[E11] offers both ways, and asks for the bank account only where the company receives', async () => {
    const portal: Portal = inPayment(
      null,
      {},
      {
        choosePayment: async () =>
          portal.becomes({ application: anApplication('payment', { payment: aPayment('awaiting-amount') }) }),
      },
    );
    const widget = await mount(portal);
    const ways = (parts(widget, 'choice-input') as HTMLInputElement[]).map(({ value }) => value);
    expect(ways).to.deep.equal(['from-company', 'to-company']);
    await choose(widget, 'way', 'from-company');
    expect(parts(widget, 'field-input')).to.have.length(0);
    await choose(widget, 'way', 'to-company');
    await fillIn(widget, bank);
    await press(widget);
    await until('the next screen', () => visibleText(widget).includes(en.payment.payoutTitle));
    expect(portal.calls.find(({ command }) => command === 'choosePayment')?.payload).to.deep.equal({
      way: 'to-company',
      answers: bank,
    });
  });

  for (const [left, availableAt] of [
    [0, null],
    [2, '2026-11-25T11:00:00+08:00'],
  ] as const)
    it(`[N05] a way that is held up says so before it is chosen (${left} amounts left)`, async () => {
      const portal = aPortal({
        application: { ...anApplication('payment', { payment: null }), rounds: { left, availableAt } },
      });
      const widget = await mount(portal);
      await reach(widget, 'payment');
      const options = [...root(widget).querySelectorAll('#choice-way label')].map(label => label.textContent);
      const toCompany = options.find(option => option.includes(en.payment.ways['to-company'].title)) ?? '';
      expect(toCompany).to.include(left === 0 ? en.payment.noRounds : '2 more amounts can be sent');
      expect(toCompany, 'no promise that is not kept').to.not.include(en.payment.triesBefore(3));
      const fromCompany =
        options.find(option => option.includes(en.payment.ways['from-company'].title)) ?? '';
      expect(fromCompany).to.not.include('can be sent');
    });

  it('[N10] an amount that is not sent yet is not on its way, and the rest of time stands at its deadline', async () => {
    for (const sentAt of [null, '2026-11-25T10:00:00+08:00']) {
      const widget = await mount(inPayment(aPayment('awaiting-amount', { sentAt })));
      await reach(widget, 'payment');
      expect(part(widget, 'waiting-title').textContent).to.equal(
        sentAt === null ? en.payment.waitSending : en.payment.waitPayout,
      );
      expect(part(widget, 'waiting').contains(part(widget, 'timer'))).to.equal(true);
    }
  });

  it('[E12] shows the account to pay to, each line with its own button to copy it', async () => {
    const payment = aPayment('awaiting-transfer');
    const widget = await mount(inPayment(payment));
    const sheet = part(widget, 'sheet').textContent;
    const { holder, bank: bankName, reference } = payment.account;
    for (const value of [holder, bankName, reference, '6222 0000 0000 0000', '0.01'])
      expect(sheet).to.contain(value);
    const names = parts(widget, 'copy').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    expect(names).to.deep.equal(
      [en.payment.holder, en.payment.number, en.payment.bank, en.payment.reference, en.payment.amount].map(
        label => `${en.common.copy} ${label}`,
      ),
    );
  });

  it('[E12] finishes by itself when the provider has seen the money', async () => {
    let seen!: () => void;
    const wait = new Promise<void>(resolve => {
      seen = resolve;
    });
    let watches = 0;
    const portal: Portal = inPayment(
      aPayment('awaiting-transfer'),
      {},
      {
        watch: async (_payload, { signal }) => {
          if (++watches > 1)
            return new Promise((_resolve, reject) => signal.addEventListener('abort', reject));
          await wait;
          return portal.becomes({ application: null, identity: anIdentity('verified') });
        },
      },
    );
    const widget = await mount(portal);
    expect(widget.step).to.equal('payment');
    seen();
    await reach(widget, 'result');
  });

  it('[E13] a wrong amount is told with the tries that are left, and the right one finishes', async () => {
    let left = 3;
    const portal: Portal = inPayment(
      aPayment('awaiting-amount'),
      {},
      {
        submitAmount: async ({ fen }) => {
          if (fen === 51) return portal.becomes({ application: null, identity: anIdentity('verified') });
          const payment = aPayment('awaiting-amount', { triesLeft: --left });
          const snapshot = portal.becomes({ application: anApplication('payment', { payment }) });
          throw new BackendError({ code: 'amount-wrong', dayTry: 'kept', snapshot });
        },
      },
    );
    const widget = await mount(portal);
    await answer(widget, 'amount', '0.42');
    await press(widget);
    await until('the tries', () => visibleText(widget).includes(en.payment.triesLeft(2)));
    expect(visibleText(widget)).to.contain(en.refusals['amount-wrong']);
    await answer(widget, 'amount', '0.51');
    await press(widget);
    await reach(widget, 'result');
  });

  it('[E13] an amount that cannot be right costs no try', async () => {
    const portal = inPayment(aPayment('awaiting-amount'));
    const widget = await mount(portal);
    await answer(widget, 'amount', '100');
    await press(widget);
    await until('the summary', () => root(widget).getElementById('summary'));
    expect(byId(widget, 'field-amount').getAttribute('aria-invalid')).to.equal('true');
    expect(portal.sent()).to.deep.equal([]);
  });

  for (const status of ['awaiting-transfer', 'awaiting-amount'] as const) {
    it(`[E14] on a day off tells that it may take longer, and the date to expect (${status})`, async () => {
      const widget = await mount(inPayment(aPayment(status), saturday));
      expect(visibleText(widget)).to.contain(en.payment.delayed);
      expect(visibleText(widget)).to.contain('30 November 2026');
      const weekday = await mount(inPayment(aPayment(status)));
      expect(visibleText(weekday)).not.to.contain(en.payment.delayed);
    });
  }
});
