/** For how long numbers are kept. */
export const numbersLast = (hours: number) =>
  hours === 0 ? 'are not' : `only for ${hours === 1 ? 'an hour' : `${hours} hours`}`;

/** English, the source: what the first screen says. */
export const enFirst = {
  common: {
    title: 'Real-name authentication',
    start: 'Start authentication',
    continue: 'Continue',
    retry: 'Try again',
    connecting: 'Connecting …',
  },
  steps: {
    connecting: 'Connecting',
    unavailable: 'Unavailable',
    status: 'Status',
    type: 'Type',
    information: 'Information',
    photos: 'Photos',
    check: 'Check',
    person: 'Authorized person',
    'person-individual': 'Identity check',
    returned: 'Return',
    organization: 'Organization',
    payment: 'Payment',
    review: 'Review',
    rejected: 'Correct',
    'over-quota': 'Contact support',
    result: 'Done',
  },
  subjects: { individual: 'Individual', enterprise: 'Enterprise' },
  regions: {
    'cn-mainland': 'Mainland China',
    hk: 'Hong Kong, China',
    mo: 'Macao, China',
    tw: 'Taiwan, China',
  },
  gains: {
    resources: {
      title: 'Resources belong to the enterprise',
      text: 'The account and everything in it stay with the company when staff leave.',
    },
    contracts: {
      title: 'Contracts in the company’s name',
      text: 'Contracts and orders name the company as the party.',
    },
    invoices: {
      title: 'VAT special invoices',
      text: 'Electronic or on paper, issued to the company.',
    },
  },
  status: {
    lead: 'Before this account can buy services, we need to know who it belongs to.',
    leadCompany: 'This account belongs to a company, so it needs enterprise authentication.',
    leadRegions: (regions: string) =>
      `Accounts that buy or use resources in ${regions} must be verified first.`,
    mainlandAlone: ' Hong Kong, Macao and Taiwan are not part of this.',
    leadVoluntary: 'Show who this account belongs to. No purchase depends on it.',
    prepareTitle: 'Have these at hand',
    prepareFor: (subject: string, items: string) => `${subject}: ${items}.`,
    prepareOnly: (items: string) => `You need ${items}.`,
    prepare: {
      license: 'the business license',
      document: 'your identity document',
      operator: 'the identity document and phone of the person who handles this',
      phone: 'your phone',
      camera: 'a phone or camera for the photos',
      bank: 'the company’s bank account',
    },
    list: (parts: readonly string[]) =>
      parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}` : parts.join(),
    duration: 'It takes about 5 minutes.',
    durationPayment: (min: number, max: number) =>
      `It takes about 5 minutes; the bank transfer takes ${min} to ${max} working days.`,
    durationReview: (min: number, max: number) =>
      `It takes about 5 minutes; the review takes ${min} to ${max} working days.`,
    begins: 'Nothing is submitted until you have checked your answers and press Submit.',
    tries: (left: number, of: number) => `Tries left today: ${left} of ${of}.`,
    nothingOffered: 'This account cannot be verified here. Please contact support.',
    gainsTitle: 'What enterprise authentication gives you',
    underWayTitle: 'Your authentication is under way',
    actionTitle: 'Your authentication needs you',
    underWay: (step: string) => `Next: ${step}.`,
    revokedTitle: (date: string) => `Your authentication was revoked on ${date}`,
    revoked: 'This account is unverified for now. You can verify it again.',
  },
  tries: {
    lockedTitle: 'No tries are left today',
    locked: (time: string) => `You can submit again from ${time}.`,
    typed: {
      page: 'What you have typed stays here as long as you leave this page open.',
      browser: 'What you have typed is kept in this browser until then, unless you sign out.',
      butNumbers: (hours: number) =>
        `What you have typed is kept in this browser until then, unless you sign out; numbers of documents, phones and accounts ${numbersLast(hours)}.`,
    },
    countdown: (time: string) => `in ${time}`,
  },
  field: {
    refused: 'This does not match the records. Compare it with the document.',
  },
  trouble: {
    title: 'Something went wrong',
    spent: (left: number) =>
      left === 0 ? 'This used up your last try today.' : `This used up a try; ${left} left today.`,
    kept: 'This did not use up a try.',
    unknownAttempt: 'We do not know yet whether it used up a try.',
    until: (time: string) => `This is possible again from ${time}.`,
    faults: {
      'no-backend': 'This page is not connected to the authentication service yet. Please contact support.',
      offline:
        'You are offline. What you typed stays on this page; go on as soon as you are connected again.',
      network: 'The service cannot be reached. Nothing was lost; please try again.',
      timeout: 'The service takes too long to answer. Nothing was lost; please try again.',
      server: 'The service has a problem at the moment. Nothing was lost; please try again in a while.',
      'rate-limited': 'The service is busy. Please wait a moment, then try again.',
      'bad-response':
        'The service gave an answer that this page does not understand. Please try again, or contact support.',
      'session-expired': 'You have been signed out. Sign in again; what you typed is kept on this page.',
      misconfigured: 'This page is not set up completely. Please contact support.',
      'other-tab':
        'Another tab is sending something for this account. Please wait until it is done, then try again.',
      'not-sent': 'What you sent did not arrive. You can send it again.',
      'refused-earlier': 'What was sent earlier was not accepted. Please check the details.',
      'not-loaded':
        'A part of this page could not be loaded. What you typed is kept here. Please try again, or contact support.',
      storage: 'This browser could not prepare what is to be sent. Please try again.',
    },
    checking: 'We do not know yet whether what you sent arrived, and are asking. Please wait.',
  },
};

/** The sentences of the first screen. */
export type FirstMessages = typeof enFirst;
