import * as z from 'zod/mini';
import { DocumentType, FieldName, fieldNames, PhotoSlot } from './field.js';
import { Instant, PlainDate } from './instant.js';
import { openEnum } from './open-enum.js';
import { Channel, PaymentWay, PersonMethod, Policy } from './policy.js';
import { OrganizationType, Region, Subject } from './subject.js';

const Short = z.string().check(z.maxLength(200));
const Text = z.string().check(z.maxLength(2000));
const Opaque = z.string().check(z.minLength(1), z.maxLength(200));

/** An answer as it may be shown: masked by the backend. */
export const MaskedAnswer = z.object({ field: FieldName, value: Short });
export type MaskedAnswer = z.infer<typeof MaskedAnswer>;

/** Masked answers. Those to fields that only a newer backend knows are left out: they are only shown. */
const MaskedAnswers = z
  .array(z.object({ field: z.string(), value: Short }))
  .check(
    z.overwrite(answers => answers.filter(({ field }) => fieldNames.some(name => name === field))),
  ) as unknown as z.ZodMiniType<MaskedAnswer[]>;

const reasonFields: readonly (FieldName | PhotoSlot)[] = [...fieldNames, ...PhotoSlot.options];

/** Why something was refused, at the field it belongs to; `field` null for the application as a whole. */
export const Reason = z.object({
  field: z
    .nullable(z.string())
    .check(
      z.overwrite(field => reasonFields.find(known => known === field) ?? null),
    ) as unknown as z.ZodMiniType<FieldName | PhotoSlot | null>,
  code: Short,
  message: z.optional(Text),
});
export type Reason = z.infer<typeof Reason>;

/** An uploaded photo. */
export const UploadedPhoto = z.object({ id: Opaque, slot: PhotoSlot, type: z.optional(DocumentType) });
export type UploadedPhoto = z.infer<typeof UploadedPhoto>;

/** Who the account is tied to, and since when. Verified and revoked identities carry masked values only. */
export const Identity = z.discriminatedUnion('status', [
  z.object({ status: z.literal('unverified') }),
  z.object({
    status: z.literal('verified'),
    subject: Subject,
    name: Short,
    number: Short,
    verifiedAt: Instant,
  }),
  z.object({
    status: z.literal('revoked'),
    subject: Subject,
    name: Short,
    number: Short,
    verifiedAt: Instant,
    revokedAt: Instant,
    reasons: z.array(Reason),
  }),
]);
export type Identity = z.infer<typeof Identity>;

/** The account into which the company pays; a new number may be given for each payment. */
export const PayeeAccount = z.object({
  holder: Short,
  number: Short,
  bank: Short,
  reference: Short,
  fen: z.int().check(z.gte(1)),
  replacedNumber: z.optional(Short),
});
export type PayeeAccount = z.infer<typeof PayeeAccount>;

const expected = z.nullable(z.object({ earliest: PlainDate, latest: PlainDate }));

/** Why a payment came to nothing. */
export const PaymentFailure = openEnum(
  ['amount-tries-exhausted', 'transfer-bounced', 'transfer-amount-wrong', 'other'],
  'other',
);
export type PaymentFailure = z.infer<typeof PaymentFailure>;

/** The payment step's own state; null until a way is chosen. */
export const Payment = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('awaiting-transfer'),
    way: z.literal('from-company'),
    account: PayeeAccount,
    chosenAt: Instant,
    deadline: Instant,
    expected,
  }),
  z.object({
    status: z.literal('awaiting-amount'),
    way: z.literal('to-company'),
    bankAccount: Short,
    chosenAt: Instant,
    sentAt: z.nullable(Instant),
    triesLeft: z.int().check(z.gte(0)),
    deadline: Instant,
    expected,
  }),
  z.object({
    status: z.literal('failed'),
    way: PaymentWay,
    code: PaymentFailure,
    at: Instant,
  }),
  z.object({ status: z.literal('expired'), way: PaymentWay, at: Instant }),
]);
export type Payment = z.infer<typeof Payment>;

/** Somebody else whose part is awaited, with the link that can be handed on. */
export const Participant = z.object({
  role: openEnum(['operator', 'legal-representative', 'finance', 'other'], 'other'),
  state: openEnum(['waiting', 'opened', 'done', 'other'], 'other'),
  link: z.optional(z.string().check(z.maxLength(2000))),
});
export type Participant = z.infer<typeof Participant>;

const application = {
  id: Opaque,
  purpose: z.enum(['first', 'change']),
  subject: Subject,
  startedAt: Instant,
  submittedAt: z.nullable(Instant),
  answers: MaskedAnswers,
  photos: z._default(z.array(UploadedPhoto), []),
  participants: z._default(z.array(Participant), []),
};

/** What is under way. A stage that this version does not know is a contract error, never a guess. */
export const Application = z.discriminatedUnion('stage', [
  z.object({ ...application, stage: z.literal('draft') }),
  z.object({
    ...application,
    stage: z.literal('person'),
    person: z.object({
      status: z.enum(['required', 'handed-off', 'failed']),
      method: z.nullable(PersonMethod.shape.method),
      code: z.nullable(Short),
      progress: z._default(openEnum(['waiting', 'opened', 'done', 'other'], 'other'), 'waiting'),
    }),
  }),
  z.object({
    ...application,
    stage: z.literal('organization'),
    organization: z.object({ suggestedType: z.nullable(OrganizationType), code: z.nullable(Short) }),
  }),
  z.object({ ...application, stage: z.literal('payment'), payment: z.nullable(Payment) }),
  z.object({
    ...application,
    stage: z.literal('review'),
    review: z.object({ expected, channels: z.array(openEnum(Channel.options, 'site')) }),
  }),
  z.object({
    ...application,
    stage: z.literal('rejected'),
    rejectedAt: Instant,
    reasons: z.array(Reason),
  }),
]);
export type Application = z.infer<typeof Application>;
export type Stage = Application['stage'];

/** What became of a command whose idempotency key the backend knows. */
export const Receipt = z.object({ key: Opaque, outcome: z.enum(['accepted', 'refused', 'pending']) });
export type Receipt = z.infer<typeof Receipt>;

/** Submissions that are left today; null where nothing is counted. */
export const Attempts = z.object({ left: z.int().check(z.gte(0)), resetsAt: Instant });
export type Attempts = z.infer<typeof Attempts>;

/**
 * The whole truth about one account, as the backend knows it. Its parts are independent of each other: a verified
 * identity may have a rejected change and no tries left.
 */
export const Snapshot = z.object({
  accountKey: Opaque,
  version: Opaque,
  serverTime: Instant,
  account: z.object({ region: Region, company: z.boolean() }),
  policy: Policy,
  identity: Identity,
  application: z.nullable(Application),
  attempts: z.nullable(Attempts),
  editableFrom: z.nullable(Instant),
  receipts: z.array(Receipt).check(z.maxLength(50)),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** Where the person goes on at the provider. `url` is opened as received, after the origin checks. */
export const Handoff = z.object({
  url: z.string().check(z.minLength(1), z.maxLength(4000)),
  expiresAt: Instant,
});
export type Handoff = z.infer<typeof Handoff>;

export const UploadResult = z.object({ snapshot: Snapshot, photo: UploadedPhoto });
export type UploadResult = z.infer<typeof UploadResult>;

export const HandoffResult = z.object({ snapshot: Snapshot, handoff: Handoff });
export type HandoffResult = z.infer<typeof HandoffResult>;
