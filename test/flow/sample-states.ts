/** One state for each screen and each of its sub-states, by a name that reads in a table. */
import {
  fault,
  initialState,
  noDraft,
  noPhotos,
  type FlowState,
  type PhotoEntry,
} from '../../src/flow/index.js';
import {
  anApplication,
  anIdentity,
  aPayment,
  aPolicy,
  type SnapshotOptions,
} from '../suites/snapshot-builder.js';
import { aState, now, type StateOverrides } from '../suites/state-builder.js';
import { aPhoto } from './sample-photo.js';

const accepted = (input: string) => ({
  input,
  check: { outcome: 'accept', value: input, issues: [] } as const,
});
const consent = { textVersion: '1', text: 'I agree.', language: 'en', givenAt: now };

/** What a person has typed into the information form of an enterprise, judged and agreed to. */
export const filled = {
  form: {
    answers: {
      organizationName: '北京字节跳动科技有限公司',
      registrationNumber: '91110000600037341L',
      legalRepresentativeName: '王小明',
      contactMobile: '13800138000',
    },
    checks: {
      organizationName: accepted('北京字节跳动科技有限公司'),
      registrationNumber: accepted('91110000600037341L'),
      legalRepresentativeName: accepted('王小明'),
      contactMobile: accepted('13800138000'),
    },
    consents: { notice: consent, identity: consent, provider: consent },
  },
} satisfies StateOverrides;

const draft: SnapshotOptions = { application: anApplication('draft') };
const reviewed: SnapshotOptions = {
  preset: 'review',
  account: { region: 'cn-mainland' },
  policy: { photo: { ...aPolicy('review').photo, watermark: 'Example Cloud' } },
  application: anApplication('draft', { subject: 'individual' }),
};
const atPhotos = { requestedScreen: 'photos', form: { subject: 'individual' } } as const;
const withPhoto = (portrait: PhotoEntry) =>
  ({ ...atPhotos, photos: { ...noPhotos, entries: { portrait } } }) satisfies StateOverrides;
const noTries = { left: 0, resetsAt: '2026-11-26T00:00:00+08:00' };
const atCheck = { requestedScreen: 'check', ...filled } as const;
const key = 'key-1';
const link = {
  url: 'https://sign.example/face',
  expiresAt: '2026-11-25T11:00:00+08:00',
  mode: 'embedded',
  origin: 'https://sign.example',
  code: null,
} as const;
const comeback = { state: 'rna-0123456789abcdefghijkl' };
const handedOff = {
  status: 'handed-off',
  method: 'face',
  code: null,
  progress: 'waiting',
  expiresAt: null,
} as const;
const change = { purpose: 'change' } as const;
const verified = anIdentity('verified');
const summary = { round: 1, errors: [{ target: 'organizationName', code: 'answer/missing' }] } as const;
const paying = (payment: ReturnType<typeof aPayment>) =>
  aState({ application: anApplication('payment', { payment }) });

