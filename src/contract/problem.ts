import * as z from 'zod/mini';
import { object } from './object.js';
import { openEnum } from './open-enum.js';
import { Snapshot } from './snapshot.js';

const fieldProblem = object({
  /** A field name, or `amount`. */
  field: z.string().check(z.maxLength(100)),
  /** An issue code of the checks, or one of the backend’s own. */
  code: z.string().check(z.maxLength(100)),
});
/** A field’s trouble, as the backend sees it. */
export interface FieldProblem extends z.infer<typeof fieldProblem> {}
export const FieldProblem: z.ZodMiniType<FieldProblem> = fieldProblem;

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
  /** Whether a try was `spent` or `kept`; anything else counts as `unknown`. */
  attempt: z._default(openEnum(['spent', 'kept', 'unknown'], 'unknown'), 'kept'),
  /** Fields that have to be mended. */
  fields: z._default(z.array(FieldProblem), []),
  /** RFC 3339 instant from which trying again makes sense. */
  until: z.optional(z.string()),
  /** The next snapshot, where there is one. */
  snapshot: z.optional(Snapshot),
});
/**
 * Problem details (RFC 9457, `application/problem+json`) with the members of this contract. Codes decide, never texts.
 */
export interface Problem extends z.infer<typeof problem> {}
export const Problem: z.ZodMiniType<Problem> = problem;
