/** Scenes up to the submission. */
import type { Answers } from '../../src/contract/index.js';
import { sampleValue } from '../sample-values.js';
import { pressesPrimary, pressesSecondary, scene, type Act, type Scene } from './scene.js';
import {
  anApplication,
  anIdentity,
  aSnapshot,
  nextMidnight,
  type SnapshotOptions,
} from './snapshot-parts.js';

const company: SnapshotOptions = { account: { company: true } };
const person: SnapshotOptions = { account: { company: false } };
const abroad: SnapshotOptions = { preset: 'review', account: { region: 'sg', company: false } };
const reviewed: SnapshotOptions = { preset: 'review', account: { region: 'cn-mainland', company: false } };

/** Scenes are reached by script, whose ticks a portal does not take. */
const byScript = { untrustedConsent: true };

const draftOf = (subject: 'individual' | 'enterprise') => anApplication('draft', { subject });

const fillsCompany: Act = {
  does: 'fills',
  answers: {
    organizationName: sampleValue('organization-name'),
    registrationNumber: sampleValue('uscc'),
    legalRepresentativeName: sampleValue('person-name'),
    contactMobile: sampleValue('mobile'),
  } satisfies Answers,
};
const fillsPerson: Act = {
  does: 'fills',
  answers: {
    fullName: sampleValue('person-name'),
    documentNumber: sampleValue('resident-id'),
    address: '杭州市临平区样本路 1 号',
  } satisfies Answers,
};
const goesOn: readonly Act[] = [{ does: 'agrees' }, pressesPrimary];

const information = { screen: 'information', status: 'unverified' } as const;
const status = { screen: 'status', status: 'unverified' } as const;

export const beforeScenes: readonly Scene[] = [
  scene(
    {
      id: 'connecting',
      title: 'The backend has not answered yet',
      screen: 'connecting',
      status: null,
      snapshot: null,
    },
    { backend: 'silent' },
  ),
  scene(
    {
      id: 'unavailable',
      title: 'The backend cannot be reached',
      screen: 'unavailable',
      status: null,
      snapshot: null,
    },
    { backend: 'away' },
  ),

  scene({
    id: 'status-company',
    title: 'A new account of a company',
    ...status,
    snapshot: aSnapshot(company),
  }),
  scene({ id: 'status-person', title: 'A new account of a person', ...status, snapshot: aSnapshot(person) }),
  scene({ id: 'status-abroad', title: 'A new account abroad', ...status, snapshot: aSnapshot(abroad) }),
  scene({
    id: 'status-revoked',
    title: 'An identity that was taken back',
    screen: 'status',
    status: 'revoked',
    snapshot: aSnapshot({ ...company, identity: anIdentity('revoked') }),
  }),

  scene(
    {
      id: 'type-company',
      title: 'The choice of a company',
      screen: 'type',
      status: 'unverified',
      snapshot: aSnapshot(company),
    },
    { acts: [pressesPrimary] },
  ),
  scene(
    {
      id: 'type-person',
      title: 'The choice of a person',
      screen: 'type',
      status: 'unverified',
      snapshot: aSnapshot(person),
    },
    { acts: [pressesPrimary] },
  ),
  scene(
    {
      id: 'type-change',
      title: 'The choice of a verified person',
      screen: 'type',
      status: 'verified',
      snapshot: aSnapshot({
        ...person,
        identity: anIdentity('verified', {
          subject: 'individual',
          name: '王**',
          number: '3301**********8451',
        }),
      }),
    },
    { acts: [pressesSecondary] },
  ),

  scene({
    id: 'information-company',
    title: 'What a company is asked',
    ...information,
    snapshot: aSnapshot({ ...company, application: draftOf('enterprise') }),
  }),
  scene({
    id: 'information-person',
    title: 'What a person is asked',
    ...information,
    snapshot: aSnapshot({ ...person, application: draftOf('individual') }),
  }),
  scene({
    id: 'information-person-reviewed',
    title: 'What a person is asked where documents are reviewed',
    ...information,
    snapshot: aSnapshot({ ...reviewed, application: draftOf('individual') }),
  }),
  scene({
    id: 'information-company-abroad',
    title: 'What a company abroad is asked',
    ...information,
    snapshot: aSnapshot({
      ...abroad,
      account: { region: 'sg', company: true },
      application: draftOf('enterprise'),
    }),
  }),
  scene({
    id: 'information-last-try',
    title: 'One try is left today',
    ...information,
    snapshot: aSnapshot({
      ...company,
      application: draftOf('enterprise'),
      attempts: { left: 1, resetsAt: nextMidnight },
    }),
  }),
  scene({
    id: 'information-locked',
    title: 'No try is left today',
    ...information,
    snapshot: aSnapshot({
      ...company,
      application: draftOf('enterprise'),
      attempts: { left: 0, resetsAt: nextMidnight },
    }),
  }),
  scene(
    {
      id: 'information-incomplete',
      title: 'Something is missing',
      ...information,
      snapshot: aSnapshot({ ...company, application: draftOf('enterprise') }),
    },
    { acts: [pressesPrimary] },
  ),

  scene(
    {
      id: 'photos-person',
      title: 'Photos of a document',
      screen: 'photos',
      status: 'unverified',
      snapshot: aSnapshot({ policy: byScript, ...reviewed, application: draftOf('individual') }),
    },
    { acts: [fillsPerson, ...goesOn] },
  ),
  scene(
    {
      id: 'photos-company',
      title: 'The photo of a licence',
      screen: 'photos',
      status: 'unverified',
      snapshot: aSnapshot({
        policy: byScript,
        ...reviewed,
        account: { region: 'cn-mainland', company: true },
        application: draftOf('enterprise'),
      }),
    },
    {
      acts: [
        {
          does: 'fills',
          answers: {
            organizationName: sampleValue('organization-name'),
            registrationNumber: sampleValue('uscc'),
            registeredAddress: '杭州市钱塘区样本路 1 号',
          },
        },
        ...goesOn,
      ],
    },
  ),

  scene(
    {
      id: 'check-company',
      title: 'The answers before they are submitted',
      screen: 'check',
      status: 'unverified',
      snapshot: aSnapshot({ policy: byScript, ...company, application: draftOf('enterprise') }),
    },
    { acts: [fillsCompany, ...goesOn] },
  ),
  scene(
    {
      id: 'information-refused',
      title: 'The register knows the company under another name',
      ...information,
      snapshot: aSnapshot({ policy: byScript, ...company, application: draftOf('enterprise') }),
    },
    {
      acts: [fillsCompany, ...goesOn, { does: 'waits', screen: 'check' }, pressesPrimary],
      refuses: { submit: { code: 'identity-mismatch', dayTry: 'spent', fields: [] } },
    },
  ),
];
