/** Snapshots made of a preset and of what differs. Whatever is not named is the plainest sound value. */
import {
  presets,
  type Application,
  type Identity,
  type Payment,
  type Policy,
  type PresetName,
  type Snapshot,
  type Stage,
} from '../../src/contract/index.js';

/** A Wednesday morning in Shanghai on which every test day begins. */
export const serverTime = '2026-11-25T10:00:00+08:00';
export const nextMidnight = '2026-11-26T00:00:00+08:00';

export interface SnapshotOptions extends Partial<Omit<Snapshot, 'policy' | 'account'>> {
  readonly preset?: PresetName;
  readonly policy?: Partial<Policy>;
  readonly account?: Partial<Snapshot['account']>;
}

/** A preset that is ready for use: with the provider that a portal would name. */
export function aPolicy(preset: PresetName = 'enterprise', overrides: Partial<Policy> = {}): Policy {
  const provider = { name: 'Example Sign', contact: '400-000-0000', origins: ['https://sign.example'] };
  return { ...presets[preset](), ...(preset === 'enterprise' ? { provider } : {}), ...overrides };
}

export function aSnapshot({ preset, policy, account, ...parts }: SnapshotOptions = {}): Snapshot {
  const rules = aPolicy(preset, policy);
  return {
    accountKey: 'account-1',
    version: '1',
    serverTime,
    account: { region: preset === 'review' ? 'sg' : 'cn-mainland', company: false, ...account },
    policy: rules,
    identity: { status: 'unverified' },
    application: null,
    attempts: rules.attempts && { left: rules.attempts.perDay, resetsAt: nextMidnight },
    editableFrom: null,
    receipts: [],
    ...parts,
  };
}

type IdentityOf<S extends Identity['status']> = Extract<Identity, { status: S }>;

/** A masked identity; of an enterprise unless the test says otherwise. */
export function anIdentity<S extends Identity['status']>(
  status: S,
  overrides: Partial<IdentityOf<S>> = {},
): IdentityOf<S> {
  const bearer = {
    subject: 'enterprise',
    name: '北京**科技有限公司',
    number: '9111**********341X',
    verifiedAt: '2026-11-20T15:30:00+08:00',
  } as const;
  const identities: { readonly [T in Identity['status']]: IdentityOf<T> } = {
    unverified: { status: 'unverified' },
    verified: { status: 'verified', ...bearer },
    revoked: {
      status: 'revoked',
      ...bearer,
      revokedAt: '2026-11-24T09:00:00+08:00',
      reasons: [{ field: null, code: 'organization-dissolved' }],
    },
  };
  return { ...identities[status], ...overrides };
}

type ApplicationOf<S extends Stage> = Extract<Application, { stage: S }>;

/** An application of an enterprise at a stage. */
export function anApplication<S extends Stage>(
  stage: S,
  overrides: Partial<ApplicationOf<S>> = {},
): ApplicationOf<S> {
  const submitted = {
    id: 'application-1',
    purpose: 'first',
    subject: 'enterprise',
    startedAt: '2026-11-25T09:50:00+08:00',
    submittedAt: '2026-11-25T09:55:00+08:00',
    answers: [
      { field: 'organizationName', value: '北京**科技有限公司' },
      { field: 'registrationNumber', value: '9111**********341X' },
    ],
    photos: [],
    actor: 'applicant',
    participants: [],
  } satisfies Partial<Application>;
  const applications: { readonly [T in Stage]: ApplicationOf<T> } = {
    draft: { ...submitted, stage: 'draft', submittedAt: null, answers: [] },
    person: {
      ...submitted,
      stage: 'person',
      person: { status: 'required', method: null, code: null, progress: 'waiting', expiresAt: null },
    },
    organization: {
      ...submitted,
      stage: 'organization',
      organization: { suggestedType: 'business', code: null },
    },
    payment: { ...submitted, stage: 'payment', payment: null, rounds: { left: 3, availableAt: null } },
    review: {
      ...submitted,
      actor: 'reviewer',
      stage: 'review',
      review: {
        expected: { earliest: '2026-11-27', latest: '2026-12-01' },
        channels: ['site', 'email', 'sms'],
      },
    },
    rejected: {
      ...submitted,
      stage: 'rejected',
      rejectedAt: '2026-11-25T09:58:00+08:00',
      reasons: [{ field: 'registrationNumber', code: 'registration-number/unknown' }],
      expiresAt: null,
    },
  };
  return { ...applications[stage], ...overrides };
}

type PaymentOf<S extends Payment['status']> = Extract<Payment, { status: S }>;

/** The payment step in one of its states. */
export function aPayment<S extends Payment['status']>(
  status: S,
  overrides: Partial<PaymentOf<S>> = {},
): PaymentOf<S> {
  const wait = {
    chosenAt: '2026-11-25T09:58:00+08:00',
    expiresAt: '2026-12-02T09:58:00+08:00',
    expected: { earliest: '2026-11-26', latest: '2026-11-30' },
  };
  const account = {
    holder: 'Example Sign Co., Ltd.',
    number: '6222 0000 0000 0000',
    bank: 'Example Bank, Beijing Branch',
    reference: 'RNA-2048',
    fen: 1,
  };
  const at = '2026-11-25T09:59:00+08:00';
  const payments: { readonly [T in Payment['status']]: PaymentOf<T> } = {
    'awaiting-transfer': { ...wait, status: 'awaiting-transfer', way: 'from-company', account },
    'awaiting-amount': {
      ...wait,
      status: 'awaiting-amount',
      way: 'to-company',
      bankAccount: '6222 **** **** 0001',
      sentAt: at,
      triesLeft: 3,
    },
    failed: { status: 'failed', way: 'to-company', code: 'transfer-bounced', at },
    expired: { status: 'expired', way: 'from-company', at },
  };
  return { ...payments[status], ...overrides };
}
