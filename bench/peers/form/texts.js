/** What the screens say, for the stacks that draw them from scripts. */
export const steps = [
  ['type', 'Type'],
  ['information', 'Information'],
  ['photos', 'Photos'],
  ['check', 'Check'],
  ['review', 'Review'],
];

export const texts = {
  next: 'Next',
  back: 'Back',
  change: 'Change',
  steps: 'Steps',
  status: {
    title: 'Real-name authentication',
    lead: 'Before this account can buy services, we need to know who it belongs to.',
    gains: [
      [
        'Resources belong to the enterprise',
        'The account and everything in it stay with the company when people change.',
      ],
      ['Contracts in the company’s name', 'Contracts and orders name the company as the party.'],
      ['VAT special invoices', 'Electronic or on paper, issued to the company.'],
    ],
    prepareTitle: 'Have these at hand',
    prepare: 'the identity document or business license and a phone or camera for its photo',
    duration: 'Filling in takes about five minutes; the review takes 2 to 4 working days.',
    start: 'Start authentication',
  },
  type: {
    title: 'Who does this account belong to?',
    lead: 'The choice decides who owns the account and its resources.',
    subjects: [
      [
        'individual',
        'Individual',
        'One person owns the account, resources and invoices. If a company uses it, a change of staff can interrupt its work and cost it money.',
      ],
      [
        'enterprise',
        'Enterprise',
        'A company, individual business or organization owns the account, its resources and its invoices.',
      ],
    ],
    oneWay: 'Enterprise authentication cannot be changed back to individual later.',
  },
  information: {
    title: 'Enter the company’s details',
    lead: 'Exactly as on the business license, including brackets and spaces.',
    tipsTitle: 'Before you submit',
    tips: [
      'Copy names from the document, not from memory.',
      'An enterprise cannot become an individual again.',
      'After success, nothing can be changed for 30 days.',
    ],
    consentTitle: 'Your consent',
    consents: [
      ['notice', 'I have read and agree to the authentication notice.'],
      ['identity', 'I agree that the identity details above are processed to verify this account.'],
    ],
  },
  photos: {
    title: 'Add a photo of the business license',
    lead: 'All four corners in the picture, no reflections.',
    label: 'Business license',
    hint: 'JPEG or PNG, up to 5 MB',
    picture: 'The photo of the business license',
    remove: 'Remove',
  },
  check: {
    title: 'Check your answers',
    lead: 'They must match the document exactly.',
    subject: 'The account belongs to',
    enterprise: 'Enterprise',
    review: 'After submitting, our team reviews your documents.',
    submit: 'Submit',
  },
  review: {
    title: 'Your documents are being reviewed',
    lead: 'You can close this page; we will tell you the result.',
    expected: ({ min, max }) => `Expected within ${min} to ${max} working days.`,
    channels: 'The result comes by site message, e-mail and SMS.',
  },
};
