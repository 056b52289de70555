/** What the payment step offers before it is begun, and what is shown for good at the end. */
import { expect } from 'chai';
import { aCompany } from '../suites/journey-answers.js';
import { aVisitor, demo, journey } from '../suites/journey.js';
import { plain } from '../suites/journey-until.js';
import { en } from '../suites/journey-words.js';
import { skipOn } from '../suites/skip-on.js';

describe('the payment step and the result', () => {
  it(
    '[E11] offers the two ways with what each means, and asks for one when none is chosen',
    journey(async () => {
      const widget = await (await aVisitor({ at: 'payment' })).open();
      await widget.reaches('payment');
      expect(await widget.offers('way')).to.deep.equal(['from-company', 'to-company']);
      for (const { title, text } of Object.values(en.payment.ways)) {
        await widget.says(title);
        await widget.says(text);
      }
      await widget.confirm();
      const lines = await widget.errors();
      expect(lines.map(({ target }) => target)).to.deep.equal(['choice-way']);
      await widget.choose('way', 'to-company');
      await widget.find('#field-bankAccount');
      expect(await widget.fields()).to.deep.equal(['bankName', 'bankAccount']);
      await widget.choose('way', 'from-company');
      await widget.confirm();
      await widget.says(en.payment.waitTransfer);
    }),
  );

  it(
    '[E12] each line of the sheet can be copied',
    skipOn(
      'firefox',
      'its driver cannot let a page read the clipboard',
      journey(async () => {
        const visitor = await aVisitor({ at: 'payment' });
        const widget = await visitor.open();
        await widget.page.browserContext().setPermission(
          demo().urls.host,
          ...['clipboard-read', 'clipboard-write'].map(name => ({
            permission: { name },
            state: 'granted' as const,
          })),
        );
        await widget.payBy('from-company');
        await widget.says(en.payment.waitTransfer);
        const { application } = await demo().snapshot(visitor.account);
        const payment = application?.stage === 'payment' ? application.payment : null;
        if (payment?.status !== 'awaiting-transfer') throw new Error('The backend awaits no transfer.');
        const { holder, number, bank, reference } = payment.account;
        for (const [label, value] of [
          [en.payment.holder, holder],
          [en.payment.number, number],
          [en.payment.bank, bank],
          [en.payment.reference, reference],
          [en.payment.amount, '0.01'],
        ] as const) {
          await widget.press(`${en.common.copy} ${label}`);
          await widget.control(`${en.common.copied} ${label}`);
          expect(await widget.page.evaluate(() => navigator.clipboard.readText())).to.equal(value);
        }
      }),
    ),
  );

  it(
    '[E15] a verified account sees the masked identity, since when, and what that gives',
    journey(async () => {
      const company = aCompany();
      const visitor = await aVisitor({ at: 'verified', as: company });
      const widget = await visitor.open();
      await widget.reaches('result');
      const { identity } = await demo().snapshot(visitor.account);
      if (identity.status !== 'verified') throw new Error('The backend has not verified the account.');
      const text = await widget.text();
      expect(text).to.include(plain(identity.name)).and.include(plain(identity.number));
      expect(text).to.not.include(company.organizationName).and.not.include(company.registrationNumber);
      const day = await widget.page.evaluate(
        at =>
          new Intl.DateTimeFormat('en-GB', {
            year: 'numeric',
            month: 'long',
            day: 'numeric',
            weekday: 'long',
            timeZone: 'Asia/Shanghai',
          })
            .format(Date.parse(at))
            .replace(',', ''),
        identity.verifiedAt,
      );
      expect(text).to.include(plain(en.result.since(day)));
      expect(await widget.partTexts('gain')).to.deep.equal(
        Object.values(en.gains).map(gain => plain(`${gain.title} ${gain.text}`)),
      );
    }),
  );
});
