import * as z from 'zod/mini';
import { Application } from './application.js';
import { Identity } from './identity.js';
import { Instant } from './instant.js';
import { object } from './object.js';
import { Policy } from './policy.js';
import { RefusedProblem } from './refused-problem.js';
import { Region } from './subject.js';
import { UploadedPhoto } from './uploaded-photo.js';
import { OpaqueId } from './text-schema.js';

const receipt = object({
  /** Its idempotency key. */
  key: OpaqueId,
  /** Whether it was `accepted`, `refused`, or is `pending`. */
  outcome: z.enum(['accepted', 'refused', 'pending']),
  /** Why it was refused, as the answer said; nothing where it was not, or the backend no longer knows. */
  problem: z.optional(RefusedProblem),
});
/** What became of a command. */
export interface Receipt extends z.infer<typeof receipt> {}
export const Receipt: z.ZodMiniType<Receipt> = receipt;

const attempts = object({
  /** How many. */
  left: z.int().check(z.gte(0)),
  /** When the next day begins. */
  resetsAt: Instant,
});
/** Submissions that are left today. */
export interface Attempts extends z.infer<typeof attempts> {}
export const Attempts: z.ZodMiniType<Attempts> = attempts;

const snapshot = object({
  /**
   * Opaque key of the account; never an account number or a name. What the widget keeps on the device is kept under it.
   */
  accountKey: OpaqueId,
  /** Opaque; changes whenever anything in the snapshot but `serverTime` changes. */
  version: OpaqueId,
  /** The server’s clock when the snapshot was made. Every countdown goes by it. */
  serverTime: Instant,
  /** What the portal knows of the account itself. */
  account: object({
    /** Region in which the account is registered. */
    region: Region,
    /** Whether the account belongs to a company. */
    company: z.boolean(),
  }),
  /** The rules for this account: whole, or a preset with overrides. */
  policy: Policy,
  /** Who the account is tied to. */
  identity: Identity,
  /** What is under way; null where nothing is. */
  application: z.nullable(Application),
  /** Submissions that are left today. Null where the policy counts nothing, or the backend does not tell. */
  attempts: z.nullable(Attempts),
  /** When a verified identity may be changed; null where it may at once, or there is none. */
  editableFrom: z.nullable(Instant),
  /**
   * Outcomes of the account’s latest commands, so that one whose answer was lost can be settled. The newest twenty will
   * do; at most 50.
   */
  receipts: z.array(Receipt).check(z.maxLength(50)),
});
/**
 * The whole truth about one account, as the backend knows it. Its parts are independent of each other: a verified
 * identity may have a rejected change and no tries left.
 */
export interface Snapshot extends z.infer<typeof snapshot> {}
export const Snapshot: z.ZodMiniType<Snapshot> = snapshot;

const handoff = object({
  /** Opened as received, once its origin was held against the policy’s. */
  url: z.string().check(z.minLength(1), z.maxLength(4000)),
  /** Until when it can be opened. */
  expiresAt: Instant,
});
/** Where the person goes on at the provider. */
export interface Handoff extends z.infer<typeof handoff> {}
export const Handoff: z.ZodMiniType<Handoff> = handoff;

const uploadResult = object({
  /** The next snapshot. */
  snapshot: Snapshot,
  /** The photo. */
  photo: UploadedPhoto,
});
/** Answer to an upload. */
export interface UploadResult extends z.infer<typeof uploadResult> {}
export const UploadResult: z.ZodMiniType<UploadResult> = uploadResult;

const handoffResult = object({
  /** The next snapshot. */
  snapshot: Snapshot,
  /** Where to go on. */
  handoff: Handoff,
});
/** Answer to the wish to go on at the provider. */
export interface HandoffResult extends z.infer<typeof handoffResult> {}
export const HandoffResult: z.ZodMiniType<HandoffResult> = handoffResult;
