/** Facts of every type, some in several forms, for the table and the model. */
import {
  draftPurpose,
  fault,
  type Fact,
  type FactOf,
  type FactType,
  type StoredDraft,
} from '../../src/flow/index.js';
import type { Problem } from '../../src/contract/index.js';
import { anApplication, anIdentity, aSnapshot } from '../suites/snapshot-builder.js';
import { aPhoto } from './sample-photo.js';

const submitted = aSnapshot({ version: '2', application: anApplication('person') });
const check = { outcome: 'warn', value: '王小明', issues: [{ code: 'person-name/length' }] } as const;
const agreed = {
  purpose: 'identity',
  given: true,
  text: 'I agree.',
  textVersion: '1',
  language: 'en',
} as const;
const key = 'key-1';
const file = new Blob(['a photo']);
const problem: Problem = { code: 'identity-mismatch', dayTry: 'spent', fields: [] };
const handoff = {
  url: 'https://sign.example/face',
  expiresAt: '2026-11-25T11:00:00+08:00',
  mode: 'embedded',
  origin: 'https://sign.example',
  code: null,
} as const;
const state = 'rna-0123456789abcdefghijkl';

/** What an earlier page left on its way to the check. */
export const aDraft: StoredDraft = {
  purpose: draftPurpose(aSnapshot()),
  screen: 'check',
  subject: 'enterprise',
  method: null,
  organizationType: null,
  paymentMethod: null,
  choosingAgain: false,
  confirmed: [],
  mismatched: false,
  answers: { organizationName: '北京字节跳动科技有限公司', registrationNumber: '91110000600037341L' },
};

