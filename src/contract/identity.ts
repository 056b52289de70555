import * as z from 'zod/mini';
import { Instant } from './instant.js';
import { object } from './object.js';
import { Reason } from './reason.js';
import { Subject } from './subject.js';
import { ShortText } from './text-schema.js';

const identity = {
  /** Whom it is tied to. */
  subject: Subject,
  /** Name, masked by the backend: `张*明`. */
  name: ShortText,
  /** Number of the document or registration, masked by the backend. */
  number: ShortText,
  /** When it was verified. */
  verifiedAt: Instant,
};
const identityUnverified = object({
  /** Whether the account is verified. */
  status: z.literal('unverified'),
});
const identityVerified = object({
  /** Whether the account is verified. */
  status: z.literal('verified'),
  ...identity,
});
const identityRevoked = object({
  /** Whether the account is verified. */
  status: z.literal('revoked'),
  ...identity,
  /** When it was revoked. */
  revokedAt: Instant,
  /** Why it was revoked. */
  reasons: z.array(Reason),
});
/** Nobody is verified yet. */
export interface IdentityUnverified extends z.infer<typeof identityUnverified> {}
/** The account is tied to a person or an organization, shown by masked values only. */
export interface IdentityVerified extends z.infer<typeof identityVerified> {}
/** An identity that was taken away again, shown by masked values only. It counts as none: gates close. */
export interface IdentityRevoked extends z.infer<typeof identityRevoked> {}
/** Who the account is tied to, and since when. A revoked identity counts as none: gates close. */
export type Identity = IdentityUnverified | IdentityVerified | IdentityRevoked;
export const Identity: z.ZodMiniType<Identity> = z.discriminatedUnion('status', [
  identityUnverified,
  identityVerified,
  identityRevoked,
]);
