/** What every part of a policy means. */
import type { Descriptions } from './definitions.js';

export const policyDescriptions: Descriptions<
  | 'Policy'
  | 'SubjectPolicy'
  | 'PolicyField'
  | 'PersonMethod'
  | 'PaymentPolicy'
  | 'DocumentPolicy'
  | 'ConsentPolicy'
  | 'SubjectChange'
> = {
  Policy: {
    is: 'Every rule on which platforms differ, as a value. The backend states it in each snapshot, whole or as a preset with overrides; the widget holds no rule of its own.',
    members: {
      name: 'Name of the policy, for logs and support. Nothing depends on it.',
      timeZone:
        'IANA zone in which the days of this policy begin: of the tries, of the lock after success, of dates that are shown.',
      subjects: 'Whom an account can be tied to.',
      requiredIn:
        'Regions whose resources only a verified account may buy or use: what a gate holds back. `*` for every region.',
      companyAccount:
        'What holds for the account of a company (`account.company`): `enterprise-only` leaves it no other choice, `ask-again` has it confirm the choice of an individual.',
      changes:
        'Changes of a verified (or revoked) identity from one subject to another. What is not listed is refused with `one-way-change`; an update within the same subject is always possible.',
      attempts: 'How often somebody may be wrong in a day; null where nothing is counted.',
      'attempts.perDay': 'Submissions judged wrong that a day allows.',
      'attempts.countedOn':
        'Commands that cost a try when they are judged wrong. Tries for a payment amount are counted apart.',
      lock: 'The time after success in which an identity cannot be changed.',
      'lock.days':
        'The lock opens at 00:00 in the policy’s zone on the date of success plus so many days; 0 for none.',
      'lock.except': 'Changes that the lock does not hold back.',
      accountsPerIdentity: 'How many accounts one identity may serve.',
      'accountsPerIdentity.individual': 'Accounts per person.',
      'accountsPerIdentity.enterprise': 'Accounts per organization.',
      'accountsPerIdentity.disclose':
        'When the backend may tell that an identity is used up: `after-proof`, once the applicant has proved control of it, or `at-submit`, which lets anybody probe which identities are registered.',
      individual: 'What a person is asked for; null where `subjects` does not offer it.',
      enterprise: 'What an organization is asked for; null where `subjects` does not offer it.',
      organizationRegions:
        'Regions in which an organization may be registered, offered where `organizationRegion` is asked for; `*` for all. None: the account’s own.',
      documents: 'Documents that prove an identity, with the photos that each needs.',
      consents:
        'The boxes to tick, in their order. All of them are required: `face` before a face check and only there, the others before a submission.',
      provider: 'The e-signature company that verifies; null where nobody but the platform does.',
      'provider.name': 'Its name, as it is shown.',
      'provider.contact': 'How to reach it, as it is shown.',
      'provider.href': 'Its own page.',
      'provider.origins': 'Origins to which a handoff may lead, such as `https://sign.example`.',
      handoff: 'How a person gets to the provider.',
      'handoff.modes':
        'Offered ways, the first being the default: steps inside the widget (`embedded`), the whole page (`redirect`), a window (`popup`), a code for the phone (`qr`), a link to hand on (`link`).',
      'handoff.linkHours': 'Hours for which a link to the provider lives.',
      'handoff.appSchemes': 'URL schemes of apps to which a handoff may lead, without the colon.',
      personMethods: 'Ways to prove that the person at the screen is the one who is named.',
      organizationTypes: 'Types of organization that the organization step offers.',
      'organizationTypes[].type': 'The type.',
      'organizationTypes[].fields': 'What this type is asked for, beyond what the submission answered.',
      payment: 'The payment step; null where no subject takes it.',
      review: 'The review by people; null where no subject takes it.',
      'review.workingDays': 'How long a review takes, in working days after the submission.',
      'review.workingDays.min': 'At least so many.',
      'review.workingDays.max': 'At most so many.',
      'review.channels': 'How the result reaches the person.',
      calendar:
        'Deviations from the Monday-to-Friday week, by year; null for the built-in calendar of Mainland China alone.',
      'calendar[].year':
        'The year, which replaces the built-in one. Of a year that neither has, a range is shown in place of a date.',
      'calendar[].holidays': 'Days off in that year.',
      'calendar[].workdays': 'Saturdays and Sundays of that year that are worked.',
      photo: 'What a photo may be.',
      'photo.maxBytes': 'Greatest size of an upload in bytes.',
      'photo.maxPixels': 'Pixels to which a photo is reduced before the upload.',
      'photo.maxDecodePixels':
        'Pixels beyond which a file is refused unread, since decoding it could exhaust a phone.',
      'photo.pdf': 'Whether a PDF is taken as well.',
      'photo.watermark':
        'Name of the portal for the words “only for the verification by …”, which a person may have written across a photo; null where reviewers do not take such photos.',
      drafts:
        'Whether what was typed is kept, encrypted: over a reload of the tab (`reload`), over closing it (`device`), or not (`off`).',
      framing:
        'What to do inside a frame of another origin: `warn` the developer, or `refuse` to show anything.',
      untrustedConsent:
        'Whether boxes may be ticked by a script. Only for tests; a consent has to be a person’s own act.',
    },
  },
  SubjectPolicy: {
    is: 'What one kind of subject is asked for, and who judges it.',
    members: {
      fields: 'Fields of the information step, in their order.',
      proof: 'Who judges: the `provider` in its steps, or people in a `review` of documents.',
      steps: 'Steps at the provider, in their order; none where people review.',
    },
  },
  PolicyField: {
    is: 'A field that is asked for.',
    members: { name: 'The field.', required: 'Whether it has to be answered.' },
  },
  PersonMethod: {
    is: 'A way to prove that the person at the screen is the one who is named. Face recognition as the only method is flagged to the developer (RNA114).',
    members: {
      method: 'The method.',
      fields: 'What it needs to know, beyond what the submission answered.',
    },
  },
  PaymentPolicy: {
    is: 'The payment step of an organization. Amounts are in fen, a hundredth of a yuan.',
    members: {
      ways: 'Offered ways: the company pays a fixed amount in (`from-company`), or receives a random one (`to-company`).',
      bankFields: 'What `to-company` has to know about the company’s bank account.',
      transferFen: 'Amount that `from-company` pays.',
      amountFen: 'Range of the random amount of `to-company`.',
      'amountFen.min': 'Least amount.',
      'amountFen.max': 'Greatest amount.',
      amountTries: 'Wrong amounts that end the payment.',
      amountDays: 'Days in which the received amount can be typed.',
      transferDays: 'Days in which the company can pay.',
      arrivalWorkingDays: 'Working days that a transfer takes.',
      'arrivalWorkingDays.min': 'At least so many.',
      'arrivalWorkingDays.max': 'At most so many.',
    },
  },
  DocumentPolicy: {
    is: 'A document that proves an identity, for accounts registered in a region.',
    members: {
      subject: 'Whose document it is.',
      region: 'Region of registration of the account; `*` for every region that no entry names.',
      type: 'The document.',
      slots: 'Photos that it needs, in their order; none where a number is enough.',
    },
  },
  ConsentPolicy: {
    is: 'One unticked box.',
    members: {
      purpose: 'What is agreed to.',
      textVersion: 'Version of the sentence, which the consent carries.',
      href: 'Where the whole text can be read.',
      texts: 'The portal’s own sentence in place of the built-in one.',
      'texts[].language': 'BCP 47 language of the sentence.',
      'texts[].text': 'The sentence.',
    },
  },
  SubjectChange: {
    is: 'A change from one subject to another.',
    members: { from: 'The subject of the identity there is.', to: 'The subject that is wanted.' },
  },
};
