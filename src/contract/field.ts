import * as z from 'zod/mini';
import { documentTypes } from './choice-lists.js';
import { fieldNames, type FieldTable } from './field-table.js';
import { object } from './object.js';

/** Every answer that a person can be asked for. The policy picks from this list; it never adds to it. */
export const FieldName: z.ZodMiniType<FieldName> = z.enum(fieldNames);
export type FieldName = keyof FieldTable;

const answer = z.optional(z.string().check(z.maxLength(500)));

/** Answers in canonical form, by field; only those of the form at hand. Unknown names are dropped. */
export interface Answers extends AnswersByName {}
type AnswersByName = { readonly [name in keyof FieldTable]?: string | undefined };
export const Answers: z.ZodMiniType<Answers> = object(
  Object.fromEntries(fieldNames.map(name => [name, answer])) as Record<FieldName, typeof answer>,
);

const policyField = object({
  /** The field. */
  name: FieldName,
  /** Whether it has to be answered. */
  required: z.boolean(),
});
/** A field that a policy asks for. */
export interface PolicyField extends z.infer<typeof policyField> {}
export const PolicyField: z.ZodMiniType<PolicyField> = policyField;

/** Documents that prove who a person or an organization is. */
export const DocumentType = z.enum(documentTypes);
export type DocumentType = z.infer<typeof DocumentType>;

/** A photo that a document needs. */
export const PhotoSlot = z.enum(['portrait', 'emblem', 'front', 'back', 'page', 'handheld', 'license']);
export type PhotoSlot = z.infer<typeof PhotoSlot>;
