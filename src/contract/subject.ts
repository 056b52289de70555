import * as z from 'zod/mini';
import { organizationTypes } from './choice-lists.js';
import { object } from './object.js';

/** Whom an account is tied to. */
export const Subject = z.enum(['individual', 'enterprise']);
export type Subject = z.infer<typeof Subject>;

/** Region of registration: `cn-mainland`, or a lower-case ISO 3166-1 code such as `hk`, `mo`, `tw`, `sg`. */
export const Region = z.string().check(z.regex(/^(cn-mainland|[a-z]{2})$/));
export type Region = z.infer<typeof Region>;

/** A region, or `*` for every one. */
export const RegionPattern = z.union([Region, z.literal('*')]);
export type RegionPattern = z.infer<typeof RegionPattern>;

/**
 * The choices of the organization step: a company (`business`), an individually owned business, or anything else:
 * government, law firm, social organization …
 */
export const OrganizationType = z.enum(organizationTypes);
export type OrganizationType = z.infer<typeof OrganizationType>;

const subjectChange = object({
  /** The subject of the identity there is. */
  from: Subject,
  /** The subject that is wanted. */
  to: Subject,
});
/** A change from one subject to another. A pair that the policy does not list is refused. */
export interface SubjectChange extends z.infer<typeof subjectChange> {}
export const SubjectChange: z.ZodMiniType<SubjectChange> = subjectChange;