export const sampleStates = {
  'not connected': initialState,
  connecting: { ...initialState, now, load: 'loading' },
  unavailable: { ...initialState, now, load: 'failed', trouble: fault('network') },
  'status: new': aState(),
  'status: company account': aState({ account: { company: true } }),
  'status: no tries left': aState({ attempts: noTries }),
  'status: revoked': aState({ identity: anIdentity('revoked') }),
  'status: over a draft': aState(draft, { requestedScreen: 'status' }),
  'status: something is expected back': aState(
    {},
    { draft: { ...noDraft, status: 'reading', expected: true } },
  ),
  'status: loading again': aState({}, { load: 'loading' }),
  'status: offline': aState({}, { online: false }),
  'type: untouched': aState({}, { requestedScreen: 'type' }),
  'type: enterprise chosen': aState({}, { requestedScreen: 'type', form: { subject: 'enterprise' } }),
  'type: asked again': aState(
    { preset: 'review', account: { company: true } },
    { requestedScreen: 'type', form: { subject: 'individual' } },
  ),
  'type: starting': aState(
    {},
    {
      requestedScreen: 'type',
      form: { subject: 'enterprise' },
      sending: { command: 'start', phase: 'sending', key },
    },
  ),
  'type: change of an individual': aState(
    { identity: anIdentity('verified', { subject: 'individual' }) },
    { requestedScreen: 'type' },
  ),
  'information: empty': aState(draft),
  'information: filled': aState(draft, filled),
  'information: being checked': aState(draft, { form: { ...filled.form, proceeding: true } }),
  'information: with a summary': aState(draft, { requestedScreen: 'information', form: { summary } }),
  'information: being brought back': aState(draft, { draft: { ...noDraft, status: 'reading' } }),
  'information: nothing is kept': aState(draft, { ...filled, draft: { ...noDraft, status: 'unavailable' } }),
  'information: nothing is to be kept': aState(
    { ...draft, policy: { drafts: 'off' } },
    { ...filled, draft: { ...noDraft, status: 'off' } },
  ),
  'photos: empty': aState(reviewed, atPhotos),
  'photos: being prepared': aState(reviewed, withPhoto({ round: 1, status: 'preparing', advice: [] })),
  'photos: refused': aState(
    reviewed,
    withPhoto({ round: 1, status: 'refused', code: 'photo/empty', params: {} }),
  ),
  'photos: advised': aState(
    reviewed,
    withPhoto({ round: 1, status: 'advised', photo: aPhoto, advice: ['photo/dark'] }),
  ),
  'photos: uploading': aState(
    reviewed,
    withPhoto({ round: 1, status: 'uploading', photo: aPhoto, sent: 35_000 }),
  ),
  'photos: waiting for the network': aState(reviewed, {
    ...withPhoto({ round: 1, status: 'stopped', photo: aPhoto, why: 'offline' }),
    online: false,
  }),
  'photos: uploaded': aState(
    reviewed,
    withPhoto({ round: 1, status: 'uploaded', photo: aPhoto, id: 'photo-1' }),
  ),
  'photos: with the camera': aState(reviewed, {
    ...atPhotos,
    photos: { ...noPhotos, camera: { slot: 'portrait', status: 'live', code: null, torch: 'off' } },
  }),
  'information: one answer corrected': aState(draft, {
    requestedScreen: 'information',
    form: { ...filled.form, correcting: 'field-contactMobile' },
  }),
  'check: ready': aState(draft, atCheck),
  'check: brought back': aState(draft, {
    requestedScreen: 'check',
    form: { ...filled.form, consents: {} },
    draft: { ...noDraft, status: 'kept', restored: true },
  }),
  'check: no tries left': aState({ ...draft, attempts: noTries }, atCheck),
  'check: preparing': aState(draft, {
    ...atCheck,
    sending: { command: 'submit', phase: 'preparing', key: null },
  }),
  'check: sending': aState(draft, { ...atCheck, sending: { command: 'submit', phase: 'sending', key } }),
  'check: outcome unknown': aState(draft, {
    ...atCheck,
    sending: { command: 'submit', phase: 'unknown', key },
  }),
  'check: login expired': aState(draft, { ...atCheck, trouble: fault('session-expired') }),
  'status: outcome of an earlier page open': aState(
    { receipts: [{ key, outcome: 'pending' }] },
    { pending: { key, command: 'submit' } },
  ),
  'person: to choose': aState({ application: anApplication('person') }),
  'person: failed': aState({
    application: anApplication('person', {
      person: {
        status: 'failed',
        method: 'face',
        code: 'face-mismatch',
        progress: 'waiting',
        expiresAt: null,
      },
    }),
  }),
  'person: handed off': aState({ application: anApplication('person', { person: handedOff }) }),
  'person: with a link': aState(
    { application: anApplication('person', { person: handedOff }) },
    { handoff: { link } },
  ),
  'person: link used': aState(
    { application: anApplication('person', { person: handedOff }) },
    { handoff: { link, use: 'opened' } },
  ),
  'returned: not connected': {
    ...initialState,
    now,
    handoff: { ...initialState.handoff, providerReturn: { ...comeback, phase: 'found', kind: null } },
  },
  'returned: not signed in': {
    ...initialState,
    now,
    load: 'failed',
    trouble: fault('session-expired'),
    handoff: { ...initialState.handoff, providerReturn: { ...comeback, phase: 'found', kind: null } },
  },
  'returned: asking': aState(
    { application: anApplication('person', { person: handedOff }) },
    { handoff: { providerReturn: { ...comeback, phase: 'asking', kind: null } } },
  ),
  'returned: elsewhere': aState(
    { application: anApplication('person', { person: handedOff }) },
    { handoff: { providerReturn: { ...comeback, phase: 'told', kind: 'elsewhere' } } },
  ),
  'check: in a frame that the policy refuses': aState(
    { ...draft, policy: { framing: 'refuse' } },
    { ...atCheck, page: { framed: true, wechat: false } },
  ),
  'person: correcting the submission': aState(
    { application: anApplication('person') },
    { requestedScreen: 'information' },
  ),
  organization: aState({ application: anApplication('organization') }),
  'payment: to choose': aState({ application: anApplication('payment') }),
  'payment: awaiting the transfer': paying(aPayment('awaiting-transfer')),
  'payment: awaiting the amount': paying(aPayment('awaiting-amount')),
  'payment: amount typed': {
    ...paying(aPayment('awaiting-amount')),
    form: {
      ...paying(aPayment('awaiting-amount')).form,
      answers: { amount: '0.37' },
      checks: {
        amount: {
          input: '0.37',
          check: { outcome: 'accept', value: '0.37', issues: [], facts: { fen: 37 } },
        },
      },
    },
  },
  'payment: no tries left': paying(aPayment('awaiting-amount', { triesLeft: 0 })),
  'payment: failed': paying(aPayment('failed')),
  'payment: expired': paying(aPayment('expired')),
  review: aState({ preset: 'review', application: anApplication('review') }),
  rejected: aState({ preset: 'review', application: anApplication('rejected') }),
  'rejected: being corrected': aState(
    { preset: 'review', application: anApplication('rejected') },
    { requestedScreen: 'information', form: { subject: 'enterprise' } },
  ),
  'over-quota: by later news': aState({
    application: anApplication('rejected', {
      reasons: [{ field: null, code: 'identity-over-quota', limit: 5 }],
    }),
  }),
  'over-quota: by command': aState(draft, {
    ...atCheck,
    trouble: { kind: 'refusal', code: 'identity-over-quota', dayTry: 'kept', limit: 5, command: 'submit' },
  }),
  result: aState({ identity: verified }),
  'result: locked': aState({ identity: verified, editableFrom: '2026-12-20T00:00:00+08:00' }),
  'result: over a change under way': aState(
    { identity: verified, application: anApplication('person', change) },
    { requestedScreen: 'status' },
  ),
  'change: rejected': aState({ identity: verified, application: anApplication('rejected', change) }),
  'change: draft': aState({ identity: verified, application: anApplication('draft', change) }),
} satisfies Record<string, FlowState>;

export type SampleName = keyof typeof sampleStates;
