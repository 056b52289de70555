import type { ReasonCode } from '../../contract/index.js';
import { enFirst, numbersLast } from './first.js';
import { enHandoff } from './handoff.js';
import { enPhotos } from './photos.js';

/** English, the source: every other locale has the same shape. */
export const en = {
  ...enFirst,
  ...enHandoff,
  field: {
    ...enFirst.field,
    missing: 'Please fill this in.',
    missingChoice: 'Please choose.',
    changeTo: (value: string) => `Change to ${value}`,
    confirmWarning: 'It is right as it is',
    confirmed: 'Confirmed by you',
    kept: 'Kept from your last submission',
    keep: 'Keep the earlier answer',
    earlier: (value: string) => `Your earlier answer: ${value}`,
    born: (date: string) => `Born ${date}`,
  },
  drafts: {
    unavailable:
      'This browser keeps nothing of what you type here. If this page is closed or reloaded, it has to be typed again.',
    numbersGone: (hours: number) =>
      `What you typed before is here again. Numbers of documents, phones and accounts are ${hours === 0 ? 'not kept' : `kept ${numbersLast(hours)}`}; please type them again.`,
  },
  common: {
    ...enFirst.common,
    step: (n: number, of: number) => `Step ${n} of ${of}`,
    done: 'done',
    current: 'current step',
    next: 'Next',
    back: 'Back',
    confirm: 'Confirm',
    submit: 'Submit',
    change: 'Change',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'This browser does not allow copying. Please select the text by hand.',
    copyAll: 'Copy all',
    correctSubmission: 'Correct what was submitted',
    print: 'Print this sheet',
    optional: '(optional)',
    choose: 'Please choose',
    yes: 'Yes, it is right',
    opensNewTab: '(opens in a new tab)',
    yuan: (amount: string) => `¥ ${amount}`,
  },
  tries: {
    ...enFirst.tries,
    title: 'Tries left today',
    left: (left: number, of: number) => `${left} of ${of}`,
    free: 'This step does not use up a try.',
    last: 'This is your last try today. Compare each character with the document.',
  },
  waiting: {
    lookAgain: 'Check now',
    resting: 'This page has not heard anything for a while and has stopped checking by itself.',
  },
  type: {
    title: 'Who does this account belong to?',
    lead: 'The choice decides who owns the account and its resources.',
    individual:
      'One person owns the account and its resources. If a company uses it, a change of staff can interrupt its work and cost it money.',
    enterprise: 'A company, individual business or organization owns the account and its resources.',
    wasEnterprise:
      'This account belonged to an enterprise, and so do its resources. It can be verified for an enterprise only.',
    documents: (names: string) => `Accepted documents: ${names}.`,
    next: 'Next opens the form. Nothing is submitted yet, and you can come back to this choice.',
    companyOnly: 'This account belongs to a company, so enterprise authentication is the only choice.',
    oneWay: 'Enterprise authentication cannot be changed back to individual later.',
    changeToEnterprise: 'Your account will belong to the enterprise from then on. This cannot be undone.',
    oneWayConfirm: 'I understand: the account becomes the enterprise’s, and this can’t be undone.',
    ownershipTitle: 'This looks like a company’s account',
    ownership:
      'If it is verified for one person, that person owns it. When they leave, operations can be interrupted, and moving everything costs money.',
    ownershipConfirm: 'I understand, and the account is meant to belong to one person.',
  },
  elsewhere: {
    title: 'This went on elsewhere',
    continued:
      'The application was continued in another tab, on another device or by a colleague. What you entered here and did not send was not used.',
    withdrawn:
      'The application was withdrawn in another tab, on another device or by a colleague. What you entered here and did not send was not used.',
  },
  change: {
    revoked:
      'What you submitted is still being handled. Until it is accepted, the account counts as unverified.',
    title: 'You are changing a verified account',
    replaced: 'Verified now:',
    stays:
      'This stays valid until the new details are verified, and also if the change is withdrawn or not accepted.',
    lead: 'The new details replace the old ones once they are verified.',
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
        information: 'Enter the details of the new owner, the company',
        check: 'Check the details of the new owner',
      },
      individual: {
        type: 'Change to individual authentication',
        information: 'Enter the details of the new owner',
        check: 'Check the details of the new owner',
      },
    },
  },
  information: {
    titleEnterprise: 'Enter the company’s details',
    titleIndividual: 'Enter your details',
    leadEnterprise: 'Exactly as on the business license, including brackets and spaces.',
    leadIndividual: 'Exactly as on your identity document.',
    tipsTitle: 'Authentication notice',
    tipMismatch: (reset: string) => `Details that do not match use up a try. Tries come back on ${reset}.`,
    tipOneWay: 'An enterprise cannot become an individual again.',
    tipLock: (days: number) => `After success, nothing can be changed for ${days} days.`,
    tipNext: 'Next shows your answers once more. Nothing is submitted before you press Submit there.',
    tipBrackets: 'Copy names from the document, not from memory.',
  },
  photos: enPhotos,
  check: {
    title: 'Check your answers',
    lead: 'They must match the document exactly.',
    subject: 'The account belongs to',
    cost: (left: number) =>
      left === 1
        ? 'If a detail does not match, this uses up your last try today.'
        : `If a detail does not match, this uses up one of your ${left} tries today.`,
    unchanged: 'Nothing has changed since the last submission, which did not match the records.',
    free: 'Submitting does not use up a try.',
    handoff: (provider: string, steps: string) =>
      `After submitting, you continue with ${provider}: ${steps}.`,
    steps: {
      person: 'a check of who you are (about a minute)',
      organization: 'the type of the organization',
      payment: (min: number, max: number) => `a bank transfer (${min} to ${max} working days)`,
    },
    review: (min: number, max: number, names: string) =>
      `After submitting, our team reviews your documents within ${min} to ${max} working days. The result comes by ${names}.`,
    withdraw: 'Until it is decided you can withdraw it; that costs nothing.',
  },
  consents: {
    title: 'Your consent',
    notice: 'I have read and agree to the “Authentication notice”.',
    identity:
      'I agree that the identity details above are processed to verify this account, as described in “How identity details are used”.',
    face: 'I separately agree that my face, which is sensitive personal information, is processed once, as in “How the facial image is used”.',
    provider: (provider: string) =>
      `I agree that these details are given to ${provider}, as described in “What the provider receives”.`,
    missing: 'Please tick this box to continue.',
    names: {
      notice: 'Authentication notice',
      identity: 'How identity details are used',
      face: 'How the facial image is used',
      provider: 'What the provider receives',
    },
    details: {
      identity: (names: string) => `What: ${names}. What for: to verify who this account belongs to.`,
      face: (provider: string) =>
        `${provider} compares a picture of the face with the identity document, on its own page. This page receives the result, never the picture.`,
      provider: (provider: string, names: string) =>
        `Who: ${provider}. What: ${names}. What for: to compare them with official records.`,
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
    title: 'Confirm the authorized person',
    lead: 'The person who handles the authentication for the company confirms who they are.',
    titleIndividual: 'Confirm that it is you',
    leadIndividual: 'A check at the provider shows that the details are yours.',
    method: 'Method',
    methods: {
      face: {
        title: 'Face recognition',
        text: 'With a phone camera, on the provider’s own page; about a minute.',
      },
      mobile: { title: 'Mobile number', text: 'The operator compares name, ID number and mobile number.' },
      'bank-card': { title: 'Bank card', text: 'The bank compares name, ID number and card number.' },
      letter: { title: 'Letter of authorization', text: 'Stamped by the company and uploaded.' },
    },
    next: (provider: string) =>
      `Confirm prepares the link to ${provider}; you open it yourself. You can leave this page and come back later.`,
    handoffTitle: 'Now the face check',
    handoffLead: (provider: string) =>
      `It takes place on the page of ${provider}. Come back here afterwards; this page continues by itself.`,
    open: 'Open the face check',
    opening: 'Preparing the link …',
    receives: (provider: string) =>
      `${provider} receives the name, the document number and the picture of the face.`,
    validUntil: (time: string) => `The link is valid until ${time}.`,
    expired: 'The link has expired.',
    renew: 'Get a new link',
    waiting: 'The face check is still to be done',
    canClose: 'You can close this page and come back later; nothing is lost.',
    failedTitle: 'The face check did not succeed',
    failed: 'Check the name and the number, look for good light, and try again.',
  },
  organization: {
    title: 'Verify the organization',
    lead: 'Choose the type that the registration certificate shows.',
    types: {
      business: { title: 'Business', text: 'A company or another enterprise; its code begins with 91.' },
      'individual-business': {
        title: 'Individual business owner',
        text: 'The code on the license begins with 92.',
      },
      other: { title: 'Other', text: 'Government, law firm, social organization and so on.' },
    },
    next: (provider: string) =>
      `Confirm sends the details to ${provider}, which compares them with the register within seconds.`,
    nextPayment: 'Then comes the transfer that verifies the bank account.',
    suggested: (type: string) => `Your code belongs to “${type}”, so it is already chosen.`,
    differs: (type: string) => `Your code belongs to “${type}”. Is another type really right?`,
    failedTitle: 'The organization could not be verified',
    failed: 'Compare the details with the certificate and confirm again.',
  },
  payment: {
    title: 'Verify the company’s bank account',
    lead: 'A small transfer shows that the account belongs to the company. It is the last step.',
    ways: {
      'from-company': {
        title: 'You pay RMB 0.01',
        text: 'From the company’s account to the provider. Done as soon as it arrives.',
      },
      'to-company': {
        title: 'You receive a small amount',
        text: 'The provider pays less than one yuan to the company’s account, and you enter how much arrived.',
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
    next: 'Confirm shows the account to pay to, or has the amount sent. You can close the page then, and withdraw at any time.',
    due: 'To arrive by',
    payInTitle: (yuan: string) => `Pay RMB ${yuan} from the company’s account`,
    payInLead:
      'You can hand this sheet to a colleague in finance. It finishes by itself when the money arrives; you can close this page.',
    exact: 'Exactly this amount, from the company’s own account. It is not refunded.',
    holder: 'Payee',
    number: 'Account number',
    bank: 'Bank',
    reference: 'Reference',
    amount: 'Amount',
    waitTransfer: 'Waiting for the transfer',
    waitPayout: 'The amount is on its way',
    sent: (date: string) => `Sent on ${date}.`,
    expectedBy: (date: string) => `Should be confirmed by ${date}.`,
    expectedUnknown: (min: number, max: number) => `Expected within ${min} to ${max} working days.`,
    delayed: 'Today is not a working day: the bank may take 1 to 2 days longer.',
    payoutTitle: 'Enter the amount received',
    payoutLead: (account: string) => `It was paid to the account ${account}.`,
    where: 'It is on the account’s statement, as a payment from the provider.',
    triesLeft: (left: number) =>
      left === 1 ? 'One try is left for the amount.' : `${left} tries are left for the amount.`,
    notCounted: 'Tries for the amount are counted separately from the day’s tries.',
    failedTitle: 'The payment did not succeed',
    failedTries: 'The amount was wrong too often. Choose again; a new amount is sent.',
    failedAmount: 'The amount that arrived was not the one on the sheet. Choose again; a new sheet is made.',
    failedReturned: 'The bank returned the transfer. Check bank and account number and choose again.',
    failed: 'Choose again how to prove the account.',
    expiredTitle: 'The time for the payment is over',
    expired: 'Choose again how to prove the account.',
    notDayTry: 'This did not use up any of the day’s tries.',
    wrongAccountTitle: 'Is the bank account wrong?',
    correctAccount: 'Correct the bank account',
    earlierAccount: (account: string) => `The last amount went to the account ${account}.`,
    givesUp: 'Confirming gives that one up: a new amount is sent, and only the new one counts.',
    rounds: (left: number) =>
      left === 1 ? 'One more amount can be sent.' : `Up to ${left} more amounts can be sent.`,
    roundsFrom: (left: number, time: string) =>
      `${left === 1 ? 'One more amount' : `Up to ${left} more amounts`} can be sent, the next one from ${time}.`,
    noRounds:
      'No further amount can be sent for this application. Choose the other way to pay, or contact support.',
    otherWay: 'Choose another way',
  },
  review: {
    title: 'Your documents are being reviewed',
    lead: 'You can close this page; we will tell you the result.',
    expected: (from: string, to: string) => `Expected between ${from} and ${to}.`,
    expectedUnknown: (min: number, max: number) => `Expected within ${min} to ${max} working days.`,
    channels: (names: string) => `The result comes by ${names}.`,
    channel: { site: 'site message', email: 'e-mail', sms: 'SMS' },
    submitted: (date: string) => `Submitted on ${date}.`,
    wasExpected: (date: string) => `The result was expected by ${date}.`,
    lateTitle: 'It takes longer than expected',
    late: 'Your documents are still in the queue; nothing is lost and you need not submit again. If it is urgent, contact support.',
  },
  withdraw: {
    ask: 'Withdraw the application',
    title: 'Withdraw this application?',
    first:
      'The account stays unverified, and what you submitted is deleted. You can begin again at any time.',
    change: 'The verified identity stays as it is, and the change is deleted. You can begin it again later.',
    free: 'Withdrawing costs nothing.',
    paid: 'A transfer that was made already is not paid back.',
    yes: 'Yes, withdraw',
    no: 'No, keep it',
  },
  rejected: {
    title: 'Some details could not be accepted',
    lead: 'Everything else is kept. Correct these and submit again.',
    correct: 'Correct and resubmit',
    until: (date: string) => `This can be corrected until ${date}.`,
  },
  overQuota: {
    title: 'This identity is used for as many accounts as it may',
    lead: 'This account was therefore not verified. Correcting the details would not change that.',
    company: (limit: number) =>
      limit === 1
        ? 'One organization can verify one account here. This organization has verified one already.'
        : `One organization can verify up to ${limit} accounts here. This organization has verified that many already.`,
    person: (limit: number) =>
      limit === 1
        ? 'One person can verify one account here. This person has verified one already.'
        : `One person can verify up to ${limit} accounts here. This person has verified that many already.`,
    whatTitle: 'What you can do',
    support: 'Ask support: they can tell which accounts use this identity, and release one.',
    release: 'Have an account that is no longer needed released, then submit again here.',
    otherCompany: 'Verify this account with another organization, if it belongs to one.',
    otherPerson: 'Verify this account with the identity of the person who owns it, if that is somebody else.',
    again: 'An account was released: submit again',
    other: 'Use another identity',
  },
  reviewerNote: 'The reviewer wrote: ',
  result: {
    titleEnterprise: 'Enterprise authentication is complete',
    titleIndividual: 'Individual authentication is complete',
    since: (date: string) => `Verified on ${date}`,
    editableFrom: (date: string) =>
      `If the details change, please update them promptly; this is possible from ${date}.`,
    editable: 'If the details change, please update them promptly.',
    edit: 'Change the details',
    changeTo: { individual: 'Change to individual', enterprise: 'Change to enterprise' },
    changePending: 'A change is under way. The identity above stays valid until the new one is verified.',
  },
  reasons: {
    'answer-differs': 'This differs from the document. Copy it exactly as it is printed there.',
    'answer-incomplete': 'A part is missing. Give it in full, as on the document.',
    'document-expired': 'The document has expired. Use one that is valid.',
    'document-not-accepted': 'This document is not accepted here. Choose another one.',
    'photo-unreadable': 'The photo cannot be read. Take a new one in good light, without reflections.',
    'photo-incomplete': 'A part of the document is cut off. All four corners have to be in the picture.',
    'photo-wrong-document':
      'The photo shows another document or another side. Take the one that is asked for.',
    'photo-copy': 'The photo shows a copy or a screen. Photograph the original.',
    'identity-over-quota':
      'This identity is already used for as many accounts as it may. Release one of them, or contact support.',
    'organization-dissolved': 'The organization is no longer registered.',
    'information-outdated': 'The information is no longer right or complete. Please bring it up to date.',
  } satisfies Record<ReasonCode, string>,
  summary: {
    title: (n: number) => (n === 1 ? 'One thing needs your attention' : `${n} things need your attention`),
    missing: (label: string) => `${label}: please fill this in`,
    missingChoice: (label: string) => `${label}: please choose`,
    missingConsent: 'Please read and tick: ',
    line: (label: string, text: string) => `${label}: ${text}`,
    oneWay: 'Please confirm that this can’t be undone',
    ownership: 'Please confirm that the account is meant to belong to one person',
  },
  refusals: {
    'bad-request': 'The service did not understand this request. Please contact support.',
    'not-signed-in': 'You have been signed out. Please sign in again.',
    forbidden: 'This account is not allowed to do this. Please contact support.',
    'attempts-exhausted': 'No tries are left today.',
    'not-found': 'The service does not know this account. Please contact support.',
    'other-account':
      'Another account is signed in meanwhile. Nothing was sent for it; this page now shows that account.',
    'wrong-stage': 'The authentication has moved on meanwhile. This is where it stands now.',
    'one-way-change': 'Enterprise authentication cannot be changed back to individual.',
    'subject-not-offered': 'This kind of authentication is not offered here. Please choose another.',
    'company-needs-enterprise': 'This account belongs to a company and needs enterprise authentication.',
    'edit-locked': 'The details cannot be changed yet.',
    'identity-over-quota':
      'This identity is already used for as many accounts as it may. Release one of them, or contact support.',
    'key-in-flight': 'Your submission is being processed. Please wait.',
    'payment-rounds-exhausted':
      'No further amount can be sent now. Please choose the other way to pay, come back later, or contact support.',
    'payment-expired': 'The time for this payment is over. Please choose again.',
    'amount-tries-exhausted': 'The amount was wrong too often. Please choose again.',
    'handoff-expired': 'The link has expired. Get a new one.',
    'return-mismatch': 'This return does not belong to the step at hand. What counts is shown here.',
    'photo-too-large': 'The photo is too large. Please choose a smaller one.',
    'photo-type': 'This kind of file is not accepted. Please choose a JPEG or PNG photo.',
    'invalid-answers': 'Some answers need to be corrected.',
    'consent-missing': 'A consent is missing. Please tick it.',
    'identity-mismatch': 'The details do not match the records. Compare each one with the document.',
    'amount-wrong': 'This is not the amount that was sent. Look at the account’s statement.',
    'key-reused': 'This submission was changed meanwhile. Please check it and submit again.',
    'rate-limited': 'The service is busy. Please wait a moment, then try again.',
    internal: 'The service has a problem. Please try again, or contact support.',
    'provider-unavailable':
      'The verification provider cannot be reached at the moment. Please try again in a while.',
    unavailable: 'The service is not available at the moment. Please try again in a while.',
    framed: enHandoff.framed,
    unknown: 'The service refused this. Please try again, or contact support.',
    unplaced:
      'The service refused a detail that this page cannot point to. Compare all details with the document, or contact support.',
  },
};

/** Every sentence of the widget, but for those of the checks. */
export type Messages = typeof en;
