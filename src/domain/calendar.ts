/**
 * One year's deviations from the Monday-to-Friday week. Both lists hold `YYYY-MM-DD` dates of that year; a holiday that
 * falls on a weekend may be listed or not.
 */
export interface CalendarYear {
  /** Days off. */
  readonly holidays: readonly string[];
  /** Saturdays and Sundays that are worked. */
  readonly workdays: readonly string[];
}

/**
 * A working calendar as plain data, keyed by four-digit year. A year that is not there is unknown. Newer years are added
 * with `{ ...builtInCalendar, '2027': { holidays: […], workdays: […] } }`.
 */
export type Calendar = Readonly<Record<string, CalendarYear>>;
