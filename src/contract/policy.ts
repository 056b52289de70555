import * as z from 'zod/mini';
import { commandNames, commands, type CommandName } from './command.js';
import { Count } from './count.js';
import { DocumentType, PhotoSlot, PolicyField } from './field.js';
import { PlainDate } from './instant.js';
import { object } from './object.js';
import { PaymentPolicy } from './payment-policy.js';
import { OrganizationType, RegionPattern, Subject, SubjectChange } from './subject.js';
import { PersonMethod, SubjectPolicy } from './subject-policy.js';
import { PolicyText } from './text-schema.js';

const Url = z.string().check(z.maxLength(2000));

/** Commands that can cost one of the day’s tries. */
export type CountedCommand = {
  [C in CommandName]: (typeof commands)[C]['tries'] extends 'day' ? C : never;
}[CommandName];
export const CountedCommand: z.ZodMiniType<CountedCommand> = z.enum(
  commandNames.filter((name): name is CountedCommand => commands[name].tries === 'day'),
);

/**
 * What is agreed to: the `notice` on the step, use of the `identity` data, `face` recognition, handing the data to the
 * `provider`.
 */
export const ConsentPurpose = z.enum(['notice', 'identity', 'face', 'provider']);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

const consentPolicy = object({
  /** What is agreed to. */
  purpose: ConsentPurpose,
  /** Version of the sentence, which the consent carries. */
  textVersion: PolicyText,
  /** Where the whole text can be read. */
  href: z.optional(Url),
  /** The portal’s own sentence in place of the built-in one. */
  texts: z._default(
    z.array(
      object({
        /** BCP 47 language of the sentence. */
        language: PolicyText,
        /** The sentence. */
        text: PolicyText,
      }),
    ),
    [],
  ),
});
/** One unticked box. */
export interface ConsentPolicy extends z.infer<typeof consentPolicy> {}
export const ConsentPolicy: z.ZodMiniType<ConsentPolicy> = consentPolicy;

/** How a person gets to the provider. */
export const HandoffMode = z.enum(['embedded', 'redirect', 'popup', 'qr', 'link']);
export type HandoffMode = z.infer<typeof HandoffMode>;

/** How a result reaches the person. */
export const Channel = z.enum(['site', 'email', 'sms']);
export type Channel = z.infer<typeof Channel>;

const documentPolicy = object({
  /** Whose document it is. */
  subject: Subject,
  /** Region of registration of the account; `*` for every region that no entry names. */
  region: RegionPattern,
  /** The document. */
  type: DocumentType,
  /** Photos that it needs, in their order; none where a number is enough. */
  slots: z.array(PhotoSlot),
});
/** A document that proves an identity, for accounts registered in a region. */
export interface DocumentPolicy extends z.infer<typeof documentPolicy> {}
export const DocumentPolicy: z.ZodMiniType<DocumentPolicy> = documentPolicy;

