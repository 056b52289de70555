import { builtInCalendar, type Calendar } from '../domain/index.js';
import type { Policy } from './policy.js';

/** The working calendar of a policy: the built-in years with the policy's own in their place. */
export function calendarOf(policy: Policy): Calendar {
  const own = (policy.calendar ?? []).map(({ year, ...days }) => [String(year), days] as const);
  return { ...builtInCalendar, ...Object.fromEntries(own) };
}
