/** Payments on days on which banks rest. The policy brings its own calendar, so that the year does not matter. */
import { expect } from 'chai';
import { dateIn } from '../../src/domain/index.js';
import { addDays } from '../../src/domain/plain-date.js';
import { en } from '../suites/journey-words.js';
import { aVisitor, demo, journey } from '../suites/journey.js';
import { plain } from '../suites/journey-until.js';
import type { WidgetPage } from '../suites/journey-widget.js';

/** A plain date as the widget writes it, in the words of the browser at hand. */
async function written({ page }: WidgetPage, date: string): Promise<string> {
  const text = await page.evaluate(
    day =>
      new Intl.DateTimeFormat('en', {
        year: 'numeric',
        month: 'long',
        day: 'numeric',
        weekday: 'short',
        timeZone: 'UTC',
      }).format(Date.parse(`${day}T12:00:00Z`)),
    date,
  );
  return plain(text);
}

/** The next day of a week, from today on; 6 is a Saturday. */
async function next(weekday: number): Promise<string> {
  let { date } = dateIn('Asia/Shanghai', await demo().now());
  while (new Date(`${date}T00:00:00Z`).getUTCDay() !== weekday) date = addDays(date, 1);
  return date;
}

const noonOf = (date: string) => Date.parse(`${date}T12:00:00+08:00`);

/** Every year that the dates touch, with these exceptions from Monday to Friday. */
function calendarWith(exceptions: { holidays?: string[]; workdays?: string[] }, dates: string[]) {
  const years = [...new Set(dates.map(date => Number(date.slice(0, 4))))];
  return years.map(year => {
    const ofYear = (days: string[] = []) => days.filter(day => day.startsWith(String(year)));
    return { year, holidays: ofYear(exceptions.holidays), workdays: ofYear(exceptions.workdays) };
  });
}

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
    await demo().moveTo(noonOf(today));
    const calendar = calendarWith(exceptions, [today, latest]);
    const visitor = await aVisitor({ at: 'payment', policyOverrides: { calendar } });
    const widget = await visitor.open();
    await widget.payBy('from-company');
    await widget.says(en.payment.waitTransfer);
    await widget.says(en.payment.expectedBy(await written(widget, latest)));
    expect((await widget.text()).includes(en.payment.delayed)).to.equal(delayed);
  };

  it(
    '[E14] on a Saturday it says that it may take longer, and gives the date to expect',
    journey(async () => {
      const saturday = await next(6);
      await expectDelay(saturday, {}, true, addDays(saturday, 4));
    }),
  );

  it(
    '[E14] on a working Tuesday it says nothing of the kind',
    journey(async () => {
      const tuesday = await next(2);
      await expectDelay(tuesday, {}, false, addDays(tuesday, 3));
    }),
  );

  it(
    '[E14] a holiday on a Wednesday counts as one, and a Saturday that is worked does not',
    journey(async () => {
      const wednesday = await next(3);
      const saturday = addDays(wednesday, 3);
      const exceptions = { holidays: [wednesday], workdays: [saturday] };
      await expectDelay(wednesday, exceptions, true, saturday);
      await expectDelay(saturday, exceptions, false, addDays(saturday, 4));
    }),
  );
});
