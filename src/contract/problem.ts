import * as z from 'zod/mini';
import { object } from './object.js';
import { openEnum } from './open-enum.js';
import { FieldProblem } from './refused-problem.js';
import { Snapshot } from './snapshot.js';

const problem = object({
  /** URI of the kind of problem. */
  type: z.optional(z.string()),
  /** A short text for developers. */
  title: z.optional(z.string()),
  /** The HTTP status. */
  status: z.optional(z.int()),
  /** A longer text for developers; without personal data. */
  detail: z.optional(z.string()),
  /** Stable code, see the table of problems. One that the widget does not know is told in general words. */
  code: z.string().check(z.maxLength(100)),
  /** Whether one of the day’s tries was `spent` or `kept`; anything else counts as `unknown`. Never about an amount. */
  dayTry: z._default(openEnum(['spent', 'kept', 'unknown'], 'unknown'), 'kept'),
  /** Tries for the payment’s amount that are left; only where the command was about an amount. */
  amountTriesLeft: z.optional(z.int().check(z.gte(0))),
  /** Fields that have to be mended. */
  fields: z._default(z.array(FieldProblem), []),
  /** RFC 3339 instant from which trying again makes sense. */
  until: z.optional(z.string()),
  /** The number that the policy allows and that is reached, such as accounts for one identity. */
  limit: z.optional(z.int().check(z.gte(0))),
  /** The next snapshot, where there is one. */
  snapshot: z.optional(Snapshot),
});
/**
 * Problem details (RFC 9457, `application/problem+json`) with the members of this contract. Codes decide, never texts.
 */
export interface Problem extends z.infer<typeof problem> {}
export const Problem: z.ZodMiniType<Problem> = problem;