/** By type; where there are several, each with what sets it apart. */
export const sampleFacts: { readonly [T in FactType]: Readonly<Record<string, FactOf<T>>> } = {
  'widget.connected': { '': { type: 'widget.connected' } },
  'backend.replaced': { '': { type: 'backend.replaced' } },
  'account.cleared': { '': { type: 'account.cleared' } },
  'clock.ticked': { '': { type: 'clock.ticked' } },
  'network.changed': {
    'to offline': { type: 'network.changed', online: false },
    'to online': { type: 'network.changed', online: true },
  },
  'snapshot.aged': { '': { type: 'snapshot.aged' } },
  'watch.paused': { '': { type: 'watch.paused' } },
  'ledger.read': { '': { type: 'ledger.read', ledger: { day: '2026-11-25', spent: 3 } } },
  'draft.expected': { '': { type: 'draft.expected' } },
  'draft.read': {
    nothing: { type: 'draft.read', draft: null, numbersGone: false },
    'of this form': { type: 'draft.read', draft: aDraft, numbersGone: false },
    'without its numbers': { type: 'draft.read', draft: { ...aDraft, screen: 'auto' }, numbersGone: true },
    'of another form': { type: 'draft.read', draft: { ...aDraft, purpose: 'review 1' }, numbersGone: false },
  },
  'draft.failed': { '': { type: 'draft.failed' } },
  'key.found': { '': { type: 'key.found', found: { key, command: 'submit' } } },
  'snapshot.loaded': {
    new: { type: 'snapshot.loaded', snapshot: aSnapshot({ version: '2' }) },
    submitted: { type: 'snapshot.loaded', snapshot: submitted },
    verified: {
      type: 'snapshot.loaded',
      snapshot: aSnapshot({ version: '3', identity: anIdentity('verified') }),
    },
    'of another account': {
      type: 'snapshot.loaded',
      snapshot: aSnapshot({ accountKey: 'account-2', identity: anIdentity('verified') }),
    },
  },
  'load.failed': { '': { type: 'load.failed', fault: fault('network') } },
  'command.prepared': { submit: { type: 'command.prepared', command: 'submit', key } },
  'command.succeeded': {
    submit: { type: 'command.succeeded', command: 'submit', snapshot: submitted },
    start: {
      type: 'command.succeeded',
      command: 'start',
      snapshot: aSnapshot({ version: '2', application: anApplication('draft') }),
    },
  },
  'command.refused': {
    'submit mismatch': { type: 'command.refused', command: 'submit', problem },
    'submit in flight': {
      type: 'command.refused',
      command: 'submit',
      problem: { code: 'key-in-flight', dayTry: 'kept', fields: [] },
    },
    'start one way': {
      type: 'command.refused',
      command: 'start',
      problem: { code: 'one-way-change', dayTry: 'kept', fields: [] },
    },
  },
  'command.failed': {
    submit: { type: 'command.failed', command: 'submit', fault: fault('network') },
  },
  'command.lost': { submit: { type: 'command.lost', command: 'submit' } },
  'handoff.issued': { '': { type: 'handoff.issued', handoff, snapshot: submitted } },
  'handoff.refused': { '': { type: 'handoff.refused', snapshot: submitted } },
  'handoff.ready': { '': { type: 'handoff.ready', usual: 'embedded' } },
  'handoff.pressed': {
    '': { type: 'handoff.pressed', here: false },
    'for this tab': { type: 'handoff.pressed', here: true },
  },
  'handoff.left': {
    opened: { type: 'handoff.left', use: 'opened' },
    blocked: { type: 'handoff.left', use: 'blocked' },
  },
  'handoff-mode.chosen': {
    offered: { type: 'handoff-mode.chosen', mode: 'embedded' },
    'not offered': { type: 'handoff-mode.chosen', mode: 'popup' },
  },
  'window.closed': { '': { type: 'window.closed' } },
  'link.pressed': { '': { type: 'link.pressed', what: 'handoff', value: handoff.url } },
  'deadline.pressed': {
    '': { type: 'deadline.pressed', deadline: { at: 0, title: 'Due', text: '' } },
  },
  'page.seen': {
    '': { type: 'page.seen', page: { framed: true, wechat: true } },
  },
  'return.found': { '': { type: 'return.found', state } },
  'return.told': {
    here: { type: 'return.told', state, kind: 'here', snapshot: submitted },
    elsewhere: { type: 'return.told', state, kind: 'elsewhere', snapshot: null },
  },
  'return.dismissed': { '': { type: 'return.dismissed' } },
  'close.pressed': { '': { type: 'close.pressed' } },
  'handoff.failed': { '': { type: 'handoff.failed', fault: fault('server') } },
  'answers.checked': {
    'to leave': {
      type: 'answers.checked',
      reason: 'leave',
      results: { legalRepresentativeName: { input: '王小明', check } },
    },
    'to proceed': { type: 'answers.checked', reason: 'proceed', results: {} },
  },
  'screen.requested': {
    auto: { type: 'screen.requested', screen: 'auto' },
    status: { type: 'screen.requested', screen: 'status' },
    type: { type: 'screen.requested', screen: 'type' },
    check: { type: 'screen.requested', screen: 'check' },
  },
  'start.pressed': { '': { type: 'start.pressed' } },
  'back.pressed': { '': { type: 'back.pressed' } },
  'retry.pressed': { '': { type: 'retry.pressed' } },
  'proceed.pressed': { '': { type: 'proceed.pressed' } },
  'withdraw.asked': { '': { type: 'withdraw.asked', asked: true } },
  'withdraw.pressed': { '': { type: 'withdraw.pressed' } },
  'change.pressed': { '': { type: 'change.pressed', subject: 'enterprise' } },
  'copy.pressed': { '': { type: 'copy.pressed', what: 'reference', value: 'RNA-2048' } },
  'text.copied': { '': { type: 'text.copied', what: 'reference', copied: true } },
  'print.pressed': { '': { type: 'print.pressed' } },
  'choose-payment-again.pressed': {
    'any way': { type: 'choose-payment-again.pressed', way: null },
    'to the company': { type: 'choose-payment-again.pressed', way: 'to-company' },
  },
  'correct-submission.pressed': { '': { type: 'correct-submission.pressed' } },
  'correction.pressed': {
    'of an answer': { type: 'correction.pressed', target: 'field-contactMobile' },
    'of a photo': { type: 'correction.pressed', target: 'photo-portrait' },
  },
  'other-identity.pressed': { '': { type: 'other-identity.pressed' } },
  'reload.requested': { '': { type: 'reload.requested' } },
  'handoff.renewed': { '': { type: 'handoff.renewed' } },
  'subject.chosen': {
    individual: { type: 'subject.chosen', subject: 'individual' },
    enterprise: { type: 'subject.chosen', subject: 'enterprise' },
  },
  'choice.confirmed': { '': { type: 'choice.confirmed', confirmed: true } },
  'method.chosen': { '': { type: 'method.chosen', method: 'face' } },
  'organization-type.chosen': { '': { type: 'organization-type.chosen', organizationType: 'other' } },
  'payment-method.chosen': { '': { type: 'payment-method.chosen', paymentMethod: 'to-company' } },
  'answer.typed': { '': { type: 'answer.typed', field: 'legalRepresentativeName', value: '王小' } },
  'answer.left': { '': { type: 'answer.left', field: 'legalRepresentativeName' } },
  'answer.reopened': { '': { type: 'answer.reopened', field: 'registrationNumber' } },
  'answer.kept': { '': { type: 'answer.kept', field: 'registrationNumber' } },
  'proposal.accepted': { '': { type: 'proposal.accepted', field: 'registrationNumber' } },
  'photo.chosen': {
    one: { type: 'photo.chosen', slot: 'portrait', files: [file] },
    many: { type: 'photo.chosen', slot: 'emblem', files: [file, file, file] },
  },
  'photo.pasted': { '': { type: 'photo.pasted', files: [file] } },
  'photo.dropped': {
    '': { type: 'photo.dropped', files: [file] },
    'without a file': { type: 'photo.dropped', files: [] },
  },
  'photo.prepared': {
    good: { type: 'photo.prepared', slot: 'portrait', round: 1, photo: aPhoto, advice: [] },
    advised: { type: 'photo.prepared', slot: 'portrait', round: 1, photo: aPhoto, advice: ['photo/dark'] },
    late: { type: 'photo.prepared', slot: 'portrait', round: 0, photo: aPhoto, advice: [] },
  },
  'photo.refused': {
    '': { type: 'photo.refused', slot: 'portrait', round: 1, code: 'photo/empty', params: {} },
  },
  'photo.confirmed': { '': { type: 'photo.confirmed', slot: 'portrait' } },
  'photo.retried': { '': { type: 'photo.retried', slot: 'portrait' } },
  'photo.turned': { '': { type: 'photo.turned', slot: 'portrait' } },
  'photo.stopped': { '': { type: 'photo.stopped', slot: 'portrait' } },
  'photo.removed': { '': { type: 'photo.removed', slot: 'portrait' } },
  'photo.progressed': { '': { type: 'photo.progressed', slot: 'portrait', round: 1, sent: 70_000 } },
  'photo.uploaded': {
    '': {
      type: 'photo.uploaded',
      slot: 'portrait',
      round: 1,
      id: 'photo-1',
      snapshot: aSnapshot({
        preset: 'review',
        version: '2',
        application: anApplication('draft', {
          subject: 'individual',
          photos: [{ slot: 'portrait', id: 'photo-1' }],
        }),
      }),
    },
  },
  'photo.failed': {
    lost: { type: 'photo.failed', slot: 'portrait', round: 1, problem: null, fault: null },
    offline: { type: 'photo.failed', slot: 'portrait', round: 1, problem: null, fault: fault('offline') },
    'too large': {
      type: 'photo.failed',
      slot: 'portrait',
      round: 1,
      problem: { code: 'photo-too-large', dayTry: 'kept', fields: [] },
      fault: null,
    },
    'signed out': {
      type: 'photo.failed',
      slot: 'portrait',
      round: 1,
      problem: { code: 'not-signed-in', dayTry: 'kept', fields: [] },
      fault: null,
    },
  },
  'photo.shown': { '': { type: 'photo.shown', slot: 'portrait' } },
  'watermark.chosen': { off: { type: 'watermark.chosen', on: false } },
  'camera.opened': { '': { type: 'camera.opened', slot: 'portrait' } },
  'camera.started': { '': { type: 'camera.started', torch: false } },
  'camera.failed': { '': { type: 'camera.failed', code: 'camera/denied' } },
  'camera.shot': { '': { type: 'camera.shot' } },
  'camera.torched': { '': { type: 'camera.torched' } },
  'camera.closed': { '': { type: 'camera.closed' } },
  'warning.confirmed': {
    '': { type: 'warning.confirmed', field: 'legalRepresentativeName', code: 'person-name/length' },
  },
  'consent.changed': {
    given: { type: 'consent.changed', ...agreed, trusted: true },
    'given by script': { type: 'consent.changed', ...agreed, trusted: false },
  },
};

/** Each fact with its name in the table. */
export const namedFacts: readonly (readonly [name: string, fact: Fact])[] = Object.entries(
  sampleFacts,
).flatMap(([type, forms]) =>
  Object.entries(forms).map(([form, fact]) => [form === '' ? type : `${type} (${form})`, fact] as const),
);
