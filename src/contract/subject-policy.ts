import * as z from 'zod/mini';
import { PolicyField } from './field.js';
import { object } from './object.js';

/** A step that happens at the e-signature provider. */
export const ProviderStep = z.enum(['person', 'organization', 'payment']);
export type ProviderStep = z.infer<typeof ProviderStep>;

const subjectPolicySchema = object({
  /** Fields of the information step, in their order. */
  fields: z.array(PolicyField),
  /** Who judges: the `provider` in its steps, or people in a `review` of documents. */
  proof: z.enum(['provider', 'review']),
  /** Steps at the provider, in their order; none where people review. */
  steps: z.array(ProviderStep),
});
/** What one kind of subject is asked for, and who judges it. */
export interface SubjectPolicy extends z.infer<typeof subjectPolicySchema> {}
export const SubjectPolicy: z.ZodMiniType<SubjectPolicy> = subjectPolicySchema;

/** How the provider can tell that the person at the screen is the one who is named. */
export const PersonMethodName = z.enum(['face', 'mobile', 'bank-card', 'letter']);
export type PersonMethodName = z.infer<typeof PersonMethodName>;

const personMethod = object({
  /** The method. */
  method: PersonMethodName,
  /** What it needs to know, beyond what the submission answered. */
  fields: z.array(PolicyField),
});
/**
 * A way to prove that the person at the screen is the one who is named. Face recognition as the only method is flagged
 * to the developer (RNA114).
 */
export interface PersonMethod extends z.infer<typeof personMethod> {}
export const PersonMethod: z.ZodMiniType<PersonMethod> = personMethod;
