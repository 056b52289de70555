import type * as z from 'zod/mini';
import { PlainDate } from './instant.js';
import { object } from './object.js';

const expectedDates = object({
  /** First of them. */
  earliest: PlainDate,
  /** Last of them. */
  latest: PlainDate,
});
/** Dates between which something is expected. */
export interface ExpectedDates extends z.infer<typeof expectedDates> {}
export const ExpectedDates: z.ZodMiniType<ExpectedDates> = expectedDates;
