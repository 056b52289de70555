/** Scenes of what was decided, and of what comes after. */
import type { Reason, Subject } from '../../src/contract/index.js';
import { scene, type Scene } from './scene.js';
import { anApplication, anIdentity, aSnapshot, type SnapshotOptions } from './snapshot-parts.js';

const company: SnapshotOptions = { account: { company: true } };
const reviewed: SnapshotOptions = { preset: 'review', account: { region: 'cn-mainland', company: false } };

const verifiedPerson = anIdentity('verified', {
  subject: 'individual',
  name: '王**',
  number: '3301**********8451',
});
const lockedUntil = '2026-12-20T00:00:00+08:00';

const answersOf = {
  individual: [
    { field: 'fullName', value: '王**' },
    { field: 'documentType', value: 'resident-id' },
    { field: 'documentNumber', value: '3301**********8451' },
    { field: 'address', value: '杭州市临平区样本路 1 号' },
  ],
  enterprise: [
    { field: 'organizationName', value: '北京**科技有限公司' },
    { field: 'registrationNumber', value: '9111**********341X' },
  ],
} as const;

const inReview = (more: Partial<Parameters<typeof anApplication<'review'>>[1]> = {}) =>
  anApplication('review', { subject: 'individual', answers: [...answersOf.individual], ...more });

const rejected = (reasons: Reason[], subject: Subject = 'individual', expiresAt: string | null = null) =>
  anApplication('rejected', { subject, answers: [...answersOf[subject]], reasons, expiresAt });

const overQuota = (limit: number): Reason[] => [{ field: null, code: 'identity-over-quota', limit }];

export const decisionScenes: readonly Scene[] = [
  scene({
    id: 'review',
    title: 'What was submitted is reviewed',
    screen: 'review',
    status: 'in-progress',
    snapshot: aSnapshot({ ...reviewed, application: inReview() }),
  }),
  scene({
    id: 'review-undated',
    title: 'The review has no date',
    screen: 'review',
    status: 'in-progress',
    snapshot: aSnapshot({
      ...reviewed,
      application: inReview({ review: { expected: null, channels: ['site'] } }),
    }),
  }),

  scene({
    id: 'rejected',
    title: 'An answer has to be corrected',
    screen: 'rejected',
    status: 'action-needed',
    snapshot: aSnapshot({
      ...reviewed,
      application: rejected([{ field: 'address', code: 'answer-differs' }]),
    }),
  }),
  scene({
    id: 'rejected-with-note',
    title: 'A photo and an answer, with a note of the reviewer, until a date',
    screen: 'rejected',
    status: 'action-needed',
    snapshot: aSnapshot({
      ...reviewed,
      application: rejected(
        [
          { field: 'emblem', code: 'photo-unreadable' },
          {
            field: 'address',
            code: 'answer-incomplete',
            note: { language: 'zh-CN', text: '请补充门牌号。' },
          },
        ],
        'individual',
        '2027-02-23T10:00:00+08:00',
      ),
    }),
  }),
  scene({
    id: 'over-quota-person',
    title: 'The person has an account already',
    screen: 'over-quota',
    status: 'action-needed',
    snapshot: aSnapshot({ ...reviewed, application: rejected(overQuota(1)) }),
  }),
  scene({
    id: 'over-quota-company',
    title: 'The company has as many accounts as it may',
    screen: 'over-quota',
    status: 'action-needed',
    snapshot: aSnapshot({ ...company, application: rejected(overQuota(5), 'enterprise') }),
  }),

  scene({
    id: 'result-company',
    title: 'A verified company, which can be changed later',
    screen: 'result',
    status: 'verified',
    snapshot: aSnapshot({ ...company, identity: anIdentity('verified'), editableFrom: lockedUntil }),
  }),
  scene({
    id: 'result-person',
    title: 'A verified person, who can be changed',
    screen: 'result',
    status: 'verified',
    snapshot: aSnapshot({ ...reviewed, identity: verifiedPerson }),
  }),

  scene({
    id: 'change-information',
    title: 'A verified person becomes a company: what it is asked',
    screen: 'information',
    status: 'verified',
    snapshot: aSnapshot({
      account: { company: false },
      identity: verifiedPerson,
      application: anApplication('draft', { purpose: 'change' }),
    }),
  }),
  scene({
    id: 'change-payment',
    title: 'A change waits for the payment',
    screen: 'payment',
    status: 'change-pending',
    snapshot: aSnapshot({
      ...company,
      identity: verifiedPerson,
      application: anApplication('payment', { purpose: 'change' }),
    }),
  }),
  scene({
    id: 'change-review',
    title: 'A change is reviewed',
    screen: 'review',
    status: 'change-pending',
    snapshot: aSnapshot({
      ...reviewed,
      identity: verifiedPerson,
      application: inReview({ purpose: 'change', subject: 'enterprise', answers: [...answersOf.enterprise] }),
    }),
  }),
  scene({
    id: 'change-rejected',
    title: 'A change was rejected, the identity stays',
    screen: 'rejected',
    status: 'action-needed',
    snapshot: aSnapshot({
      ...reviewed,
      identity: verifiedPerson,
      application: {
        ...rejected([{ field: 'organizationName', code: 'answer-differs' }], 'enterprise'),
        purpose: 'change',
      },
    }),
  }),
  scene({
    id: 'revoked-review',
    title: 'A revoked identity is reviewed anew',
    screen: 'review',
    status: 'revoked',
    snapshot: aSnapshot({
      ...reviewed,
      identity: anIdentity('revoked', { subject: 'individual', name: '王**', number: '3301**********8451' }),
      application: inReview(),
    }),
  }),
];
