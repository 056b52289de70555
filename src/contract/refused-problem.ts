import * as z from 'zod/mini';
import { object } from './object.js';
import { openEnum } from './open-enum.js';

const fieldProblem = object({
  /**
   * What has to be mended: a field, a photo’s slot, a consent’s purpose, or `subject`, `method`, `way`, `mode`, `amount`.
   * One that the widget does not know counts for the whole.
   */
  field: z.string().check(z.maxLength(100)),
  /** An issue code of the checks, one of `answerCodes`, or one of the backend’s own. */
  code: z.string().check(z.maxLength(100)),
});
/** A field’s trouble, as the backend sees it. */
export interface FieldProblem extends z.infer<typeof fieldProblem> {}
export const FieldProblem: z.ZodMiniType<FieldProblem> = fieldProblem;

/** Codes of a field that are about the answer as such rather than about its form. */
export const answerCodes = [
  /** It is asked for and is not there. */
  'text/empty',
  /** The policy does not offer this value here. */
  'answer/not-offered',
  /** The contract has no such value. */
  'answer/unknown',
  /** The photo is missing, is of another document, or a reason asks for another one. */
  'photo/missing',
  /** The box was not ticked. */
  'consent/missing',
  /** The box was ticked under another version or another sentence. */
  'consent/other-text',
  /** The box was ticked too long ago, before this application, in the future, or serves another submission already. */
  'consent/not-current',
] as const;

const refusedProblem = object({
  /** Stable code, see the table of problems. One that the widget does not know is told in general words. */
  code: z.string().check(z.maxLength(100)),
  /** Whether one of the day’s tries was `spent` or `kept`; anything else counts as `unknown`. Never about an amount. */
  dayTry: z._default(openEnum(['spent', 'kept', 'unknown'], 'unknown'), 'kept'),
  /** Tries for the payment’s amount that are left; only where the command was about an amount. */
  amountTriesLeft: z.optional(z.int().check(z.gte(0))),
  /** Fields that have to be mended. */
  fields: z._default(z.array(fieldProblem), []),
  /** RFC 3339 instant from which trying again makes sense. */
  until: z.optional(z.string()),
  /** The number that the policy allows and that is reached, such as accounts for one identity. */
  limit: z.optional(z.int().check(z.gte(0))),
});
/** The problem by which a command was refused, as a receipt repeats it. */
export interface RefusedProblem extends z.infer<typeof refusedProblem> {}
export const RefusedProblem: z.ZodMiniType<RefusedProblem> = refusedProblem;
