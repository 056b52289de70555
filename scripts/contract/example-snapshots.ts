/** A snapshot for each platform, as a backend may send it: the policy as a preset with what the portal adds. */
import type { PresetName } from '../../src/contract/index.js';

const at = (time: string) => `2026-11-25T${time}+08:00`;

export const exampleSnapshots: Readonly<Record<PresetName, object>> = {
  enterprise: {
    accountKey: 'a-7f3d',
    version: '42',
    serverTime: at('10:00:00'),
    account: { region: 'cn-mainland', company: true },
    policy: {
      preset: 'enterprise',
      provider: {
        name: 'Example Sign',
        contact: '400-000-0000',
        href: 'https://sign.example',
        origins: ['https://sign.example'],
      },
    },
    identity: { status: 'unverified' },
    application: {
      id: 'application-9',
      purpose: 'first',
      subject: 'enterprise',
      startedAt: at('09:50:00'),
      submittedAt: at('09:55:00'),
      answers: [
        { field: 'organizationName', value: '示例**有限公司' },
        { field: 'registrationNumber', value: '9111**********341X' },
      ],
      actor: 'applicant',
      stage: 'payment',
      payment: {
        status: 'awaiting-amount',
        way: 'to-company',
        bankName: '示例银行',
        bankAccount: '**** 0001',
        chosenAt: at('09:58:00'),
        sentAt: at('09:59:00'),
        triesLeft: 3,
        expiresAt: '2026-12-05T00:00:00+08:00',
        expected: { earliest: '2026-11-26', latest: '2026-11-30' },
      },
    },
    attempts: { left: 2, resetsAt: '2026-11-26T00:00:00+08:00' },
    editableFrom: null,
    receipts: [{ key: '0b9d6e0e-5f0f-4f6e-9c55-3f9a1a0c8d11', outcome: 'accepted' }],
  },
  review: {
    accountKey: 'b-19c2',
    version: 'c0ffee',
    serverTime: '2026-11-25T02:00:00Z',
    account: { region: 'sg', company: false },
    policy: { preset: 'review' },
    identity: {
      status: 'verified',
      subject: 'individual',
      name: 'T** A* K**',
      number: 'S*****67D',
      verifiedAt: '2026-10-20T07:30:00Z',
    },
    application: {
      id: 'application-3',
      purpose: 'change',
      subject: 'enterprise',
      startedAt: '2026-11-24T08:00:00Z',
      submittedAt: '2026-11-24T08:20:00Z',
      answers: [{ field: 'organizationName', value: 'Ex***** Pte. Ltd.' }],
      actor: 'reviewer',
      stage: 'review',
      review: {
        expected: { earliest: '2026-11-26', latest: '2026-11-30' },
        channels: ['site', 'email', 'sms'],
      },
    },
    attempts: null,
    editableFrom: '2026-11-19T00:00:00+08:00',
    receipts: [],
  },
};
