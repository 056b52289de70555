import { dateIn } from './date-in.js';

/**
 * The date in Asia/Shanghai (`YYYY-MM-DD`) at an instant, and the instant at which the next one begins.
 * @throws RangeError for an invalid instant.
 */
export function shanghaiDate(instant: Date): { date: string; nextMidnight: Date } {
  return dateIn('Asia/Shanghai', instant);
}
