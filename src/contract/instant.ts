import * as z from 'zod/mini';

/** A day that exists, from year 1 on: months have their length, and leap years their day. Without lookahead: RE2 has none. */
const year = '(?:[1-9]\\d{3}|\\d[1-9]\\d{2}|\\d{2}[1-9]\\d|\\d{3}[1-9])';
const day =
  `(?:${year}-` +
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))' +
  '|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)';

/**
 * A point in time: RFC 3339 with seconds and a zone, on a day that exists: `2026-11-21T08:00:00Z` or
 * `2026-11-21T16:00:00.123+08:00`.
 */
export const Instant = z
  .string()
  .check(
    z.regex(
      new RegExp(
        `^${day}T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$`,
      ),
    ),
  );
export type Instant = z.infer<typeof Instant>;

/** A calendar date in the policy’s zone, a day that exists: `2026-11-21`. */
export const PlainDate = z.string().check(z.regex(new RegExp(`^${day}$`)));
export type PlainDate = z.infer<typeof PlainDate>;
