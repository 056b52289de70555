/** Validators of what commands answer with. Generated from the schemas by `npm run generate`. */
import type { HandoffMode, HandoffResult, PlainDate, Region, Snapshot, UploadResult } from '../index.js';
import {
  array,
  arrayOfKnown,
  boolean,
  discriminatedUnion,
  integer,
  nullable,
  object,
  oneOf,
  openOneOf,
  optional,
  pattern,
  string,
  withDefault,
  type Validator,
} from '../validator.js';

export const handoffModeValidator: Validator<HandoffMode> = oneOf(
  'embedded',
  'redirect',
  'popup',
  'qr',
  'link',
);
export const plainDateValidator: Validator<PlainDate> = pattern(
  /^(?:(?:[1-9]\d{3}|\d[1-9]\d{2}|\d{2}[1-9]\d|\d{3}[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)$/,
);
export const regionValidator: Validator<Region> = pattern(/^(cn-mainland|[a-z]{2})$/);
const string1To200 = string(1, 200);
const instant = pattern(
  /^(?:(?:[1-9]\d{3}|\d[1-9]\d{2}|\d{2}[1-9]\d|\d{3}[1-9])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/,
);
const string1To500 = string(1, 500);
const subject = oneOf('individual', 'enterprise');
const regionPattern = pattern(/^(?:(cn-mainland|[a-z]{2})|\*)$/, 'one of the forms of the contract');
const arrayOfRegionPattern = array(regionPattern);
const arrayOfSubjectChange = array(object({ from: subject, to: subject }));
const integer0To10000 = integer(0, 10000);
const arrayOfPolicyField = array(
  object({
    name: oneOf(
      'fullName',
      'documentRegion',
      'documentType',
      'documentNumber',
      'mobile',
      'address',
      'organizationName',
      'organizationRegion',
      'registrationNumber',
      'registeredAddress',
      'organizationType',
      'legalRepresentativeName',
      'legalRepresentativeDocumentType',
      'legalRepresentativeDocumentNumber',
      'certificateType',
      'contactName',
      'contactMobile',
      'bankName',
      'bankAccount',
      'bankCnaps',
    ),
    required: boolean,
  }),
);
const nullableSubjectPolicy = nullable(
  object({
    fields: arrayOfPolicyField,
    proof: oneOf('provider', 'review'),
    steps: array(oneOf('person', 'organization', 'payment')),
  }),
);
const documentType = oneOf(
  'resident-id',
  'residence-permit',
  'hk-macao-travel-permit',
  'taiwan-travel-permit',
  'foreign-permanent-resident-id',
  'passport',
  'id-card',
  'drivers-license',
  'work-permit',
  'business-license',
);
const photoSlot = oneOf('portrait', 'emblem', 'front', 'back', 'page', 'handheld', 'license');
const stringTo2000 = string(undefined, 2000);
const optionalStringTo2000 = optional(stringTo2000);
const personMethodName = oneOf('face', 'mobile', 'bank-card', 'letter');
const organizationType = oneOf('business', 'individual-business', 'other');
const paymentWay = oneOf('from-company', 'to-company');
const objectOfMinAndMax = object({ min: integer0To10000, max: integer0To10000 });
const integerToAny = integer();
const arrayOfPlainDate = array(plainDateValidator);
const stringTo200 = string(undefined, 200);
const integer0ToAny = integer(0);
const optionalInteger0ToAny = optional(integer0ToAny);
const arrayOfReason = array(
  object({
    field: nullable(
      openOneOf(
        null,
        'fullName',
        'documentRegion',
        'documentType',
        'documentNumber',
        'mobile',
        'address',
        'organizationName',
        'organizationRegion',
        'registrationNumber',
        'registeredAddress',
        'organizationType',
        'legalRepresentativeName',
        'legalRepresentativeDocumentType',
        'legalRepresentativeDocumentNumber',
        'certificateType',
        'contactName',
        'contactMobile',
        'bankName',
        'bankAccount',
        'bankCnaps',
        'portrait',
        'emblem',
        'front',
        'back',
        'page',
        'handheld',
        'license',
      ),
    ),
    code: stringTo200,
    message: optionalStringTo2000,
    note: optional(
      object({ text: string(1, 1000), language: pattern(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,7}$/) }),
    ),
    limit: optionalInteger0ToAny,
  }),
);
const oneOfFirstOrChange = oneOf('first', 'change');
const nullableInstant = nullable(instant);
const stringToAny = string();
const arrayOfObjectOfFieldAndValue = arrayOfKnown(
  object({ field: stringToAny, value: stringTo200 }),
  'field',
  'fullName',
  'documentRegion',
  'documentType',
  'documentNumber',
  'mobile',
  'address',
  'organizationName',
  'organizationRegion',
  'registrationNumber',
  'registeredAddress',
  'organizationType',
  'legalRepresentativeName',
  'legalRepresentativeDocumentType',
  'legalRepresentativeDocumentNumber',
  'certificateType',
  'contactName',
  'contactMobile',
  'bankName',
  'bankAccount',
  'bankCnaps',
);
const uploadedPhoto = object({ id: string1To200, slot: photoSlot, type: optional(documentType) });
const withDefaultArrayOfUploadedPhoto = withDefault(array(uploadedPhoto), () => []);
const withDefaultActor = withDefault(
  openOneOf('other', 'applicant', 'provider', 'reviewer', 'bank'),
  () => 'other' as const,
);
const openOneOfWaitingOrOpenedOrDoneOrOther = openOneOf('other', 'waiting', 'opened', 'done');
const withDefaultArrayOfParticipant = withDefault(
  array(
    object({
      role: openOneOf('other', 'operator', 'legal-representative', 'finance'),
      state: openOneOfWaitingOrOpenedOrDoneOrOther,
      link: optionalStringTo2000,
    }),
  ),
  () => [],
);
const applicationMembers = {
  id: string1To200,
  purpose: oneOfFirstOrChange,
  subject,
  startedAt: instant,
  submittedAt: nullableInstant,
  answers: arrayOfObjectOfFieldAndValue,
  photos: withDefaultArrayOfUploadedPhoto,
  actor: withDefaultActor,
  participants: withDefaultArrayOfParticipant,
};
const nullableStringTo200 = nullable(stringTo200);
const withDefaultNullableInstant = withDefault(nullableInstant, () => null);
const optionalStringTo200 = optional(stringTo200);
const nullableExpectedDates = nullable(object({ earliest: plainDateValidator, latest: plainDateValidator }));
const stringTo100 = string(undefined, 100);
export const snapshotValidator: Validator<Snapshot> = object({
  accountKey: string1To200,
  version: string1To200,
  serverTime: instant,
  account: object({ region: regionValidator, company: boolean }),
  policy: object({
    name: string1To500,
    timeZone: string1To500,
    subjects: array(subject, 1),
    requiredIn: withDefault(arrayOfRegionPattern, () => ['*']),
    companyAccount: oneOf('enterprise-only', 'ask-again'),
    changes: arrayOfSubjectChange,
    attempts: nullable(
      object({
        perDay: integer(1, 100),
        countedOn: array(oneOf('submit', 'confirmPerson', 'confirmOrganization'), 1),
      }),
    ),
    lock: object({ days: integer0To10000, except: arrayOfSubjectChange }),
    accountsPerIdentity: object({
      individual: integer0To10000,
      enterprise: integer0To10000,
      disclose: oneOf('after-proof', 'at-submit'),
    }),
    individual: nullableSubjectPolicy,
    enterprise: nullableSubjectPolicy,
    organizationRegions: withDefault(arrayOfRegionPattern, () => []),
    documents: array(object({ subject, region: regionPattern, type: documentType, slots: array(photoSlot) })),
    consents: array(
      object({
        purpose: oneOf('notice', 'identity', 'face', 'provider'),
        textVersion: string1To500,
        href: optionalStringTo2000,
        texts: withDefault(array(object({ language: string1To500, text: string1To500 })), () => []),
      }),
    ),
    provider: nullable(
      object({
        name: string1To500,
        contact: optional(string1To500),
        href: optionalStringTo2000,
        origins: array(stringTo2000),
      }),
    ),
    handoff: object({
      modes: array(handoffModeValidator, 1),
      linkHours: integer0To10000,
      appSchemes: array(string1To500),
    }),
    personMethods: array(object({ method: personMethodName, fields: arrayOfPolicyField })),
    organizationTypes: array(object({ type: organizationType, fields: arrayOfPolicyField })),
    payment: nullable(
      object({
        ways: array(paymentWay, 1),
        bankFields: arrayOfPolicyField,
        transferFen: integer0To10000,
        amountFen: objectOfMinAndMax,
        amountTries: integer0To10000,
        rounds: object({
          perApplication: integer0To10000,
          perDay: integer0To10000,
          waitMinutes: integer0To10000,
        }),
        amountWorkingDays: integer0To10000,
        transferWorkingDays: integer0To10000,
        arrivalWorkingDays: objectOfMinAndMax,
      }),
    ),
    review: nullable(
      object({ workingDays: objectOfMinAndMax, channels: array(oneOf('site', 'email', 'sms')) }),
    ),
    calendar: nullable(
      array(object({ year: integerToAny, holidays: arrayOfPlainDate, workdays: arrayOfPlainDate })),
    ),
    photo: object({
      maxBytes: integerToAny,
      maxPixels: integerToAny,
      maxDecodePixels: integerToAny,
      pdf: boolean,
      watermark: nullable(string1To500),
    }),
    drafts: oneOf('reload', 'device', 'off'),
    draftHours: withDefault(integer0To10000, () => 24),
    draftNumberHours: withDefault(integer0To10000, () => 2),
    framing: oneOf('warn', 'refuse'),
    untrustedConsent: boolean,
  }),
  identity: discriminatedUnion('status', {
    unverified: object({ status: oneOf('unverified') }),
    verified: object({
      status: oneOf('verified'),
      subject,
      name: stringTo200,
      number: stringTo200,
      verifiedAt: instant,
    }),
    revoked: object({
      status: oneOf('revoked'),
      subject,
      name: stringTo200,
      number: stringTo200,
      verifiedAt: instant,
      revokedAt: instant,
      reasons: arrayOfReason,
    }),
  }),
  application: nullable(
    discriminatedUnion('stage', {
      draft: object({ ...applicationMembers, stage: oneOf('draft') }),
      person: object({
        ...applicationMembers,
        stage: oneOf('person'),
        person: object({
          status: oneOf('required', 'handed-off', 'failed'),
          method: nullable(personMethodName),
          code: nullableStringTo200,
          progress: withDefault(openOneOfWaitingOrOpenedOrDoneOrOther, () => 'waiting' as const),
          expiresAt: withDefaultNullableInstant,
        }),
      }),
      organization: object({
        ...applicationMembers,
        stage: oneOf('organization'),
        organization: object({ suggestedType: nullable(organizationType), code: nullableStringTo200 }),
      }),
      payment: object({
        ...applicationMembers,
        stage: oneOf('payment'),
        payment: nullable(
          discriminatedUnion('status', {
            'awaiting-transfer': object({
              status: oneOf('awaiting-transfer'),
              way: oneOf('from-company'),
              account: object({
                holder: stringTo200,
                number: stringTo200,
                bank: stringTo200,
                reference: stringTo200,
                fen: integer(1),
                replacedNumber: optionalStringTo200,
              }),
              chosenAt: instant,
              expiresAt: instant,
              expected: nullableExpectedDates,
            }),
            'awaiting-amount': object({
              status: oneOf('awaiting-amount'),
              way: oneOf('to-company'),
              bankAccount: stringTo200,
              bankName: optionalStringTo200,
              chosenAt: instant,
              sentAt: nullableInstant,
              triesLeft: integer0ToAny,
              expiresAt: instant,
              expected: nullableExpectedDates,
            }),
            failed: object({
              status: oneOf('failed'),
              way: paymentWay,
              code: openOneOf('other', 'amount-tries-exhausted', 'transfer-bounced', 'transfer-amount-wrong'),
              at: instant,
              bankAccount: optionalStringTo200,
            }),
            expired: object({ status: oneOf('expired'), way: paymentWay, at: instant }),
          }),
        ),
        rounds: withDefault(
          nullable(object({ left: integer0ToAny, availableAt: nullableInstant })),
          () => null,
        ),
      }),
      review: object({
        ...applicationMembers,
        stage: oneOf('review'),
        review: object({
          expected: nullableExpectedDates,
          channels: array(openOneOf('site', 'email', 'sms')),
        }),
      }),
      rejected: object({
        ...applicationMembers,
        stage: oneOf('rejected'),
        rejectedAt: instant,
        reasons: arrayOfReason,
        expiresAt: withDefaultNullableInstant,
      }),
    }),
  ),
  attempts: nullable(object({ left: integer0ToAny, resetsAt: instant })),
  editableFrom: nullableInstant,
  receipts: array(
    object({
      key: string1To200,
      outcome: oneOf('accepted', 'refused', 'pending'),
      problem: optional(
        object({
          code: stringTo100,
          dayTry: withDefault(openOneOf('unknown', 'spent', 'kept'), () => 'kept' as const),
          amountTriesLeft: optionalInteger0ToAny,
          fields: withDefault(array(object({ field: stringTo100, code: stringTo100 })), () => []),
          until: optional(stringToAny),
          limit: optionalInteger0ToAny,
        }),
      ),
    }),
    undefined,
    50,
  ),
});
export const uploadResultValidator: Validator<UploadResult> = object({
  snapshot: snapshotValidator,
  photo: uploadedPhoto,
});
export const handoffResultValidator: Validator<HandoffResult> = object({
  snapshot: snapshotValidator,
  handoff: object({ url: string(1, 4000), expiresAt: instant }),
});
