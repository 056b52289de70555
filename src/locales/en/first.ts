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
    returned: 'Return',
    organization: 'Organization',
    payment: 'Payment',
    review: 'Review',
    rejected: 'Correct',
    result: 'Done',
  },
  subjects: { individual: 'Individual', enterprise: 'Enterprise' },
  gains: {
    resources: {
      title: 'Resources belong to the enterprise',
      text: 'The account and everything in it stay with the company when people change.',
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
    duration: 'Filling in takes about five minutes; a bank transfer is confirmed within 1 to 3 working days.',
    prepareTitle: 'Have these at hand',
    prepareEnterprise: [
      'the business license',
      'the ID card and phone of the authorized person',
      'the company’s bank account',
    ],
    prepareReview: ['the identity document or business license', 'a phone or camera for its photo'],
    durationReview: (min: number, max: number) =>
      `Filling in takes about five minutes; the review takes ${min} to ${max} working days.`,
    prepareIndividual: ['your identity document', 'your phone'],
    gainsTitle: 'What enterprise authentication gives you',
    underWayTitle: 'Your authentication is under way',
    underWay: (step: string) => `Next: ${step}.`,
    revokedTitle: (date: string) => `Your authentication was revoked on ${date}`,
    revoked: 'This account is unverified for now. You can verify it again.',
  },
  tries: {
    lockedTitle: 'No tries are left today',
    locked: (time: string) => `You can submit again from ${time}. What you have typed stays here until then.`,
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
      offline: 'You are offline. What you typed is kept; go on as soon as you are connected again.',
      network: 'The service cannot be reached. Nothing was lost; please try again.',
      timeout: 'The service takes too long to answer. Nothing was lost; please try again.',
      server: 'The service has a problem at the moment. Nothing was lost; please try again in a while.',
      'rate-limited': 'The service is busy. Please wait a moment, then try again.',
      'bad-response':
        'The service gave an answer that this page does not understand. Please try again, or contact support.',
      'session-expired': 'You have been signed out. Sign in again; what you typed is kept on this page.',
      misconfigured: 'This page is not set up completely. Please contact support.',
      'other-tab': 'Another tab is submitting for this account. Please wait until it is done.',
      'not-sent': 'Your submission did not arrive, so it did not use up a try. You can submit again.',
      'refused-earlier': 'Your earlier submission was not accepted. Please check the details.',
      storage: 'This browser could not prepare the submission. Please try again.',
    },
    checking:
      'We do not know yet whether your submission arrived, and are asking. Please do not submit again.',
  },
};

/** The sentences of the first screen. */
export type FirstMessages = typeof enFirst;
