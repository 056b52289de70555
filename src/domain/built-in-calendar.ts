import type { Calendar, CalendarYear } from './calendar.js';
import { calendarExceptions, calendarFirstYear } from './calendar-data.js';
import { dayNumber, isWeekend, plainDate } from './plain-date.js';

function decodeCalendar(): Calendar {
  const years: Record<string, { holidays: string[]; workdays: string[] }> = {};
  let day = dayNumber(`${calendarFirstYear}-01-01`);
  for (const symbol of calendarExceptions) {
    if (symbol === '~') {
      day += 52;
      continue;
    }
    day += symbol.charCodeAt(0) - 40;
    const date = plainDate(day);
    // No year is without a holiday.
    const year = (years[date.slice(0, 4)] ??= { holidays: [], workdays: [] });
    year[isWeekend(day) ? 'workdays' : 'holidays'].push(date);
  }
  return years satisfies Record<string, CalendarYear>;
}

/**
 * Mainland China 2007 to 2026, from the State Council's notices. The notice for the next year comes each November; where
 * it also moves days of this December, the year is given anew.
 */
export const builtInCalendar: Calendar = /* @__PURE__ */ decodeCalendar();
