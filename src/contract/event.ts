import * as z from 'zod/mini';
import { Instant } from './instant.js';
import { object } from './object.js';
import { HandoffMode } from './policy.js';
import { Subject } from './subject.js';

/** The screens that a person can be on. */
export const Screen = z.enum([
  'connecting',
  'unavailable',
  'status',
  'type',
  'information',
  'photos',
  'check',
  'person',
  'returned',
  'organization',
  'payment',
  'review',
  'rejected',
  'over-quota',
  'result',
]);
export type Screen = z.infer<typeof Screen>;

/**
 * The account’s status, as a portal hears it. `in-progress` is a first application, `change-pending` one that changes a
 * verified identity; `action-needed` is either after a setback that only the person can mend: it was rejected, a check
 * failed, details were refused, a payment failed or expired.
 */
export const AccountStatus = z.enum([
  'unverified',
  'in-progress',
  'action-needed',
  'verified',
  'change-pending',
  'revoked',
]);
export type AccountStatus = z.infer<typeof AccountStatus>;

const stepChangeDetail = object({
  /** The screen. */
  step: Screen,
  /** The one before. */
  previous: z.nullable(Screen),
});
/** Another screen is shown. */
export interface StepChangeDetail extends z.infer<typeof stepChangeDetail> {}
export const StepChangeDetail: z.ZodMiniType<StepChangeDetail> = stepChangeDetail;

const statusChangeDetail = object({
  /** The status: see [AccountStatus](contract.md#accountstatus). */
  status: AccountStatus,
  /** Whether the account is verified, whatever else is under way: a verified one may have a change that needs action. */
  verified: z.boolean(),
  /** Whom it is about; null where nobody has chosen yet. */
  subject: z.nullable(Subject),
});
/** The account’s status is another one, or is known for the first time. */
export interface StatusChangeDetail extends z.infer<typeof statusChangeDetail> {}
export const StatusChangeDetail: z.ZodMiniType<StatusChangeDetail> = statusChangeDetail;

const attemptSpentDetail = object({
  /** Tries that are left today. */
  left: z.int(),
});
/** A try was spent. */
export interface AttemptSpentDetail extends z.infer<typeof attemptSpentDetail> {}
export const AttemptSpentDetail: z.ZodMiniType<AttemptSpentDetail> = attemptSpentDetail;

const lockedDetail = object({
  /** When the next day begins. */
  until: Instant,
});
/** No try is left. */
export interface LockedDetail extends z.infer<typeof lockedDetail> {}
export const LockedDetail: z.ZodMiniType<LockedDetail> = lockedDetail;

const verifiedDetail = object({
  /** Whom it is tied to. */
  subject: Subject,
});
/** The account has been verified while the widget was there. */
export interface VerifiedDetail extends z.infer<typeof verifiedDetail> {}
export const VerifiedDetail: z.ZodMiniType<VerifiedDetail> = verifiedDetail;

const handoffDetail = object({
  /** How. */
  mode: HandoffMode,
  /** The provider’s origin. */
  origin: z.string(),
});
/**
 * The person goes on at the provider. Dispatched inside the click that opens or copies the link, before anything is
 * awaited; for a code, before it is shown.
 */
export interface HandoffDetail extends z.infer<typeof handoffDetail> {}
export const HandoffDetail: z.ZodMiniType<HandoffDetail> = handoffDetail;

const errorDetail = object({
  /**
   * A problem code, or one of the faults of the world such as `network` or `timeout`; `unsupported-browser` where the
   * engine is older than the baseline.
   */
  code: z.string(),
  /** Whether trying again can help. */
  retryable: z.boolean(),
});
/** Something went wrong, in the world or by the backend’s no. */
export interface ErrorDetail extends z.infer<typeof errorDetail> {}
export const ErrorDetail: z.ZodMiniType<ErrorDetail> = errorDetail;

const sessionExpiredDetail = object({});
/** The login has expired. Renew it and call `reload()`; what was typed is still there. */
export interface SessionExpiredDetail extends z.infer<typeof sessionExpiredDetail> {}
export const SessionExpiredDetail: z.ZodMiniType<SessionExpiredDetail> = sessionExpiredDetail;

/** What the widget tells the portal, by DOM event. No detail carries personal data. */
export const events = {
  'rna-step-change': StepChangeDetail,
  'rna-status-change': StatusChangeDetail,
  'rna-attempt-spent': AttemptSpentDetail,
  'rna-locked': LockedDetail,
  'rna-verified': VerifiedDetail,
  'rna-handoff': HandoffDetail,
  'rna-error': ErrorDetail,
  'rna-session-expired': SessionExpiredDetail,
} as const;

export type EventName = keyof typeof events;
export type EventDetail<N extends EventName> = z.infer<(typeof events)[N]>;
