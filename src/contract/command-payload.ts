import * as z from 'zod/mini';
import { Answers, FieldName, PhotoSlot } from './field.js';
import { Instant } from './instant.js';
import { object } from './object.js';
import { PaymentWay } from './payment-policy.js';
import { ConsentPurpose, HandoffMode } from './policy.js';
import { OrganizationType, Subject } from './subject.js';
import { PersonMethodName } from './subject-policy.js';

const consent = object({
  /** What for. */
  purpose: ConsentPurpose,
  /** Version of the sentence. */
  textVersion: z.string().check(z.maxLength(500)),
  /** SHA-256 (hex) of the sentence that was shown, in UTF-8. */
  textHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Language in which it was shown. */
  language: z.string().check(z.maxLength(50)),
  /** When the box was ticked, in server time. */
  givenAt: Instant,
});
/** What the person agreed to. */
export interface Consent extends z.infer<typeof consent> {}
export const Consent: z.ZodMiniType<Consent> = consent;

const confirmedWarning = object({
  /** The field. */
  field: FieldName,
  /** The issue code of the check. */
  code: z.string().check(z.maxLength(100)),
});
/** A warning that the person was shown and confirmed. */
export interface ConfirmedWarning extends z.infer<typeof confirmedWarning> {}
export const ConfirmedWarning: z.ZodMiniType<ConfirmedWarning> = confirmedWarning;

const emptyPayload = object({});
/** Payload of `load` and `withdraw`: nothing. */
export interface EmptyPayload extends z.infer<typeof emptyPayload> {}
export const EmptyPayload: z.ZodMiniType<EmptyPayload> = emptyPayload;

const startPayload = object({
  /** Whom the account is to be tied to. */
  subject: Subject,
});
/** Payload of `start`. */
export interface StartPayload extends z.infer<typeof startPayload> {}
export const StartPayload: z.ZodMiniType<StartPayload> = startPayload;

const submitPayload = object({
  /** Whom the account is to be tied to; the subject of the draft. */
  subject: Subject,
  /**
   * The answers, in canonical form. A correction may leave out those that the application holds and no reason names.
   */
  answers: Answers,
  /** Every consent that the policy asks for, but `face`. */
  consents: z.array(Consent),
  /** Warnings that the person was shown and confirmed. */
  confirmedWarnings: z.array(ConfirmedWarning),
  /** The photos that belong to it. */
  photos: z.array(
    object({
      /** What it shows. */
      slot: PhotoSlot,
      /** Its id, from the upload. */
      id: z.string(),
    }),
  ),
});
/** Payload of `submit`. */
export interface SubmitPayload extends z.infer<typeof submitPayload> {}
export const SubmitPayload: z.ZodMiniType<SubmitPayload> = submitPayload;

const confirmPersonPayload = object({
  /** The chosen method. */
  method: PersonMethodName,
  /** What it needs, in canonical form. */
  answers: Answers,
  /** The consent to the face check, where the method is one and the policy asks for it. */
  consents: z.optional(z.array(Consent)),
});
/** Payload of `confirmPerson`. */
export interface ConfirmPersonPayload extends z.infer<typeof confirmPersonPayload> {}
export const ConfirmPersonPayload: z.ZodMiniType<ConfirmPersonPayload> = confirmPersonPayload;

const confirmOrganizationPayload = object({
  /** The chosen type. */
  organizationType: OrganizationType,
  /** What it asks for, in canonical form. */
  answers: Answers,
});
/** Payload of `confirmOrganization`. */
export interface ConfirmOrganizationPayload extends z.infer<typeof confirmOrganizationPayload> {}
export const ConfirmOrganizationPayload: z.ZodMiniType<ConfirmOrganizationPayload> =
  confirmOrganizationPayload;

const choosePaymentPayload = object({
  /** The chosen way. */
  way: PaymentWay,
  /** The company’s bank account, for `to-company`. */
  answers: Answers,
});
/** Payload of `choosePayment`. It also corrects the bank account, and begins anew after a payment that failed or expired. */
export interface ChoosePaymentPayload extends z.infer<typeof choosePaymentPayload> {}
export const ChoosePaymentPayload: z.ZodMiniType<ChoosePaymentPayload> = choosePaymentPayload;

const submitAmountPayload = object({
  /** The amount that was received, in fen. */
  fen: z.int().check(z.gte(0)),
});
/** Payload of `submitAmount`. */
export interface SubmitAmountPayload extends z.infer<typeof submitAmountPayload> {}
export const SubmitAmountPayload: z.ZodMiniType<SubmitAmountPayload> = submitAmountPayload;

const uploadPhotoPayload = object({
  /** What it shows. */
  slot: PhotoSlot,
  /** The bytes, with their media type. */
  photo: z.custom<Blob>(),
});
/** Payload of `uploadPhoto`. Over HTTP the slot stands in the path and the body is the photo itself. */
export interface UploadPhotoPayload extends z.infer<typeof uploadPhotoPayload> {}
export const UploadPhotoPayload: z.ZodMiniType<UploadPhotoPayload> = uploadPhotoPayload;

const startHandoffPayload = object({
  /** How the person gets there. */
  mode: HandoffMode,
  /**
   * Page of the portal to which the provider leads back. The backend holds its origin against its own list, and hands on the
   * address as it parsed it.
   */
  returnUrl: z.optional(z.string().check(z.maxLength(2000))),
  /** Random value of at least 128 bits that has to come back with the person. */
  state: z.optional(z.string().check(z.minLength(22), z.maxLength(200))),
  /** SHA-256 (base64url) of a secret that the tab keeps, so that only this tab can go on. */
  challenge: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))),
  /** Whether the person wants another link although one is open, which ends then. */
  renew: z.optional(z.boolean()),
});
/** Payload of `startHandoff`. */
export interface StartHandoffPayload extends z.infer<typeof startHandoffPayload> {}
export const StartHandoffPayload: z.ZodMiniType<StartHandoffPayload> = startHandoffPayload;

const finishHandoffPayload = object({
  /** The state that came back with the person. It is taken once. */
  state: z.string().check(z.minLength(22), z.maxLength(200)),
  /** The secret behind the challenge of `startHandoff`; without it, the person came back in another browser. */
  verifier: z.optional(z.string().check(z.minLength(43), z.maxLength(128))),
});
/**
 * Payload of `finishHandoff`, with which the person’s return from the provider is told. It says nothing about the
 * result: the backend asks the provider.
 */
export interface FinishHandoffPayload extends z.infer<typeof finishHandoffPayload> {}
export const FinishHandoffPayload: z.ZodMiniType<FinishHandoffPayload> = finishHandoffPayload;

const watchPayload = object({
  /** The version that is known already. */
  version: z.string(),
});
/** Payload of `watch`. Over HTTP it stands in the query. */
export interface WatchPayload extends z.infer<typeof watchPayload> {}
export const WatchPayload: z.ZodMiniType<WatchPayload> = watchPayload;
