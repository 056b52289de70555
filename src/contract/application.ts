import * as z from 'zod/mini';
import { ExpectedDates } from './expected-dates.js';
import { FieldName } from './field.js';
import { fieldNames } from './field-table.js';
import { Instant } from './instant.js';
import { object } from './object.js';
import { knownItems, openEnum } from './open-enum.js';
import { Payment, PaymentRounds } from './payment.js';
import { Channel } from './policy.js';
import { Reason } from './reason.js';
import { OrganizationType, Subject } from './subject.js';
import { PersonMethodName } from './subject-policy.js';
import { UploadedPhoto } from './uploaded-photo.js';
import { OpaqueId, ShortText } from './text-schema.js';

const maskedAnswer = object({
  /** The field; one that the widget does not know is left out. */
  field: FieldName,
  /** The answer, masked by the backend. */
  value: ShortText,
});
/** An answer as it may be shown. */
export interface MaskedAnswer extends z.infer<typeof maskedAnswer> {}
export const MaskedAnswer: z.ZodMiniType<MaskedAnswer> = maskedAnswer;

/** Masked answers. Those to fields that only a newer backend knows are left out: they are only shown. */
const MaskedAnswers: z.ZodMiniType<MaskedAnswer[]> = knownItems(
  object({ field: z.string(), value: ShortText }),
  'field',
  fieldNames,
);

const participant = object({
  /** Who it is: `operator`, `legal-representative`, `finance`; any other is shown as `other`. */
  role: openEnum(['operator', 'legal-representative', 'finance', 'other'], 'other'),
  /** How far they are: `waiting`, `opened`, `done`; any other is shown as `other`. */
  state: openEnum(['waiting', 'opened', 'done', 'other'], 'other'),
  /** A link that can be handed on to them. */
  link: z.optional(z.string().check(z.maxLength(2000))),
});
/** Somebody else whose part is awaited. */
export interface Participant extends z.infer<typeof participant> {}
export const Participant: z.ZodMiniType<Participant> = participant;

/** Whose turn it is: what is awaited comes from them. */
export const Actor = openEnum(['applicant', 'provider', 'reviewer', 'bank', 'other'], 'other');
export type Actor = z.infer<typeof Actor>;

const application = {
  /** Opaque id of the application. */
  id: OpaqueId,
  /**
   * Whether it is the account’s `first` identity or the `change` of one. A change leaves the old identity as it is until
   * it succeeds.
   */
  purpose: z.enum(['first', 'change']),
  /** Whom the account is to be tied to. */
  subject: Subject,
  /** When it was started. */
  startedAt: Instant,
  /** When it was submitted last; null before. */
  submittedAt: z.nullable(Instant),
  /**
   * What was submitted, masked. Fields in here are not asked for again in the provider’s steps, and a correction may
   * leave out those that no reason names: the backend keeps them.
   */
  answers: MaskedAnswers,
  /**
   * The photos that the backend holds for this application, so that a reload or a correction does not ask for them again.
   */
  photos: z._default(z.array(UploadedPhoto), []),
  /**
   * Who has to act next: the `applicant` (or whom they ask to), the `provider`, a `reviewer` or a `bank`; any other is shown
   * as `other`.
   */
  actor: z._default(Actor, 'other'),
  /** Others whose part is awaited. */
  participants: z._default(z.array(Participant), []),
};
const applicationDraft = object({
  ...application,
  /** What comes next: the information. */
  stage: z.literal('draft'),
});
const applicationPerson = object({
  ...application,
  /** What comes next: the step of the authorized person, at the provider. */
  stage: z.literal('person'),
  /** The step of the authorized person. */
  person: object({
    /** Whether a method is `required`, the person is at the provider (`handed-off`), or the check `failed`. */
    status: z.enum(['required', 'handed-off', 'failed']),
    /** The chosen method; null before. */
    method: z.nullable(PersonMethodName),
    /** Why it failed; null where it has not. */
    code: z.nullable(ShortText),
    /** How far the person is on the provider’s page: `waiting`, `opened`, `done`; any other is shown as `other`. */
    progress: z._default(openEnum(['waiting', 'opened', 'done', 'other'], 'other'), 'waiting'),
    /** Until when the link to the provider can be opened; null where there is none. */
    expiresAt: z._default(z.nullable(Instant), null),
  }),
});
const applicationOrganization = object({
  ...application,
  /** What comes next: the step of the organization, at the provider. */
  stage: z.literal('organization'),
  /** The step of the organization. */
  organization: object({
    /** The type that the registration number tells; null where it tells none. */
    suggestedType: z.nullable(OrganizationType),
    /** Why the last details were refused; null where they were not. */
    code: z.nullable(ShortText),
  }),
});
const applicationPayment = object({
  ...application,
  /** What comes next: the payment, at the provider. */
  stage: z.literal('payment'),
  /** The payment step; null until a way is chosen. */
  payment: z.nullable(Payment),
  /** Random amounts that can still be sent; null where the policy does not offer that way. */
  rounds: z._default(z.nullable(PaymentRounds), null),
});
const applicationReview = object({
  ...application,
  /** What comes next: the review. */
  stage: z.literal('review'),
  /** The review by people. */
  review: object({
    /** Dates between which the result is expected; null where the calendar does not reach so far. */
    expected: z.nullable(ExpectedDates),
    /** How the result reaches the person: `site`, `email`, `sms`; any other is shown as `site`. */
    channels: z.array(openEnum(Channel.options, 'site')),
  }),
});
const applicationRejected = object({
  ...application,
  /** What comes next: a correction. */
  stage: z.literal('rejected'),
  /** When it was rejected. */
  rejectedAt: Instant,
  /** Why, each at the field it belongs to. */
  reasons: z.array(Reason),
  /** Until when it can be corrected; null where that has no end. */
  expiresAt: z._default(z.nullable(Instant), null),
});
/** The information is being filled in. */
export interface ApplicationDraft extends z.infer<typeof applicationDraft> {}
/** The authorized person proves who they are. */
export interface ApplicationPerson extends z.infer<typeof applicationPerson> {}
/** The details of the organization are confirmed. */
export interface ApplicationOrganization extends z.infer<typeof applicationOrganization> {}
/** The organization proves its bank account by a payment. */
export interface ApplicationPayment extends z.infer<typeof applicationPayment> {}
/** People judge what was submitted. */
export interface ApplicationReview extends z.infer<typeof applicationReview> {}
/** What was submitted was refused, and can be corrected. */
export interface ApplicationRejected extends z.infer<typeof applicationRejected> {}
/** What is under way. A stage that this version does not know is a contract error, never a guess. */
export type Application =
  | ApplicationDraft
  | ApplicationPerson
  | ApplicationOrganization
  | ApplicationPayment
  | ApplicationReview
  | ApplicationRejected;
export const Application: z.ZodMiniType<Application> = z.discriminatedUnion('stage', [
  applicationDraft,
  applicationPerson,
  applicationOrganization,
  applicationPayment,
  applicationReview,
  applicationRejected,
]);
export type Stage = Application['stage'];
