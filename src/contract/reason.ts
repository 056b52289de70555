import * as z from 'zod/mini';
import { Language } from './language.js';
import { PhotoSlot } from './field.js';
import { fieldNames } from './field-table.js';
import { object } from './object.js';
import { openEnum } from './open-enum.js';

const reason = object({
  /** The field or photo it belongs to; null, as for one that the widget does not know, for the whole. */
  field: z.nullable(openEnum([...fieldNames, ...PhotoSlot.options], null)),
  /** Stable code. Those of `reasonCodes` are told by a sentence of the widget’s own. */
  code: z.string().check(z.maxLength(200)),
  /** What to say otherwise, in the language of the request. */
  message: z.optional(z.string().check(z.maxLength(2000))),
  /** What the reviewer wrote in their own words, beside the sentence for the code. Shown as plain text. */
  note: z.optional(
    object({
      /** The words: plain text without markup, line breaks kept. */
      text: z.string().check(z.minLength(1), z.maxLength(1000)),
      /** BCP 47 language of the words. */
      language: Language,
    }),
  ),
  /** The number that the policy allows and that is reached, such as accounts for one identity. */
  limit: z.optional(z.int().check(z.gte(0))),
});
/** Why something was refused. */
export interface Reason extends z.infer<typeof reason> {}
export const Reason: z.ZodMiniType<Reason> = reason;
