import * as z from 'zod/mini';
import { Answers, FieldName, PhotoSlot } from './field.js';
import { Instant } from './instant.js';
import { ConsentPurpose, HandoffMode, PaymentWay, PersonMethod } from './policy.js';
import { OrganizationType, Subject } from './subject.js';

/** What the person agreed to, when, in which language, and the SHA-256 (hex) of the sentence that was shown. */
export const Consent = z.object({
  purpose: ConsentPurpose,
  textVersion: z.string().check(z.maxLength(500)),
  textHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  language: z.string().check(z.maxLength(50)),
  givenAt: Instant,
});
export type Consent = z.infer<typeof Consent>;

/** A warning that the person was shown and confirmed. */
export const ConfirmedWarning = z.object({ field: FieldName, code: z.string().check(z.maxLength(100)) });
export type ConfirmedWarning = z.infer<typeof ConfirmedWarning>;

const Empty = z.object({});
const StartPayload = z.object({ subject: Subject });
const SubmitPayload = z.object({
  subject: Subject,
  answers: Answers,
  consents: z.array(Consent),
  confirmedWarnings: z.array(ConfirmedWarning),
  photos: z.array(z.object({ slot: PhotoSlot, id: z.string() })),
});
const ConfirmPersonPayload = z.object({
  method: PersonMethod.shape.method,
  answers: Answers,
  consents: z.optional(z.array(Consent)),
});
const ConfirmOrganizationPayload = z.object({ organizationType: OrganizationType, answers: Answers });
const ChoosePaymentPayload = z.object({ way: PaymentWay, answers: Answers });
const SubmitAmountPayload = z.object({ fen: z.int().check(z.gte(0)) });
const UploadPhotoPayload = z.object({ slot: PhotoSlot, photo: z.custom<Blob>() });
const StartHandoffPayload = z.object({
  mode: HandoffMode,
  returnUrl: z.optional(z.string()),
  state: z.optional(z.string().check(z.minLength(22), z.maxLength(200))),
  challenge: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))),
});
const FinishHandoffPayload = z.object({
  state: z.string().check(z.minLength(22), z.maxLength(200)),
  verifier: z.optional(z.string().check(z.minLength(43), z.maxLength(128))),
});
const WatchPayload = z.object({ version: z.string() });

/** What each command carries. The widget makes payloads and a backend reads them: the schemas are for the latter. */
export const payloads = {
  load: Empty,
  watch: WatchPayload,
  start: StartPayload,
  submit: SubmitPayload,
  confirmPerson: ConfirmPersonPayload,
  confirmOrganization: ConfirmOrganizationPayload,
  choosePayment: ChoosePaymentPayload,
  submitAmount: SubmitAmountPayload,
  uploadPhoto: UploadPhotoPayload,
  startHandoff: StartHandoffPayload,
  finishHandoff: FinishHandoffPayload,
  withdraw: Empty,
  startChange: StartPayload,
} as const;
