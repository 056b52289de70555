/** The dates of a payment: promised before the choice, and the same on every page and sheet after it. */
import { expect } from 'chai';
import { addDays } from '../../src/domain/plain-date.js';
import { bank } from '../suites/journey-answers.js';
import { calendarWith, instantOf, next, written } from '../suites/journey-dates.js';
import { until } from '../suites/journey-until.js';
import { en } from '../suites/journey-words.js';
import { aVisitor, demo, journey } from '../suites/journey.js';

/** A day as the sheet and the notices write it. */
const inWords = (language: string, date: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(date));

describe('the dates of a payment', () => {
  after(async () => {
    await demo().resetClock();
  });

  it(
    '[N10] stand beside each way before it is chosen, run over working days, and mean the same on every page and sheet',
    journey(async () => {
      const thursday = await next(demo(), 4);
      await demo().moveTo(instantOf(thursday, '12:00:00'));
      const day = (n: number) => addDays(thursday, n);
      // Banks rest on Friday, Sunday, Monday and Tuesday: the working days are +2, +6, +7, +8, +11, +12, +13.
      const exceptions = { holidays: [day(1), day(4), day(5)], workdays: [day(2)] };
      const calendar = calendarWith(exceptions, [thursday, day(14)]);
      const [promised, last] = [day(7), day(13)];
      const visitor = await aVisitor({ at: 'payment', policyOverrides: { calendar } });
      const widget = await visitor.open();
      await widget.reaches('payment');
      const dateIs = await written(widget.page, promised);
      const end = en.payment.endOf(await written(widget.page, last));
      const { promise, until: untilWords } = en.payment;

      expect(await widget.chosen('way'), 'nothing is chosen yet').to.equal(null);
      for (const way of ['from-company', 'to-company'] as const) {
        await widget.says(promise[way](dateIs));
        await widget.says(untilWords[way](end));
      }
      await widget.says(en.payment.triesBefore(3));

      const windowHolds = async () => {
        const { application } = await demo().snapshot(visitor.account);
        const payment = application?.stage === 'payment' ? application.payment : null;
        if (!payment || !('expiresAt' in payment)) throw new Error('Nothing is awaited.');
        expect(payment.expected?.latest).to.equal(promised);
        expect(Date.parse(payment.expiresAt)).to.equal(instantOf(day(14), '00:00:00'));
        expect(Date.parse(payment.expiresAt), 'not before the promise').to.be.at.least(
          instantOf(addDays(promised, 1), '00:00:00'),
        );
        return application?.participants ?? [];
      };

      await widget.payBy('from-company');
      await widget.says(en.payment.waitTransfer);
      await widget.says(en.payment.expectedBy(dateIs));
      await widget.says(untilWords['from-company'](end));
      const finance = (await windowHolds()).find(({ link }) => link !== undefined);
      const sheet = await (await fetch(`${finance?.link ?? ''}?lang=en`)).text();
      expect(sheet, 'the sheet of the provider').to.include('To arrive by the end of');
      expect(sheet).to.include(inWords('en', last));

      await widget.press(en.payment.otherWay);
      await widget.says(promise['to-company'](dateIs));
      await widget.payBy('to-company', bank);
      await widget.says(en.payment.payoutTitle);
      await widget.says(promise['to-company'](dateIs));
      await widget.says(untilWords['to-company'](end));
      await windowHolds();
      const notice = await until('the notice of the amount', async () =>
        (await demo().outbox(visitor.account)).find(({ message }) => message === 'amount-sent'),
      );
      expect(notice.text).to.include(inWords('zh-CN', last));
    }),
  );
});
