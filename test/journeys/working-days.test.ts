/** Payments on days on which banks rest. The policy brings its own calendar, so that the year does not matter. */
import { expect } from 'chai';
import { addDays } from '../../src/domain/plain-date.js';
import { calendarWith, instantOf, next, written } from '../suites/journey-dates.js';
import { en } from '../suites/journey-words.js';
import { aVisitor, demo, journey } from '../suites/journey.js';

describe('a payment on a day on which banks rest', () => {
  after(async () => {
    await demo().resetClock();
  });

  const expectDelay = async (
    today: string,
    exceptions: { holidays?: string[]; workdays?: string[] },
    delayed: boolean,
    latest: string,
  ) => {
    await demo().moveTo(instantOf(today, '12:00:00'));
    const calendar = calendarWith(exceptions, [today, latest]);
    const visitor = await aVisitor({ at: 'payment', policyOverrides: { calendar } });
    const widget = await visitor.open();
    await widget.payBy('from-company');
    await widget.says(en.payment.waitTransfer);
    await widget.says(en.payment.expectedBy(await written(widget.page, latest)));
    expect((await widget.text()).includes(en.payment.delayed)).to.equal(delayed);
  };

  it(
    '[E14] on a Saturday it says that it may take longer, and gives the date to expect',
    journey(async () => {
      const saturday = await next(demo(), 6);
      await expectDelay(saturday, {}, true, addDays(saturday, 4));
    }),
  );

  it(
    '[E14] on a working Tuesday it says nothing of the kind',
    journey(async () => {
      const tuesday = await next(demo(), 2);
      await expectDelay(tuesday, {}, false, addDays(tuesday, 3));
    }),
  );

  it(
    '[E14] a holiday on a Wednesday counts as one, and a Saturday that is worked does not',
    journey(async () => {
      const wednesday = await next(demo(), 3);
      const saturday = addDays(wednesday, 3);
      const exceptions = { holidays: [wednesday], workdays: [saturday] };
      await expectDelay(wednesday, exceptions, true, saturday);
      await expectDelay(saturday, exceptions, false, addDays(saturday, 4));
    }),
  );
});
