import * as z from 'zod/mini';

/** Whom an account is tied to. */
export const Subject = z.enum(['individual', 'enterprise']);
export type Subject = z.infer<typeof Subject>;

/** Region of registration: `cn-mainland`, or a lower-case ISO 3166-1 code such as `hk`, `mo`, `tw`, `sg`. */
export const Region = z.string().check(z.regex(/^(cn-mainland|[a-z]{2})$/));
export type Region = z.infer<typeof Region>;

/** The three choices of the organization step. */
export const OrganizationType = z.enum(['business', 'individual-business', 'other']);
export type OrganizationType = z.infer<typeof OrganizationType>;

/** A change from one subject to another; a pair that the policy does not list is refused. */
export const SubjectChange = z.object({ from: Subject, to: Subject });
export type SubjectChange = z.infer<typeof SubjectChange>;
