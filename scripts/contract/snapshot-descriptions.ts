/** What every part of a snapshot means. */
import type { Descriptions } from './definitions.js';

export const snapshotDescriptions: Descriptions<
  | 'Snapshot'
  | 'Identity'
  | 'Application'
  | 'Payment'
  | 'PayeeAccount'
  | 'Participant'
  | 'MaskedAnswer'
  | 'Reason'
  | 'Attempts'
  | 'Receipt'
  | 'UploadResult'
  | 'UploadedPhoto'
  | 'HandoffResult'
  | 'Handoff'
> = {
  Snapshot: {
    is: 'The whole truth about one account, as the backend knows it. Its parts are independent of each other: a verified identity may have a rejected change and no tries left.',
    members: {
      accountKey:
        'Opaque key of the account; never an account number or a name. What the widget keeps on the device is kept under it.',
      version: 'Opaque; changes whenever anything in the snapshot but `serverTime` changes.',
      serverTime: 'The server’s clock when the snapshot was made. Every countdown goes by it.',
      account: 'What the portal knows of the account itself.',
      'account.region': 'Region in which the account is registered.',
      'account.company': 'Whether the account belongs to a company.',
      policy: 'The rules for this account: whole, or a preset with overrides.',
      identity: 'Who the account is tied to.',
      application: 'What is under way; null where nothing is.',
      attempts:
        'Submissions that are left today. Null where the policy counts nothing, or the backend does not tell.',
      editableFrom: 'When a verified identity may be changed; null where it may at once, or there is none.',
      receipts:
        'Outcomes of the account’s latest commands, so that one whose answer was lost can be settled. The newest twenty will do; at most 50.',
    },
  },
  Identity: {
    is: 'Who the account is tied to, and since when. A revoked identity counts as none: gates close.',
    members: {
      status: 'Whether the account is verified.',
      subject: 'Whom it is tied to.',
      name: 'Name, masked by the backend: `张*明`.',
      number: 'Number of the document or registration, masked by the backend.',
      verifiedAt: 'When it was verified.',
      revokedAt: 'When it was revoked.',
      reasons: 'Why it was revoked.',
    },
  },
  Application: {
    is: 'What is under way. A stage that this version does not know is a contract error, never a guess.',
    members: {
      id: 'Opaque id of the application.',
      purpose:
        'Whether it is the account’s `first` identity or the `change` of one. A change leaves the old identity as it is until it succeeds.',
      subject: 'Whom the account is to be tied to.',
      startedAt: 'When it was started.',
      submittedAt: 'When it was submitted last; null before.',
      answers:
        'What was submitted, masked. Fields in here are not asked for again in the provider’s steps, and a correction may leave out those that no reason names: the backend keeps them.',
      'answers[].field': 'The field; one that the widget does not know is left out.',
      'answers[].value': 'The answer, masked by the backend.',
      photos:
        'The photos that the backend holds for this application, so that a reload or a correction does not ask for them again.',
      participants: 'Others whose part is awaited.',
      stage:
        'What comes next: the information (`draft`), a step at the provider, a `review`, or a correction (`rejected`).',
      person: 'The step of the authorized person.',
      'person.status':
        'Whether a method is `required`, the person is at the provider (`handed-off`), or the check `failed`.',
      'person.method': 'The chosen method; null before.',
      'person.code': 'Why it failed; null where it has not.',
      'person.progress':
        'How far the person is on the provider’s page: `waiting`, `opened`, `done`; any other is shown as `other`.',
      organization: 'The step of the organization.',
      'organization.suggestedType': 'The type that the registration number tells; null where it tells none.',
      'organization.code': 'Why the last details were refused; null where they were not.',
      payment: 'The payment step; null until a way is chosen.',
      review: 'The review by people.',
      'review.expected':
        'Dates between which the result is expected; null where the calendar does not reach so far.',
      'review.expected.earliest': 'First of them.',
      'review.expected.latest': 'Last of them.',
      'review.channels':
        'How the result reaches the person: `site`, `email`, `sms`; any other is shown as `site`.',
      rejectedAt: 'When it was rejected.',
      reasons: 'Why, each at the field it belongs to.',
    },
  },
  Payment: {
    is: 'The state of the payment step.',
    members: {
      status: 'What is awaited, or how it ended.',
      way: 'The chosen way.',
      account: 'The account into which the company pays.',
      bankAccount: 'The company’s bank account, masked.',
      chosenAt: 'When the way was chosen.',
      sentAt: 'When the random amount was sent; null before.',
      triesLeft: 'Amounts that may still be wrong.',
      deadline: 'Until when the transfer is waited for, or the amount can be typed.',
      expected:
        'Dates between which the transfer is expected; null where the calendar does not reach so far.',
      'expected.earliest': 'First of them.',
      'expected.latest': 'Last of them.',
      code: 'Why it failed: `amount-tries-exhausted`, `transfer-bounced`, `transfer-amount-wrong`; any other is shown as `other`.',
      at: 'When it ended.',
    },
  },
  PayeeAccount: {
    is: 'The account into which the company pays; a new number may be given for each payment.',
    members: {
      holder: 'Its holder.',
      number: 'Its number.',
      bank: 'Its bank with the branch.',
      reference: 'What to write into the transfer.',
      fen: 'The amount in fen.',
      replacedNumber: 'The number that was shown before for this application and must not be used any more.',
    },
  },
  Participant: {
    is: 'Somebody else whose part is awaited.',
    members: {
      role: 'Who it is: `operator`, `legal-representative`, `finance`; any other is shown as `other`.',
      state: 'How far they are: `waiting`, `opened`, `done`; any other is shown as `other`.',
      link: 'A link that can be handed on to them.',
    },
  },
  MaskedAnswer: {
    is: 'An answer as it may be shown.',
    members: { field: 'The field.', value: 'The answer, masked by the backend.' },
  },
  Reason: {
    is: 'Why something was refused.',
    members: {
      field:
        'The field or photo it belongs to; null, as for one that the widget does not know, for the whole.',
      code: 'Stable code. Those of the list below are told by a sentence of the widget’s own.',
      message: 'What to say otherwise, in the language of the request.',
    },
  },
  Attempts: {
    is: 'Submissions that are left today.',
    members: {
      left: 'How many.',
      resetsAt: 'When the next day begins.',
    },
  },
  Receipt: {
    is: 'What became of a command.',
    members: {
      key: 'Its idempotency key.',
      outcome: 'Whether it was `accepted`, `refused`, or is `pending`.',
    },
  },
  UploadResult: {
    is: 'Answer to an upload.',
    members: { snapshot: 'The next snapshot.', photo: 'The photo.' },
  },
  UploadedPhoto: {
    is: 'An uploaded photo.',
    members: {
      id: 'Opaque id, which the submission carries.',
      slot: 'What it shows.',
      type: 'The document that was recognized on it.',
    },
  },
  HandoffResult: {
    is: 'Answer to the wish to go on at the provider.',
    members: { snapshot: 'The next snapshot.', handoff: 'Where to go on.' },
  },
  Handoff: {
    is: 'Where the person goes on at the provider.',
    members: {
      url: 'Opened as received, once its origin was held against the policy’s.',
      expiresAt: 'Until when it can be opened.',
    },
  },
};
