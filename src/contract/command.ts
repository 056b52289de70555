import * as z from 'zod/mini';
import { Answers, FieldName, PhotoSlot } from './field.js';
import { Instant } from './instant.js';
import { ConsentPurpose, HandoffMode, PaymentWay, PersonMethod } from './policy.js';
import { HandoffResult, Snapshot, UploadResult } from './snapshot.js';
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
const ConfirmPersonPayload = z.object({ method: PersonMethod.shape.method, answers: Answers });
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
const WatchPayload = z.object({ version: z.string() });

/** A command's HTTP form, its payload, and what it answers with. */
export interface CommandDefinition<P, R> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly payload: z.ZodMiniType<P>;
  readonly result: z.ZodMiniType<R>;
  /** Whether it changes the account and therefore carries an idempotency key. */
  readonly keyed: boolean;
}

const define = <P, R>(
  method: 'GET' | 'POST',
  path: string,
  payload: z.ZodMiniType<P>,
  result: z.ZodMiniType<R>,
): CommandDefinition<P, R> => ({ method, path, payload, result, keyed: method === 'POST' });

/** Every command, its path below the endpoint, payload and result. All four doors read this table. */
export const commands = {
  load: define('GET', '/snapshot', Empty, Snapshot),
  watch: define('GET', '/events', WatchPayload, Snapshot),
  start: define('POST', '/start', StartPayload, Snapshot),
  submit: define('POST', '/submit', SubmitPayload, Snapshot),
  confirmPerson: define('POST', '/confirm-person', ConfirmPersonPayload, Snapshot),
  confirmOrganization: define('POST', '/confirm-organization', ConfirmOrganizationPayload, Snapshot),
  choosePayment: define('POST', '/choose-payment', ChoosePaymentPayload, Snapshot),
  submitAmount: define('POST', '/submit-amount', SubmitAmountPayload, Snapshot),
  uploadPhoto: define('POST', '/photos/{slot}', UploadPhotoPayload, UploadResult),
  startHandoff: define('POST', '/start-handoff', StartHandoffPayload, HandoffResult),
  withdraw: define('POST', '/withdraw', Empty, Snapshot),
  startChange: define('POST', '/start-change', StartPayload, Snapshot),
} as const;

export type CommandName = keyof typeof commands;
export const commandNames = Object.keys(commands) as CommandName[];
export type Payload<C extends CommandName> = z.infer<(typeof commands)[C]['payload']>;
export type Result<C extends CommandName> = z.infer<(typeof commands)[C]['result']>;

/** The header that carries the contract's version; its presence also makes a request non-simple for CORS. */
export const contractHeader = 'RNA-Contract';
export const contractVersion = '1';
export const keyHeader = 'Idempotency-Key';
