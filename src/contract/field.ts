import * as z from 'zod/mini';
import { fieldNames } from './field-name.js';
import { object } from './object.js';

/** Every answer that a person can be asked for. The policy picks from this list; it never adds to it. */
export const FieldName = z.enum(fieldNames);
export type FieldName = z.infer<typeof FieldName>;

const Answer = z.optional(z.string().check(z.maxLength(500)));

const answers = object({
  /** Name of a person, as the document has it. */
  fullName: Answer,
  /** Region that issued the document. */
  documentRegion: Answer,
  /** The document. */
  documentType: Answer,
  /** Its number. */
  documentNumber: Answer,
  /** The person’s mobile number. */
  mobile: Answer,
  /** The person’s address, as the document has it. */
  address: Answer,
  /** Name of the organization, as its licence has it. */
  organizationName: Answer,
  /** Region in which it is registered. */
  organizationRegion: Answer,
  /** Its registration number: in Mainland China the unified social credit code. */
  registrationNumber: Answer,
  /** Its registered address. */
  registeredAddress: Answer,
  /** Its type. */
  organizationType: Answer,
  /** Name of the legal representative. */
  legalRepresentativeName: Answer,
  /** Document of the legal representative. */
  legalRepresentativeDocumentType: Answer,
  /** Number of that document. */
  legalRepresentativeDocumentNumber: Answer,
  /** What an organization of another type is registered by. */
  certificateType: Answer,
  /** Whom to ask. */
  contactName: Answer,
  /** Their mobile number. */
  contactMobile: Answer,
  /** The bank, with its branch. */
  bankName: Answer,
  /** The number of the account. */
  bankAccount: Answer,
  /** The bank’s CNAPS code. */
  bankCnaps: Answer,
} satisfies Record<FieldName, typeof Answer>);
/** Answers in canonical form, by field; only those of the form at hand. Unknown names are dropped. */
export interface Answers extends Readonly<z.infer<typeof answers>> {}
export const Answers: z.ZodMiniType<Answers> = answers;

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
export const DocumentType = z.enum([
  'resident-id',
  'residence-permit',
  'hk-macao-travel-permit',
  'taiwan-travel-permit',
  'foreign-permanent-resident-id',
  'passport',
  'id-card',
  'drivers-license',
  'work-permit',
  'business-license',
]);
export type DocumentType = z.infer<typeof DocumentType>;

/** A photo that a document needs. */
export const PhotoSlot = z.enum(['portrait', 'emblem', 'front', 'back', 'page', 'handheld', 'license']);
export type PhotoSlot = z.infer<typeof PhotoSlot>;