const policy = object({
  /** Name of the policy, for logs and support. Nothing depends on it. */
  name: PolicyText,
  /**
   * IANA zone in which the days of this policy begin: of the tries, of the lock after success, of dates that are shown.
   */
  timeZone: PolicyText,
  /** Whom an account can be tied to. */
  subjects: z.array(Subject).check(z.minLength(1)),
  /**
   * Regions whose resources only a verified account may buy or use: what a gate holds back. `*` for every region.
   */
  requiredIn: z._default(z.array(RegionPattern), ['*']),
  /**
   * What holds for the account of a company (`account.company`): `enterprise-only` leaves it no other choice,
   * `ask-again` has it confirm the choice of an individual.
   */
  companyAccount: z.enum(['enterprise-only', 'ask-again']),
  /**
   * Changes of a verified (or revoked) identity from one subject to another. What is not listed is refused with
   * `one-way-change`; an update within the same subject is always possible.
   */
  changes: z.array(SubjectChange),
  /** How often somebody may be wrong in a day; null where nothing is counted. */
  attempts: z.nullable(
    object({
      /** Submissions judged wrong that a day allows. */
      perDay: z.int().check(z.gte(1), z.lte(100)),
      /** Commands that cost a try when they are judged wrong. Tries for a payment amount are counted apart. */
      countedOn: z.array(CountedCommand).check(z.minLength(1)),
    }),
  ),
  /** The time after success in which an identity cannot be changed. */
  lock: object({
    /** The lock opens at 00:00 in the policy’s zone on the date of success plus so many days; 0 for none. */
    days: Count,
    /** Changes that the lock does not hold back. */
    except: z.array(SubjectChange),
  }),
  /** How many accounts one identity may serve. */
  accountsPerIdentity: object({
    /** Accounts per person. */
    individual: Count,
    /** Accounts per organization. */
    enterprise: Count,
    /**
     * When the backend may tell that an identity is used up: `after-proof`, once the applicant has proved control of it,
     * or `at-submit`, which lets anybody probe which identities are registered.
     */
    disclose: z.enum(['after-proof', 'at-submit']),
  }),
  /** What a person is asked for; null where `subjects` does not offer it. */
  individual: z.nullable(SubjectPolicy),
  /** What an organization is asked for; null where `subjects` does not offer it. */
  enterprise: z.nullable(SubjectPolicy),
  /**
   * Regions in which an organization may be registered, offered where `organizationRegion` is asked for; `*` for all.
   * None: the account’s own.
   */
  organizationRegions: z._default(z.array(RegionPattern), []),
  /** Documents that prove an identity, with the photos that each needs. */
  documents: z.array(DocumentPolicy),
  /**
   * The boxes to tick, in their order. All of them are required: `face` before a face check and only there, the others
   * before a submission.
   */
  consents: z.array(ConsentPolicy),
  /** The e-signature company that verifies; null where nobody but the platform does. */
  provider: z.nullable(
    object({
      /** Its name, as it is shown. */
      name: PolicyText,
      /** How to reach it, as it is shown. */
      contact: z.optional(PolicyText),
      /** Its own page. */
      href: z.optional(Url),
      /** Origins to which a handoff may lead, such as `https://sign.example`. */
      origins: z.array(Url),
    }),
  ),
  /** How a person gets to the provider. */
  handoff: object({
    /**
     * Offered ways, the first being the default: steps inside the widget (`embedded`), the whole page (`redirect`), a
     * window (`popup`), a code for the phone (`qr`), a link to hand on (`link`).
     */
    modes: z.array(HandoffMode).check(z.minLength(1)),
    /** Hours for which a link to the provider lives. */
    linkHours: Count,
    /** URL schemes of apps to which a handoff may lead, without the colon. */
    appSchemes: z.array(PolicyText),
  }),
  /** Ways to prove that the person at the screen is the one who is named. */
  personMethods: z.array(PersonMethod),
  /** Types of organization that the organization step offers. */
  organizationTypes: z.array(
    object({
      /** The type. */
      type: OrganizationType,
      /** What this type is asked for, beyond what the submission answered. */
      fields: z.array(PolicyField),
    }),
  ),
  /** The payment step; null where no subject takes it. */
  payment: z.nullable(PaymentPolicy),
  /** The review by people; null where no subject takes it. */
  review: z.nullable(
    object({
      /** How long a review takes, in working days after the submission. */
      workingDays: object({
        /** At least so many. */
        min: Count,
        /** At most so many. */
        max: Count,
      }),
      /** How the result reaches the person. */
      channels: z.array(Channel),
    }),
  ),
  /** Deviations from the Monday-to-Friday week, by year; null for the built-in calendar of Mainland China alone. */
  calendar: z.nullable(
    z.array(
      object({
        /** The year, which replaces the built-in one. Of a year that neither has, a range is shown in place of a date. */
        year: z.int(),
        /** Days off in that year. */
        holidays: z.array(PlainDate),
        /** Saturdays and Sundays of that year that are worked. */
        workdays: z.array(PlainDate),
      }),
    ),
  ),
  /** What a photo may be. */
  photo: object({
    /** Greatest size of an upload in bytes. */
    maxBytes: z.int(),
    /** Pixels to which a photo is reduced before the upload. */
    maxPixels: z.int(),
    /** Pixels beyond which a file is refused unread, since decoding it could exhaust a phone. */
    maxDecodePixels: z.int(),
    /** Whether a PDF is taken as well. */
    pdf: z.boolean(),
    /**
     * Name of the portal for the words “only for the verification by …”, which a person may have written across a photo;
     * null where reviewers do not take such photos.
     */
    watermark: z.nullable(PolicyText),
  }),
  /**
   * Whether what was typed is kept, encrypted: over a reload of the tab (`reload`), over closing it (`device`), or not
   * (`off`).
   */
  drafts: z.enum(['reload', 'device', 'off']),
  /**
   * Hours after the last change for which it is kept. For somebody who may submit again only tomorrow they count from
   * then on.
   */
  draftHours: z._default(Count, 24),
  /**
   * Hours after the last change for which numbers of documents, organizations and accounts are kept among it; never
   * longer than the rest.
   */
  draftNumberHours: z._default(Count, 2),
  /** What to do inside a frame of another origin: `warn` the developer, or `refuse` to show anything. */
  framing: z.enum(['warn', 'refuse']),
  /** Whether boxes may be ticked by a script. Only for tests; a consent has to be a person’s own act. */
  untrustedConsent: z.boolean(),
});
/**
 * Every rule on which platforms differ, as a value. The backend states it in each snapshot, whole or as a preset with
 * overrides; the widget holds no rule of its own.
 */
export interface Policy extends z.infer<typeof policy> {}
export const Policy: z.ZodMiniType<Policy> = policy;
