/** Scenes of the steps at the provider. */
import type { ApplicationPerson, Payment, PaymentFailure, PaymentRounds } from '../../src/contract/index.js';
import { scene, type Scene } from './scene.js';
import { anApplication, aPayment, aSnapshot } from './snapshot-parts.js';

const company = { account: { company: true } };

type Person = ApplicationPerson['person'];
const required: Person = {
  status: 'required',
  method: null,
  code: null,
  progress: 'waiting',
  expiresAt: null,
};
const handedOff: Person = {
  ...required,
  status: 'handed-off',
  method: 'face',
  expiresAt: '2026-12-02T10:00:00+08:00',
};

const atPerson = (person: Person, actor: 'applicant' | 'provider' = 'applicant') =>
  aSnapshot({
    ...company,
    application: anApplication('person', {
      person,
      actor,
      participants: [
        {
          role: 'operator',
          state: person.progress === 'other' ? 'waiting' : person.progress,
        },
      ],
    }),
  });

const atPayment = (payment: Payment | null, rounds: PaymentRounds = { left: 3, availableAt: null }) =>
  aSnapshot({ ...company, application: anApplication('payment', { payment, rounds }) });

const person = { screen: 'person', status: 'in-progress' } as const;
const organization = { screen: 'organization', status: 'in-progress' } as const;
const payment = { screen: 'payment', status: 'in-progress' } as const;

/** The payment came to nothing, for each reason of the contract. */
const failures: Readonly<Record<PaymentFailure, string>> = {
  'amount-tries-exhausted': 'The tries for the amount are used up',
  'transfer-bounced': 'The bank sent the transfer back',
  'transfer-amount-wrong': 'The transfer had another amount',
  other: 'The payment failed for a reason that only the backend knows',
};

export const providerScenes: readonly Scene[] = [
  scene({
    id: 'person-required',
    title: 'Who acts for the company',
    ...person,
    snapshot: atPerson(required),
  }),
  scene({
    id: 'person-handed-off',
    title: 'The face check can begin',
    ...person,
    snapshot: atPerson(handedOff),
  }),
  scene({
    id: 'person-opened',
    title: 'The face check was opened',
    ...person,
    snapshot: atPerson({ ...handedOff, progress: 'opened' }),
  }),
  scene({
    id: 'person-done',
    title: 'The result of the face check is awaited',
    ...person,
    snapshot: atPerson({ ...handedOff, progress: 'done' }, 'provider'),
  }),
  scene({
    id: 'person-failed',
    title: 'The face check failed',
    screen: 'person',
    status: 'action-needed',
    snapshot: atPerson({ ...required, status: 'failed', method: 'face', code: 'face-failed' }),
  }),
  scene(
    {
      id: 'returned',
      title: 'Back from the provider, in another browser',
      screen: 'returned',
      status: 'in-progress',
      snapshot: atPerson({ ...handedOff, progress: 'opened' }),
    },
    {
      search: '?state=rna-AAAAAAAAAAAAAAAAAAAAAA',
      refuses: { finishHandoff: { code: 'return-mismatch', dayTry: 'kept', fields: [] } },
    },
  ),

  scene({
    id: 'organization',
    title: 'What the organization is',
    ...organization,
    snapshot: aSnapshot({ ...company, application: anApplication('organization') }),
  }),
  scene({
    id: 'organization-untold',
    title: 'The number does not tell what the organization is',
    ...organization,
    snapshot: aSnapshot({
      ...company,
      application: anApplication('organization', { organization: { suggestedType: null, code: null } }),
    }),
  }),
  scene({
    id: 'organization-refused',
    title: 'The details of the organization were refused',
    screen: 'organization',
    status: 'action-needed',
    snapshot: aSnapshot({
      ...company,
      application: anApplication('organization', {
        organization: { suggestedType: 'business', code: 'identity-mismatch' },
      }),
    }),
  }),

  scene({ id: 'payment-choice', title: 'How the company pays', ...payment, snapshot: atPayment(null) }),
  scene({
    id: 'payment-no-amounts',
    title: 'No more random amount is sent',
    ...payment,
    snapshot: atPayment(null, { left: 0, availableAt: null }),
  }),
  scene({
    id: 'payment-amount-later',
    title: 'The next random amount is sent later',
    ...payment,
    snapshot: atPayment(null, { left: 1, availableAt: '2026-11-25T10:08:00+08:00' }),
  }),
  scene({
    id: 'payment-awaiting-transfer',
    title: 'The transfer of the company is awaited',
    ...payment,
    snapshot: atPayment(aPayment('awaiting-transfer')),
  }),
  scene({
    id: 'payment-new-account',
    title: 'The account to pay into is a new one',
    ...payment,
    snapshot: atPayment(
      aPayment('awaiting-transfer', {
        account: { ...aPayment('awaiting-transfer').account, replacedNumber: '6222 0000 0000 9999' },
      }),
    ),
  }),
  scene({
    id: 'payment-amount-not-sent',
    title: 'The random amount is not sent yet',
    ...payment,
    snapshot: atPayment(aPayment('awaiting-amount', { sentAt: null })),
  }),
  scene({
    id: 'payment-awaiting-amount',
    title: 'The amount received is asked for',
    ...payment,
    snapshot: atPayment(aPayment('awaiting-amount', { bankName: '示例银行杭州分行' })),
  }),
  scene({
    id: 'payment-last-try',
    title: 'One try for the amount is left',
    ...payment,
    snapshot: atPayment(aPayment('awaiting-amount', { triesLeft: 1 })),
  }),
  ...Object.entries(failures).map(([code, title]) =>
    scene({
      id: `payment-failed-${code}`,
      title,
      screen: 'payment',
      status: 'action-needed',
      snapshot: atPayment(aPayment('failed', { code: code as PaymentFailure })),
    }),
  ),
  scene({
    id: 'payment-expired',
    title: 'The time for the payment is over',
    screen: 'payment',
    status: 'action-needed',
    snapshot: atPayment(aPayment('expired')),
  }),
];
