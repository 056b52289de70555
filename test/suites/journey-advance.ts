/** Takes an account through the flow by commands alone, for journeys that begin further on. */
import { expect } from 'chai';
import type { CommandName, Stage } from '../../src/contract/index.js';
import { aCompany, aPerson, bank, type Company } from './journey-answers.js';
import { givenConsents } from './given-consents.js';
import type { JourneyDemo } from './journey-demo.js';
import { until } from './journey-until.js';

export type Milestone = 'draft' | 'person' | 'handed-off' | 'organization' | 'payment' | 'verified';

/** Brings a company's account to a milestone. */
export async function advance(
  demo: JourneyDemo,
  account: string,
  to: Milestone,
  company: Company = aCompany(),
): Promise<void> {
  const { fullName, documentNumber, mobile } = aPerson();
  const legs: [Milestone, () => Promise<void>][] = [
    ['draft', () => send(demo, account, 'start', { subject: 'enterprise' })],
    [
      'person',
      async () =>
        send(demo, account, 'submit', {
          subject: 'enterprise',
          answers: company,
          consents: await ticked(demo, account, 'submit'),
          confirmedWarnings: [],
          photos: [],
        }),
    ],
    [
      'handed-off',
      async () =>
        send(demo, account, 'confirmPerson', {
          method: 'face',
          answers: { fullName, documentType: 'resident-id', documentNumber, mobile },
          consents: await ticked(demo, account, 'face'),
        }),
    ],
    [
      'organization',
      async () => {
        await send(demo, account, 'startHandoff', { mode: 'embedded' });
        await demo.endFaceCheck(account, 'pass');
        await arrives(demo, account, 'organization');
      },
    ],
    [
      'payment',
      () =>
        send(demo, account, 'confirmOrganization', {
          organizationType: 'business',
          answers: {
            legalRepresentativeDocumentType: 'resident-id',
            legalRepresentativeDocumentNumber: aPerson().documentNumber,
          },
        }),
    ],
    [
      'verified',
      async () => {
        await send(demo, account, 'choosePayment', { way: 'from-company', answers: {} });
        await demo.transferArrives(account);
        await arrives(demo, account, undefined);
      },
    ],
  ];
  for (const [milestone, walk] of legs) {
    await walk();
    if (milestone === to) return;
  }
}

/** Brings the account of a person to its result. */
export async function verifyPerson(
  demo: JourneyDemo,
  account: string,
  answers: object = { ...aPerson(), documentType: 'resident-id' },
): Promise<void> {
  const subject = 'individual';
  const consents = await ticked(demo, account, 'submit');
  const face = await ticked(demo, account, 'face');
  const orders: [CommandName, unknown][] = [
    ['start', { subject }],
    ['submit', { subject, answers, consents, confirmedWarnings: [], photos: [] }],
    ['confirmPerson', { method: 'face', answers: {}, consents: face }],
    ['startHandoff', { mode: 'embedded' }],
  ];
  for (const [name, payload] of orders) await send(demo, account, name, payload);
  await demo.endFaceCheck(account, 'pass');
  await arrives(demo, account, undefined);
}

/** Has the provider send an amount to the company's account. */
export async function awaitAmount(demo: JourneyDemo, account: string): Promise<void> {
  await send(demo, account, 'choosePayment', { way: 'to-company', answers: bank });
}

/** The boxes that the account's policy asks for, ticked now. */
async function ticked(demo: JourneyDemo, account: string, before: 'submit' | 'face') {
  const { policy, serverTime } = await demo.snapshot(account);
  return givenConsents(policy, before, new Date(serverTime));
}

async function send(demo: JourneyDemo, account: string, name: CommandName, payload: unknown): Promise<void> {
  const response = await demo.command(account, name, payload);
  expect(response.status, `${name}: ${response.ok ? '' : await response.text()}`).to.equal(200);
}

/** The provider tells the backend in its own time. */
async function arrives(demo: JourneyDemo, account: string, stage: Stage | undefined): Promise<void> {
  await until(`the account has come to ${stage ?? 'its result'}`, async () => {
    return (await demo.snapshot(account)).application?.stage === stage;
  });
}
