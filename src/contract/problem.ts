import * as z from 'zod/mini';
import { openEnum } from './open-enum.js';
import { Snapshot } from './snapshot.js';

/** A field's trouble, as the backend sees it. `code` is an issue code of the checks, or one of the backend's own. */
export const FieldProblem = z.object({
  field: z.string().check(z.maxLength(100)),
  code: z.string().check(z.maxLength(100)),
});
export type FieldProblem = z.infer<typeof FieldProblem>;

/** RFC 9457 problem details (`application/problem+json`) with the members that this contract adds. */
export const Problem = z.object({
  type: z.optional(z.string()),
  title: z.optional(z.string()),
  status: z.optional(z.int()),
  detail: z.optional(z.string()),
  code: z.string().check(z.maxLength(100)),
  attempt: z._default(openEnum(['spent', 'kept', 'unknown'], 'unknown'), 'kept'),
  fields: z._default(z.array(FieldProblem), []),
  until: z.optional(z.string()),
  snapshot: z.optional(Snapshot),
});
export type Problem = z.infer<typeof Problem>;
