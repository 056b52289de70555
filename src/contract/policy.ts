import * as z from 'zod/mini';
import { PlainDate } from './instant.js';
import { DocumentType, PhotoSlot, PolicyField } from './field.js';
import { OrganizationType, Region, Subject, SubjectChange } from './subject.js';

const Count = z.int().check(z.gte(0), z.lte(10_000));
const Text = z.string().check(z.minLength(1), z.maxLength(500));
const Url = z.string().check(z.maxLength(2000));

/** A step that happens at the e-signature provider, in the order in which it is taken. */
export const ProviderStep = z.enum(['person', 'organization', 'payment']);
export type ProviderStep = z.infer<typeof ProviderStep>;

/** Commands that can cost one of the day's attempts. */
export const CountedCommand = z.enum(['submit', 'confirmPerson', 'confirmOrganization']);
export type CountedCommand = z.infer<typeof CountedCommand>;

/** What one kind of subject is asked for, and who judges it. */
export const SubjectPolicy = z.object({
  fields: z.array(PolicyField),
  proof: z.enum(['provider', 'review']),
  steps: z.array(ProviderStep),
});
export type SubjectPolicy = z.infer<typeof SubjectPolicy>;

/** A way by which the provider can tell that the person at the screen is the one named. */
export const PersonMethod = z.object({
  method: z.enum(['face', 'mobile', 'bank-card', 'letter']),
  fields: z.array(PolicyField),
});
export type PersonMethod = z.infer<typeof PersonMethod>;

/** From the company to the provider (RMB 0.01), or from the provider to the company (a random amount). */
export const PaymentWay = z.enum(['from-company', 'to-company']);
export type PaymentWay = z.infer<typeof PaymentWay>;

export const PaymentPolicy = z.object({
  ways: z.array(PaymentWay).check(z.minLength(1)),
  bankFields: z.array(PolicyField),
  transferFen: Count,
  amountFen: z.object({ min: Count, max: Count }),
  amountTries: Count,
  amountDays: Count,
  transferDays: Count,
  arrivalWorkingDays: z.object({ min: Count, max: Count }),
});
export type PaymentPolicy = z.infer<typeof PaymentPolicy>;

export const ConsentPurpose = z.enum(['notice', 'identity', 'face', 'provider']);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

/** One unticked box. `texts` replace the built-in sentence, each in one BCP 47 language. */
export const ConsentPolicy = z.object({
  purpose: ConsentPurpose,
  textVersion: Text,
  href: z.optional(Url),
  texts: z._default(z.array(z.object({ language: Text, text: Text })), []),
});
export type ConsentPolicy = z.infer<typeof ConsentPolicy>;

export const HandoffMode = z.enum(['embedded', 'redirect', 'popup', 'qr', 'link']);
export type HandoffMode = z.infer<typeof HandoffMode>;

/** A region, or `*` for every one. */
const RegionPattern = z.union([Region, z.literal('*')]);

export const Channel = z.enum(['site', 'email', 'sms']);
export type Channel = z.infer<typeof Channel>;

/** Photos that a document needs, for accounts registered in a region (`*`: any other). */
export const DocumentPolicy = z.object({
  subject: Subject,
  region: RegionPattern,
  type: DocumentType,
  slots: z.array(PhotoSlot),
});
export type DocumentPolicy = z.infer<typeof DocumentPolicy>;

/**
 * Every rule on which platforms differ, as a value. The backend states it in each snapshot; the widget holds no
 * rule of its own.
 */
export const Policy = z.object({
  name: Text,
  timeZone: Text,
  subjects: z.array(Subject).check(z.minLength(1)),
  requiredIn: z._default(z.array(RegionPattern), ['*']),
  companyAccount: z.enum(['enterprise-only', 'ask-again']),
  changes: z.array(SubjectChange),
  attempts: z.nullable(
    z.object({
      perDay: z.int().check(z.gte(1), z.lte(100)),
      countedOn: z.array(CountedCommand).check(z.minLength(1)),
    }),
  ),
  lock: z.object({ days: Count, except: z.array(SubjectChange) }),
  accountsPerIdentity: z.object({
    individual: Count,
    enterprise: Count,
    disclose: z.enum(['after-proof', 'at-submit']),
  }),
  individual: z.nullable(SubjectPolicy),
  enterprise: z.nullable(SubjectPolicy),
  organizationRegions: z._default(z.array(RegionPattern), []),
  documents: z.array(DocumentPolicy),
  consents: z.array(ConsentPolicy),
  provider: z.nullable(
    z.object({ name: Text, contact: z.optional(Text), href: z.optional(Url), origins: z.array(Url) }),
  ),
  handoff: z.object({
    modes: z.array(HandoffMode).check(z.minLength(1)),
    linkHours: Count,
    appSchemes: z.array(Text),
  }),
  personMethods: z.array(PersonMethod),
  organizationTypes: z.array(z.object({ type: OrganizationType, fields: z.array(PolicyField) })),
  payment: z.nullable(PaymentPolicy),
  review: z.nullable(
    z.object({ workingDays: z.object({ min: Count, max: Count }), channels: z.array(Channel) }),
  ),
  calendar: z.nullable(
    z.array(z.object({ year: z.int(), holidays: z.array(PlainDate), workdays: z.array(PlainDate) })),
  ),
  photo: z.object({
    maxBytes: z.int(),
    maxPixels: z.int(),
    maxDecodePixels: z.int(),
    pdf: z.boolean(),
    watermark: z.nullable(Text),
  }),
  drafts: z.enum(['reload', 'device', 'off']),
  framing: z.enum(['warn', 'refuse']),
  untrustedConsent: z.boolean(),
});
export type Policy = z.infer<typeof Policy>;

/** What one kind of subject is asked for; null where the policy does not offer it. */
export function subjectPolicy(policy: Policy, subject: Subject): SubjectPolicy | null {
  return policy.subjects.includes(subject) ? policy[subject] : null;
}
