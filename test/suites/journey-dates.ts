/** Days as journeys meet them: of the demo's clock, in a calendar that the test brings along, and as the widget writes them. */
import type { Page } from 'puppeteer-core';
import { dateIn } from '../../src/domain/index.js';
import { addDays } from '../../src/domain/plain-date.js';
import type { JourneyDemo } from './journey-demo.js';
import { plain } from './journey-until.js';

const zone = 'Asia/Shanghai';

/** A plain date as the widget writes it, in the words of the browser at hand. */
export async function written(page: Page, date: string): Promise<string> {
  const text = await page.evaluate(
    day =>
      new Intl.DateTimeFormat('en-GB', {
        year: 'numeric',
        month: 'long',
        day: 'numeric',
        weekday: 'long',
        timeZone: 'UTC',
      })
        .format(Date.parse(`${day}T12:00:00Z`))
        .replace(',', ''),
    date,
  );
  return plain(text);
}

/** Today in Shanghai, by the demo's clock. */
export async function today(demo: JourneyDemo): Promise<string> {
  return dateIn(zone, await demo.now()).date;
}

const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();

/** The next day of a week, from today on; 6 is a Saturday. */
export async function next(demo: JourneyDemo, weekday: number): Promise<string> {
  let date = await today(demo);
  while (weekdayOf(date) !== weekday) date = addDays(date, 1);
  return date;
}

/** The n-th day after a date that is no weekend. */
export function weekdayAfter(date: string, n: number): string {
  let day = date;
  for (let left = n; left > 0;) {
    day = addDays(day, 1);
    if (![0, 6].includes(weekdayOf(day))) left -= 1;
  }
  return day;
}

/** The instant of a time of day in Shanghai, in ms. */
export const instantOf = (date: string, time: string) => Date.parse(`${date}T${time}+08:00`);

/** The calendar of every year that the dates touch, with these exceptions from Monday to Friday. */
export function calendarWith(exceptions: { holidays?: string[]; workdays?: string[] }, dates: string[]) {
  const years = [...new Set(dates.map(date => Number(date.slice(0, 4))))];
  return years.map(year => {
    const ofYear = (days: string[] = []) => days.filter(day => day.startsWith(String(year)));
    return { year, holidays: ofYear(exceptions.holidays), workdays: ofYear(exceptions.workdays) };
  });
}

/** Monday to Friday, whatever year it is, for whatever happens within a few months from now on. */
export async function plainCalendar(demo: JourneyDemo) {
  const now = await today(demo);
  return calendarWith({}, [now, addDays(now, 120)]);
}
