import * as z from 'zod/mini';

/** Every answer that a person can be asked for. The policy picks from this list; it never adds to it. */
export const FieldName = z.enum([
  'fullName',
  'documentRegion',
  'documentType',
  'documentNumber',
  'mobile',
  'address',
  'organizationName',
  'organizationRegion',
  'registrationNumber',
  'registeredAddress',
  'organizationType',
  'legalRepresentativeName',
  'legalRepresentativeDocumentType',
  'legalRepresentativeDocumentNumber',
  'certificateType',
  'contactName',
  'contactMobile',
  'bankName',
  'bankAccount',
  'bankCnaps',
]);
export type FieldName = z.infer<typeof FieldName>;

export const fieldNames: readonly FieldName[] = FieldName.options;

const Answer = z.optional(z.string().check(z.maxLength(500)));

/** Canonical answers by field name. Unknown names are dropped. */
export const Answers = z.object(
  Object.fromEntries(fieldNames.map(name => [name, Answer])) as Record<FieldName, typeof Answer>,
);
export type Answers = { readonly [name in FieldName]?: string | undefined };

/** A field that a policy asks for. */
export const PolicyField = z.object({ name: FieldName, required: z.boolean() });
export type PolicyField = z.infer<typeof PolicyField>;

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
