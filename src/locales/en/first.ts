/** English, the source: what the first screen says. */
export const enFirst = {
  common: {
    title: 'Real-name authentication',
    start: 'Start authentication',
    continue: 'Continue',
    retry: 'Try again',
    connecting: 'Connecting …',
    kinds: { info: 'Note', warning: 'Warning', bad: 'Error' },
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
    lead: 'Before this account can buy services, verify who it belongs to.',
    leadCompany: 'This account belongs to a company, so it needs enterprise authentication.',
    leadRegions: (regions: string) =>
      `Accounts that buy or use resources in ${regions} must be verified first.`,
    mainlandAlone: ' This does not apply to Hong Kong, Macao and Taiwan.',
    leadVoluntary: 'Verify who this account belongs to. You can buy services without it.',
    prepareTitle: 'What you need',
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
    gainsTitle: 'Benefits of enterprise authentication',
    underWayTitle: 'Your verification is in progress',
    actionTitle: 'Your verification needs your action',
    underWay: (step: string) => `Next: ${step}.`,
    revokedTitle: (date: string) => `Your verification was revoked on ${date}`,
    revoked: 'This account is not verified now. You can verify it again.',
  },
  tries: {
    lockedTitle: 'You have no tries left today',
    locked: (time: string) => `You can submit again from ${time}.`,
    typed: {
      page: 'Keep this page open until then: if you close it, what you typed is lost.',
      browser: 'What you typed is kept in this browser until then, unless you sign out.',
      butNumbers: (hours: number) =>
        `What you typed is kept in this browser until then, unless you sign out; numbers of documents, phones and accounts ${hours === 0 ? 'are not' : `only for ${hours === 1 ? 'an hour' : `${hours} hours`}`}.`,
    },
    countdown: (hours: number, minutes: number) =>
      [
        hours > 0 ? `${hours} ${hours === 1 ? 'hour' : 'hours'}` : '',
        minutes > 0 ? `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` : '',
      ]
        .filter(Boolean)
        .join(' ') + ' left',
  },
  field: {
    refused: 'This does not match the records. Compare it with the document.',
  },
  trouble: {
    title: 'That did not work',
    spent: (left: number) =>
      left === 0 ? 'This used your last try today.' : `This used one try. Tries left today: ${left}.`,
    kept: 'This did not use a try.',
    unknownAttempt: 'We are checking whether this used a try.',
    until: (time: string) => `You can do this again from ${time}.`,
    faults: {
      'no-backend': 'This page is not connected to the service yet. Please contact support.',
      offline:
        'You are offline. Continue when you are connected again; what you typed is still on this page.',
      network: 'The service cannot be reached. Please try again.',
      timeout: 'The service took too long to answer. Please try again.',
      server: 'The service has a problem at the moment. Please try again later.',
      'rate-limited': 'The service is busy. Please wait a moment, then try again.',
      'bad-response':
        'The service gave an answer that this page cannot read. Please try again, or contact support.',
      'session-expired':
        'You have been signed out. Please sign in again. What you typed is still on this page.',
      misconfigured: 'This page is not set up completely. Please contact support.',
      'other-tab': 'You submitted in another tab. Please wait until that is finished.',
      'not-sent': 'What you sent did not arrive. Please try again.',
      'refused-earlier': 'What was sent earlier was not accepted. Please check the details.',
      'not-loaded':
        'A part of this page could not be loaded. What you typed is still here. Please try again, or contact support.',
      storage:
        'This browser cannot store anything, so nothing can be submitted. Try again, or use another browser.',
    },
    checking: 'We are checking whether what you sent has arrived. Please wait.',
  },
};

/** The sentences of the first screen. */
export type FirstMessages = typeof enFirst;
