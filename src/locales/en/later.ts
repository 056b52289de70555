import type { ReasonCode } from '../../contract/index.js';
import { enHandoff } from './handoff.js';
import { enPhotos } from './photos.js';

/** English, the source: what the later screens say. Every other language has the same shape. */
export const enLater = {
  ...enHandoff,
  field: {
    missing: 'Please fill this in.',
    missingChoice: 'Please choose.',
    changeTo: (value: string) => `Change to ${value}`,
    confirmWarning: 'This is correct',
    confirmed: 'You confirmed that this is correct.',
    kept: 'Kept from your last submission',
    keep: 'Keep the earlier answer',
    earlier: (value: string) => `Your earlier answer: ${value}`,
    born: (date: string) => `Date of birth: ${date}`,
  },
  drafts: {
    unavailable:
      'This browser cannot keep what you type. If you close or reload this page, you have to type it again.',
    numbersGone: (hours: number) =>
      `What you typed before is here again. Numbers of documents, phones and accounts are ${hours === 0 ? 'not kept' : `kept only for ${hours === 1 ? 'an hour' : `${hours} hours`}`}; please type them again.`,
  },
  common: {
    step: (n: number, of: number) => `Step ${n} of ${of}`,
    done: 'done',
    current: 'current step',
    steps: 'Steps',
    sending: 'Sending …',
    stillSending: 'This takes longer than usual. Please keep this page open.',
    next: 'Next',
    back: 'Back',
    confirm: 'Confirm',
    submit: 'Submit',
    change: 'Change',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'This browser does not allow copying. Please select and copy the text yourself.',
    copyAll: 'Copy all',
    correctSubmission: 'Correct what was submitted',
    print: 'Print this sheet',
    optional: '(optional)',
    choose: 'Please choose',
    yes: 'Yes, this is correct',
    opensNewTab: '(opens in a new tab)',
    yuan: (amount: string) => `¥ ${amount}`,
  },
  tries: {
    title: 'Tries left today',
    left: (left: number, of: number) => `${left} of ${of}`,
    free: 'This step does not use a try.',
    last: 'This is your last try today. Compare each character with the document before you submit.',
  },
  waiting: {
    lookAgain: 'Check now',
    resting: 'There was no news for a while, so this page no longer checks by itself.',
  },
  type: {
    title: 'Who does this account belong to?',
    lead: 'The choice decides who owns the account and its resources.',
    individual:
      'For a person. The account and its resources belong to you. Not for companies: when staff leave, work can be interrupted and money lost.',
    enterprise:
      'For a company, individual business or other organization. The account and its resources belong to it.',
    wasEnterprise:
      'This account and its resources belong to an enterprise, so it needs enterprise authentication.',
    documents: (names: string) => `Accepted documents: ${names}.`,
    next: 'Next opens the form. Nothing is submitted yet, and you can change this choice later.',
    companyOnly: 'This account belongs to a company, so it needs enterprise authentication.',
    oneWay: 'After enterprise authentication, the account cannot be changed back to individual.',
    changeToEnterprise: 'Your account will belong to the enterprise. This can’t be undone.',
    oneWayConfirm: 'I understand: the account will belong to the enterprise, and this can’t be undone.',
    ownershipTitle: 'This looks like a company’s account',
    ownership:
      'If you verify it as an individual, it belongs to that person. When they leave, work can be interrupted, and moving everything costs money.',
    ownershipConfirm: 'I understand, and this account belongs to one person.',
  },
  elsewhere: {
    title: 'Your application has changed',
    continued:
      'The application was continued in another tab, on another device or by a colleague. What you entered here was not submitted.',
    withdrawn:
      'The application was withdrawn in another tab, on another device or by a colleague. What you entered here was not submitted.',
  },
  change: {
    revoked:
      'The change that you submitted is still being processed. Until it is accepted, the account is not verified.',
    title: 'You are changing a verified account',
    replaced: 'Verified now:',
    stays:
      'This stays valid until the new details are verified. It also stays valid if you withdraw the change or it is not accepted.',
    lead: 'The new details replace the old ones when they are verified.',
    update: {
      enterprise: {
        type: 'Update the enterprise’s details',
        information: 'Enter the company’s new details',
        check: 'Check the new details',
      },
      individual: {
        type: 'Update your details',
        information: 'Enter your new details',
        check: 'Check the new details',
      },
    },
    become: {
      enterprise: {
        type: 'Change to enterprise authentication',
        information: 'Enter the company’s details',
        check: 'Check the company’s details',
      },
      individual: {
        type: 'Change to individual authentication',
        information: 'Enter your details',
        check: 'Check your details',
      },
    },
  },
  information: {
    titleEnterprise: 'Enter the company’s details',
    titleIndividual: 'Enter your details',
    leadEnterprise: 'Enter them exactly as on the business license, including brackets and spaces.',
    leadIndividual: 'Enter them exactly as on your identity document.',
    tipsTitle: 'Authentication notice',
    tipMismatch: (reset: string) =>
      `If the details do not match, this uses one try. You get new tries on ${reset}.`,
    tipOneWay: 'After enterprise authentication, the account cannot be changed back to individual.',
    tipLock: (days: number) =>
      `After the account is verified, you cannot change the details for ${days} days.`,
    tipNext:
      'Next shows your answers so that you can check them. Nothing is submitted until you press Submit.',
    tipBrackets: 'Copy names from the document, not from memory.',
  },
  photos: enPhotos,
  check: {
    title: 'Check your answers',
    lead: 'Make sure that they match the document exactly.',
    subject: 'Type',
    cost: (left: number) =>
      left === 1
        ? 'If a detail does not match, this uses your last try today.'
        : `If a detail does not match, this uses one of your ${left} tries today.`,
    unchanged: 'These are the same details that did not match last time. Change them before you submit.',
    free: 'Submitting does not use a try.',
    handoff: (provider: string, steps: string) =>
      `After submitting, you continue with ${provider}: ${steps}.`,
    steps: {
      person: 'a check of who you are (about 1 minute)',
      organization: 'the type of the organization',
      payment: (min: number, max: number) => `a bank transfer (${min} to ${max} working days)`,
    },
    review: (min: number, max: number, names: string) =>
      `After submitting, our team reviews your documents within ${min} to ${max} working days. The result comes by ${names}.`,
    withdraw: 'You can withdraw at any time before it is complete, free of charge.',
  },
  consents: {
    title: 'Your consent',
    notice: 'I have read and agree to the “Authentication notice”.',
    identity:
      'I agree that the identity details above are processed to verify this account, as described in “How identity details are used”.',
    face: 'I separately agree that my facial image (sensitive personal information) is processed once, as in “How the facial image is used”.',
    provider: (provider: string) =>
      `I agree that these details are given to ${provider}, as described in “What the provider receives”.`,
    missing: 'Please read this and tick the box to continue.',
    names: {
      notice: 'Authentication notice',
      identity: 'How identity details are used',
      face: 'How the facial image is used',
      provider: 'What the provider receives',
    },
    details: {
      identity: (names: string) => `Details: ${names}. Purpose: to verify who this account belongs to.`,
      face: (provider: string) =>
        `${provider} compares the facial image with the identity document, on its own page. This page receives the result, never the image.`,
      provider: (provider: string, names: string) =>
        `Receiver: ${provider}. Details: ${names}. Purpose: to compare them with official records.`,
    },
  },
  fields: {
    fullName: { label: 'Full name', hint: 'As on the document' },
    documentRegion: { label: 'Issued in', hint: '' },
    documentType: { label: 'Document', hint: '' },
    documentNumber: { label: 'Document number', hint: '' },
    mobile: { label: 'Mobile number', hint: 'Mainland China, 11 digits, registered in this person’s name' },
    mobileAbroad: { label: 'Mobile number', hint: 'With its country or region code, such as +852' },
    address: { label: 'Address', hint: '' },
    organizationName: { label: 'Company name', hint: 'The full name, as on the license' },
    organizationRegion: { label: 'Region of registration', hint: '' },
    registrationNumber: {
      label: 'Unified social credit code',
      hint: '18 characters, at the top of the license; an old license may show 15 digits',
    },
    companyNumber: { label: 'Registration number', hint: 'As on the business license' },
    registeredAddress: { label: 'Registered address', hint: '' },
    organizationType: { label: 'Organization type', hint: '' },
    legalRepresentativeName: { label: 'Legal representative', hint: 'As on the license' },
    legalRepresentativeDocumentType: { label: 'Legal representative’s document', hint: '' },
    legalRepresentativeDocumentNumber: {
      label: 'Legal representative’s document number',
      hint: 'As on the document',
    },
    certificateType: {
      label: 'Certificate',
      hint: 'The document that shows your organization’s registration',
    },
    contactName: { label: 'Contact person', hint: '' },
    contactMobile: { label: 'Contact’s mobile number', hint: 'News about the authentication goes there' },
    bankName: { label: 'Bank and branch', hint: 'As on the account opening permit' },
    bankAccount: { label: 'Account number', hint: 'The company’s own account, not a personal one' },
    bankCnaps: { label: 'Bank code (CNAPS)', hint: '12 digits' },
    amount: { label: 'Amount received', hint: 'In yuan, such as 0.51' },
  },
  documents: {
    'resident-id': 'Resident ID card',
    'residence-permit': 'Residence permit for Hong Kong, Macao and Taiwan residents',
    'hk-macao-travel-permit': 'Mainland travel permit for Hong Kong and Macao residents',
    'taiwan-travel-permit': 'Mainland travel permit for Taiwan residents',
    'foreign-permanent-resident-id': 'Foreign permanent resident ID card',
    passport: 'Passport',
    'id-card': 'ID card',
    'drivers-license': 'Driver’s license',
    'work-permit': 'Work permit',
    'business-license': 'Business license',
  },
  certificates: {
    'public-institution': 'Certificate of public institution legal person',
    'social-organization': 'Registration certificate of a social organization',
    'law-firm': 'Practice license of a law firm',
    'credit-code': 'Certificate of unified social credit code',
    other: 'Another registration certificate',
  },
  person: {
    title: 'Verify the authorized person',
    lead: 'The person who verifies the account for the company confirms who they are.',
    titleIndividual: 'Verify that it is you',
    leadIndividual: 'A check at the provider shows that the details are yours.',
    method: 'Method',
    methods: {
      face: {
        title: 'Face recognition',
        text: 'With a phone camera, on the provider’s own page. It takes about 1 minute.',
      },
      mobile: { title: 'Mobile number', text: 'The operator compares name, ID number and mobile number.' },
      'bank-card': { title: 'Bank card', text: 'The bank compares name, ID number and card number.' },
      letter: { title: 'Letter of authorization', text: 'Stamped by the company and uploaded.' },
    },
    next: (provider: string) =>
      `Confirm creates a link to ${provider}, which you open yourself. You can leave this page and come back later.`,
    handoffTitle: 'Do the face check',
    handoffLead: (provider: string) =>
      `The face check is on the page of ${provider}. Then come back here: this page continues by itself.`,
    open: 'Open the face check',
    opening: 'Preparing the link …',
    receives: (provider: string) =>
      `${provider} receives the name, the document number and the facial image.`,
    validUntil: (time: string) => `The link is valid until ${time}.`,
    expired: 'The link has expired.',
    renew: 'Get a new link',
    waiting: 'The face check is not done yet',
    canClose: 'You can close this page and come back later. Your progress is saved.',
    failedTitle: 'The face check did not succeed',
    failed: 'Check the name and the number, find good light, and try again.',
  },
  organization: {
    title: 'Verify the organization',
    lead: 'Choose the type that the registration certificate shows.',
    types: {
      business: { title: 'Business', text: 'A company or another enterprise. Its code begins with 91.' },
      'individual-business': {
        title: 'Individual business owner',
        text: 'The code on the license begins with 92.',
      },
      other: { title: 'Other', text: 'Government, law firm, social organization and so on.' },
    },
    next: (provider: string) =>
      `Confirm sends the details to ${provider}, which compares them with the register in a few seconds.`,
    nextPayment: 'The next step is a small transfer that verifies the bank account.',
    suggested: (type: string) => `Your code belongs to “${type}”, so this is already chosen.`,
    differs: (type: string) => `Your code belongs to “${type}”. Are you sure that another type is correct?`,
    failedTitle: 'The organization could not be verified',
    failed: 'Compare the details with the certificate and confirm again.',
  },
  payment: {
    title: 'Verify the company’s bank account',
    lead: 'A small transfer shows that the account belongs to the company. This is the last step.',
    ways: {
      'from-company': {
        title: 'You pay RMB 0.01',
        text: 'You pay from the company’s account to the provider. This step is complete when it arrives.',
      },
      'to-company': {
        title: 'You receive a small amount',
        text: 'The provider pays less than one yuan to the company’s account, and you enter the amount received.',
      },
    },
    way: 'Who pays',
    promise: {
      'from-company': (date: string) => `If you pay today, it should be confirmed by ${date}.`,
      'to-company': (date: string) => `It should arrive by ${date}.`,
    },
    until: {
      'from-company': (time: string) => `It must arrive by ${time}.`,
      'to-company': (time: string) => `You can enter the amount until ${time}.`,
    },
    endOf: (date: string) => `the end of ${date}`,
    triesBefore: (left: number) => `You have ${left} ${left === 1 ? 'try' : 'tries'} for the amount.`,
    next: 'Confirm shows the account to pay to, or the provider sends the amount. You can then close the page, and withdraw at any time.',
    due: 'To arrive by',
    payInTitle: (yuan: string) => `Pay RMB ${yuan} from the company’s account`,
    payInLead:
      'You can send these payment details to a colleague in finance. This step is complete when the money arrives. You can close this page.',
    exact: 'Pay exactly this amount from the company’s own account. It is not refunded.',
    holder: 'Payee',
    number: 'Account number',
    bank: 'Bank',
    reference: 'Reference',
    amount: 'Amount',
    waitTransfer: 'Waiting for the transfer',
    waitPayout: 'The amount is on its way',
    waitSending: 'The amount is being sent',
    sent: (date: string) => `Sent on ${date}.`,
    expectedBy: (date: string) => `Should be confirmed by ${date}.`,
    expectedUnknown: (min: number, max: number) => `Expected within ${min} to ${max} working days.`,
    delayed: 'Today is not a working day, so the bank may take 1 to 2 days longer.',
    payoutTitle: 'Enter the amount received',
    payoutLead: (account: string) => `The amount was paid to the account ${account}.`,
    where: 'Find it on the account’s statement, as a payment from the provider.',
    triesLeft: (left: number) =>
      left === 1 ? 'You have 1 try left for the amount.' : `You have ${left} tries left for the amount.`,
    notCounted: 'Tries for the amount are counted separately from the day’s tries.',
    failedTitle: 'The payment did not succeed',
    failedTries: 'You entered the wrong amount too many times. Choose again, and a new amount is sent.',
    failedAmount:
      'The amount that arrived was not the one in the payment details. Choose again to get new payment details.',
    failedReturned: 'The bank returned the transfer. Check bank and account number and choose again.',
    failed: 'Choose again how to verify the account.',
    expiredTitle: 'The time for the payment is over',
    expired: 'Choose again how to verify the account.',
    notDayTry: 'This did not use any of the day’s tries.',
    wrongAccountTitle: 'Is the bank account wrong?',
    correctAccount: 'Correct the bank account',
    earlierAccount: (account: string) => `The last amount went to the account ${account}.`,
    givesUp: 'When you confirm, a new amount is sent. Only the new amount counts.',
    rounds: (left: number) =>
      left === 1 ? '1 more amount can be sent.' : `Up to ${left} more amounts can be sent.`,
    roundsFrom: (left: number, time: string) =>
      `${left === 1 ? '1 more amount' : `Up to ${left} more amounts`} can be sent, the next one from ${time}.`,
    noRounds:
      'No further amount can be sent for this application. Choose the other way to pay, or contact support.',
    otherWay: 'Choose another way',
  },
  review: {
    title: 'Your documents are being reviewed',
    lead: 'You can close this page. We will tell you the result.',
    expected: (from: string, to: string) => `Expected between ${from} and ${to}.`,
    expectedUnknown: (min: number, max: number) => `Expected within ${min} to ${max} working days.`,
    channels: (names: string) => `The result comes by ${names}.`,
    channel: { site: 'site message', email: 'e-mail', sms: 'SMS' },
    submitted: (date: string) => `Submitted on ${date}.`,
    wasExpected: (date: string) => `The result was expected by ${date}.`,
    lateTitle: 'The review takes longer than expected',
    late: 'Your documents are still being reviewed. You do not need to submit them again. If it is urgent, contact support.',
  },
  withdraw: {
    ask: 'Withdraw the application',
    title: 'Withdraw this application?',
    first:
      'The account stays unverified, and what you submitted is deleted. You can start again at any time.',
    change: 'The verified identity stays as it is, and the change is deleted. You can start it again later.',
    free: 'Withdrawing costs nothing.',
    paid: 'Money that you have already transferred is not refunded.',
    yes: 'Yes, withdraw',
    no: 'No, keep it',
  },
  rejected: {
    title: 'Some details could not be accepted',
    lead: 'Everything else is kept. Correct these details and submit again.',
    correct: 'Correct and resubmit',
    until: (date: string) => `You can correct this until ${date}.`,
  },
  overQuota: {
    title: 'This identity has reached its account limit',
    lead: 'So this account was not verified. Correcting the details does not help.',
    company: (limit: number) =>
      limit === 1
        ? 'One organization can verify one account here. This organization has verified one already.'
        : `One organization can verify up to ${limit} accounts here. This organization has verified that many already.`,
    person: (limit: number) =>
      limit === 1
        ? 'One person can verify one account here. This person has verified one already.'
        : `One person can verify up to ${limit} accounts here. This person has verified that many already.`,
    whatTitle: 'What you can do',
    support: 'Contact support. They can tell you which accounts use this identity.',
    release:
      'Change or cancel the verification of an account that you no longer need, then submit again here.',
    otherCompany: 'If this account belongs to another organization, verify it with that organization.',
    otherPerson: 'If this account belongs to somebody else, verify it with that person’s identity.',
    again: 'I changed or cancelled one: submit again',
    other: 'Use another identity',
  },
  reviewerNote: 'The reviewer wrote: ',
  result: {
    titleEnterprise: 'Enterprise authentication is complete',
    titleIndividual: 'Individual authentication is complete',
    since: (date: string) => `Verified on ${date}`,
    editableFrom: (date: string) =>
      `If your details change, please update them soon. You can do this from ${date}.`,
    editable: 'If your details change, please update them soon.',
    edit: 'Change the details',
    changeTo: { individual: 'Change to individual', enterprise: 'Change to enterprise' },
    changePending: 'A change is in progress. The identity above stays valid until the new one is verified.',
  },
  reasons: {
    'answer-differs': 'This is different from the document. Copy it exactly as it is printed there.',
    'answer-incomplete': 'A part is missing. Enter it in full, as on the document.',
    'document-expired': 'The document has expired. Use one that is valid.',
    'document-not-accepted': 'This document is not accepted here. Choose another one.',
    'photo-unreadable': 'The photo cannot be read. Take a new one in good light, without reflections.',
    'photo-incomplete': 'A part of the document is cut off. All four corners must be in the photo.',
    'photo-wrong-document':
      'The photo shows another document or another side. Take a photo of the one that is asked for.',
    'photo-copy': 'The photo shows a copy or a screen. Take a photo of the original.',
    'identity-over-quota':
      'This identity has reached its account limit. Change or cancel the verification of one account, or contact support.',
    'organization-dissolved': 'The organization is no longer registered.',
    'information-outdated': 'The information is no longer correct or complete. Please update it.',
  } satisfies Record<ReasonCode, string>,
  summary: {
    title: (n: number) => (n === 1 ? 'One thing needs your attention' : `${n} things need your attention`),
    missing: (label: string) => `${label}: please fill this in`,
    missingChoice: (label: string) => `${label}: please choose`,
    missingConsent: 'Please read and tick: ',
    line: (label: string, text: string) => `${label}: ${text}`,
    oneWay: 'Please tick that you understand that this can’t be undone',
    ownership: 'Please confirm that this account belongs to one person',
  },
  refusals: {
    'bad-request': 'The service did not understand this request. Please contact support.',
    'not-signed-in': 'You have been signed out. Please sign in again.',
    forbidden: 'This account is not allowed to do this. Please contact support.',
    'attempts-exhausted': 'You have no tries left today.',
    'not-found': 'The service does not know this account. Please contact support.',
    'other-account':
      'You are now signed in with another account. Nothing was submitted. This page now shows that account.',
    'wrong-stage': 'The verification has changed since you opened this page. This is its current state.',
    'one-way-change': 'Enterprise authentication cannot be changed back to individual.',
    'subject-not-offered': 'This type is not available here. Please choose another type.',
    'company-needs-enterprise': 'This account belongs to a company, so it needs enterprise authentication.',
    'edit-locked': 'The details cannot be changed yet.',
    'identity-over-quota':
      'This identity has reached its account limit. Change or cancel the verification of one account, or contact support.',
    'key-in-flight': 'Your submission is being processed. Please wait.',
    'payment-rounds-exhausted':
      'No further amount can be sent now. Please choose the other way to pay, come back later, or contact support.',
    'payment-expired': 'The time for this payment is over. Please choose again.',
    'amount-tries-exhausted': 'You entered the wrong amount too many times. Please choose again.',
    'handoff-expired': 'The link has expired. Get a new one.',
    'return-mismatch': 'This link was used before or is no longer valid. Your progress is not affected.',
    'photo-too-large': 'The photo is too large. Please choose a smaller one.',
    'photo-type': 'This kind of file is not accepted. Please choose a JPEG or PNG photo.',
    'invalid-answers': 'Some answers need to be corrected.',
    'consent-missing': 'A consent is missing. Please read it and tick the box.',
    'identity-mismatch': 'The details do not match the records. Compare each one with the document.',
    'amount-wrong': 'This is not the amount that was sent. Check the account’s statement.',
    'key-reused': 'The details have changed since you submitted. Please check them and submit again.',
    'rate-limited': 'The service is busy. Please wait a moment, then try again.',
    internal: 'The service has a problem. Please try again, or contact support.',
    'provider-unavailable':
      'The verification provider cannot be reached at the moment. Please try again later.',
    unavailable: 'The service is not available at the moment. Please try again later.',
    framed: enHandoff.framed,
    unknown: 'The service did not accept this. Please try again, or contact support.',
    unplaced:
      'The service did not accept a detail, but this page does not know which. Compare all details with the document, or contact support.',
  },
};

/** The sentences of the later screens. */
export type LaterMessages = typeof enLater;
