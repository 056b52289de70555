import * as z from 'zod/mini';

/** A point in time: RFC 3339 with seconds and a zone, `2026-11-21T08:00:00Z` or `2026-11-21T16:00:00.123+08:00`. */
export const Instant = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/));
export type Instant = z.infer<typeof Instant>;

/** A plain calendar date, `2026-11-21`, in the policy's zone. */
export const PlainDate = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
export type PlainDate = z.infer<typeof PlainDate>;
