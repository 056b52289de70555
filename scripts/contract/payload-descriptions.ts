/** What every part of a command's payload, of a problem and of an event means, and the shared values. */
import type { DefinitionName, Descriptions } from './definitions.js';
import type { policyDescriptions } from './policy-descriptions.js';
import type { snapshotDescriptions } from './snapshot-descriptions.js';

export const payloadDescriptions: Descriptions<
  Exclude<DefinitionName, keyof typeof policyDescriptions | keyof typeof snapshotDescriptions>
> = {
  StartPayload: {
    is: 'Payload of `start` and `startChange`.',
    members: { subject: 'Whom the account is to be tied to.' },
  },
  SubmitPayload: {
    is: 'Payload of `submit`.',
    members: {
      subject: 'Whom the account is to be tied to; the subject of the draft.',
      answers:
        'The answers, in canonical form. A correction may leave out those that the application holds and no reason names.',
      consents: 'Every consent that the policy asks for, but `face`.',
      confirmedWarnings: 'Warnings that the person was shown and confirmed.',
      photos: 'The photos that belong to it.',
      'photos[].slot': 'What it shows.',
      'photos[].id': 'Its id, from the upload.',
    },
  },
  ConfirmPersonPayload: {
    is: 'Payload of `confirmPerson`.',
    members: {
      method: 'The chosen method.',
      answers: 'What it needs, in canonical form.',
      consents: 'The consent to the face check, where the method is one and the policy asks for it.',
    },
  },
  ConfirmOrganizationPayload: {
    is: 'Payload of `confirmOrganization`.',
    members: { organizationType: 'The chosen type.', answers: 'What it asks for, in canonical form.' },
  },
  ChoosePaymentPayload: {
    is: 'Payload of `choosePayment`. It also begins anew after a payment that failed or expired.',
    members: { way: 'The chosen way.', answers: 'The company’s bank account, for `to-company`.' },
  },
  SubmitAmountPayload: {
    is: 'Payload of `submitAmount`.',
    members: { fen: 'The amount that was received, in fen.' },
  },
  UploadPhotoPayload: {
    is: 'Payload of `uploadPhoto`. Over HTTP the slot stands in the path and the body is the photo itself.',
    members: { slot: 'What it shows.', photo: 'The bytes, with their media type.' },
  },
  StartHandoffPayload: {
    is: 'Payload of `startHandoff`.',
    members: {
      mode: 'How the person gets there.',
      returnUrl:
        'Page of the portal to which the provider leads back. The backend holds its origin against its own list.',
      state: 'Random value of at least 128 bits that has to come back with the person.',
      challenge: 'SHA-256 (base64url) of a secret that the tab keeps, so that only this tab can go on.',
    },
  },
  FinishHandoffPayload: {
    is: 'Payload of `finishHandoff`, with which the person’s return from the provider is told. It says nothing about the result: the backend asks the provider.',
    members: {
      state: 'The state that came back with the person. It is taken once.',
      verifier:
        'The secret behind the challenge of `startHandoff`; without it, the person came back in another browser.',
    },
  },
  WatchPayload: {
    is: 'Payload of `watch`. Over HTTP it stands in the query.',
    members: { version: 'The version that is known already.' },
  },
  EmptyPayload: { is: 'Payload of `load` and `withdraw`: nothing.', members: {} },
  Answers: {
    is: 'Answers in canonical form, by field; only those of the form at hand. Unknown names are dropped.',
    members: {
      fullName: 'Name of a person, as the document has it.',
      documentRegion: 'Region that issued the document.',
      documentType: 'The document.',
      documentNumber: 'Its number.',
      mobile: 'The person’s mobile number.',
      address: 'The person’s address, as the document has it.',
      organizationName: 'Name of the organization, as its licence has it.',
      organizationRegion: 'Region in which it is registered.',
      registrationNumber: 'Its registration number: in Mainland China the unified social credit code.',
      registeredAddress: 'Its registered address.',
      organizationType: 'Its type.',
      legalRepresentativeName: 'Name of the legal representative.',
      legalRepresentativeDocumentType: 'Document of the legal representative.',
      legalRepresentativeDocumentNumber: 'Number of that document.',
      certificateType: 'What an organization of another type is registered by.',
      contactName: 'Whom to ask.',
      contactMobile: 'Their mobile number.',
      bankName: 'The bank, with its branch.',
      bankAccount: 'The number of the account.',
      bankCnaps: 'The bank’s CNAPS code.',
    },
  },
  Consent: {
    is: 'What the person agreed to.',
    members: {
      purpose: 'What for.',
      textVersion: 'Version of the sentence.',
      textHash: 'SHA-256 (hex) of the sentence that was shown, in UTF-8.',
      language: 'Language in which it was shown.',
      givenAt: 'When the box was ticked, in server time.',
    },
  },
  ConfirmedWarning: {
    is: 'A warning that the person was shown and confirmed.',
    members: { field: 'The field.', code: 'The issue code of the check.' },
  },
  Problem: {
    is: 'Problem details (RFC 9457, `application/problem+json`) with the members of this contract. Codes decide, never texts.',
    members: {
      type: 'URI of the kind of problem.',
      title: 'A short text for developers.',
      status: 'The HTTP status.',
      detail: 'A longer text for developers; without personal data.',
      code: 'Stable code, see the table of problems. One that the widget does not know is told in general words.',
      attempt: 'Whether a try was `spent` or `kept`; anything else counts as `unknown`.',
      fields: 'Fields that have to be mended.',
      until: 'RFC 3339 instant from which trying again makes sense.',
      snapshot: 'The next snapshot, where there is one.',
    },
  },
  FieldProblem: {
    is: 'A field’s trouble, as the backend sees it.',
    members: {
      field: 'A field name, or `amount`.',
      code: 'An issue code of the checks, or one of the backend’s own.',
    },
  },
  StepChangeDetail: {
    is: 'Another screen is shown.',
    members: { step: 'The screen.', previous: 'The one before.' },
  },
  StatusChangeDetail: {
    is: 'The account’s status is another one, or is known for the first time.',
    members: {
      status: '`in-progress` is a first application, `change-pending` one that changes a verified identity.',
      subject: 'Whom it is about; null where nobody has chosen yet.',
    },
  },
  AttemptSpentDetail: { is: 'A try was spent.', members: { left: 'Tries that are left today.' } },
  LockedDetail: { is: 'No try is left.', members: { until: 'When the next day begins.' } },
  VerifiedDetail: {
    is: 'The account has been verified while the widget was there.',
    members: { subject: 'Whom it is tied to.' },
  },
  HandoffDetail: {
    is: 'The person goes on at the provider. Dispatched inside the click that opens or copies the link, before anything is awaited; for a code, before it is shown.',
    members: { mode: 'How.', origin: 'The provider’s origin.' },
  },
  ErrorDetail: {
    is: 'Something went wrong, in the world or by the backend’s no.',
    members: {
      code: 'A problem code, or one of the faults of the world such as `network` or `timeout`.',
      retryable: 'Whether trying again can help.',
    },
  },
  SessionExpiredDetail: {
    is: 'The login has expired. Renew it and call `reload()`; what was typed is still there.',
    members: {},
  },
  Instant: {
    is: 'A point in time: RFC 3339 with seconds and a zone, on a day that exists.',
  },
  PlainDate: { is: 'A calendar date in the policy’s zone, a day that exists.' },
  Subject: { is: 'Whom an account is tied to.' },
  Region: {
    is: 'Region of registration: `cn-mainland`, or a lower-case ISO 3166-1 code such as `hk`, `mo`, `tw`, `sg`.',
  },
  OrganizationType: {
    is: 'A company (`business`), an individually owned business, or anything else: government, law firm, social organization …',
  },
  FieldName: {
    is: 'Every answer that a person can be asked for. The policy picks from this list; it never adds to it.',
  },
  DocumentType: { is: 'Documents that prove who a person or an organization is.' },
  PhotoSlot: { is: 'A photo that a document needs.' },
  ProviderStep: { is: 'A step that happens at the e-signature provider.' },
  CountedCommand: { is: 'Commands that can cost one of the day’s tries.' },
  PaymentWay: {
    is: 'From the company to the provider, or from the provider to the company.',
  },
  ConsentPurpose: {
    is: 'What is agreed to: the `notice` on the step, use of the `identity` data, `face` recognition, handing the data to the `provider`.',
  },
  HandoffMode: { is: 'How a person gets to the provider.' },
  Channel: { is: 'How a result reaches the person.' },
  Screen: { is: 'The screens that a person can be on.' },
};
