/** Waiting for a review: the days to expect on the working calendar, what is said when they are over, and withdrawing. */
import { expect } from 'chai';
import { builtInCalendar } from '../../src/domain/index.js';
import { addDays } from '../../src/domain/plain-date.js';
import { aResident } from '../suites/journey-answers.js';
import { calendarWith, instantOf, next, today, written } from '../suites/journey-dates.js';
import { handIn } from '../suites/journey-hand-in.js';
import { toReview } from '../suites/journey-photos.js';
import { journeyBrowser } from '../suites/journey-browser.js';
import type { WidgetPage } from '../suites/journey-widget.js';
import { en } from '../suites/journey-words.js';
import { aVisitor, demo, journey } from '../suites/journey.js';

/** A person whose documents are under review. */
async function waiting(policyOverrides = {}): Promise<{ account: string; widget: WidgetPage }> {
  const visitor = await aVisitor({ preset: 'review', region: 'hk', company: false, policyOverrides });
  await handIn(demo(), visitor.account, aResident());
  const widget = await visitor.open();
  await widget.reaches('review');
  return { account: visitor.account, widget };
}

describe('waiting for a review', () => {
  after(async () => {
    await demo().resetClock();
  });

  it(
    '[I8] counts working days: past a holiday on Monday, with a Saturday that is worked',
    journey(async () => {
      const friday = await next(demo(), 5);
      const saturday = addDays(friday, 1);
      const exceptions = { holidays: [addDays(friday, 3)], workdays: [saturday] };
      await demo().moveTo(instantOf(friday, '12:00:00'));
      const { widget } = await waiting({ calendar: calendarWith(exceptions, [friday, addDays(friday, 10)]) });
      // Saturday and Tuesday; Wednesday and Thursday.
      const [earliest, latest] = [addDays(friday, 4), addDays(friday, 6)];
      await widget.says(
        en.review.expected(await written(widget.page, earliest), await written(widget.page, latest)),
      );
      await widget.says(en.review.submitted(await written(widget.page, friday)));
      await widget.says(en.review.lead);
    }),
  );

  it(
    '[I8] when the expected days are over it says so and what to do; withdrawn after a question, it can begin again',
    journey(async () => {
      const day = await today(demo());
      const calendar = calendarWith({}, [day, addDays(day, 30)]);
      const { account, widget } = await waiting({ calendar });
      const { application } = await demo().snapshot(account);
      const latest = application?.stage === 'review' ? (application.review.expected?.latest ?? '') : '';
      await demo().moveTo(instantOf(latest, '23:30:00'));
      await widget.page.reload();
      await widget.reaches('review');
      expect(await widget.text(), 'the last day is not over').to.not.include(en.review.lateTitle);
      await demo().moveTo(instantOf(addDays(latest, 1), '00:00:10'));
      await widget.page.reload();
      await widget.says(en.review.lateTitle);
      await widget.says(en.review.late);
      await widget.says(en.review.wasExpected(await written(widget.page, latest)));

      await widget.press(en.withdraw.ask);
      await widget.says(en.withdraw.first);
      await widget.press(en.withdraw.no);
      await widget.saysNoMore(en.withdraw.first);
      expect(widget.watch.sent('withdraw'), 'nothing is withdrawn yet').to.have.length(0);
      await widget.press(en.withdraw.ask);
      await widget.press(en.withdraw.yes);
      await widget.begin();
      expect((await demo().snapshot(account)).application).to.equal(null);
      await widget.take('individual');
      const making = await journeyBrowser();
      const photos = { front: await making.photo('Front'), back: await making.photo('Back') };
      await toReview(widget, { ...aResident() }, photos);
    }),
  );

  it(
    '[I8] in a year without a calendar it gives a number of working days instead of dates',
    journey(async () => {
      const known = Math.max(...Object.keys(builtInCalendar).map(Number));
      await demo().moveTo(instantOf(`${known + 1}-03-02`, '12:00:00'));
      const { widget } = await waiting();
      await widget.says(en.review.expectedUnknown(2, 4));
    }),
  );
});
