import type { PolicyField, FieldName } from './field.js';
import type { Policy } from './policy.js';

export type PresetName = 'enterprise' | 'review';

const ask = (...names: FieldName[]): PolicyField[] => names.map(name => ({ name, required: true }));
const mayAsk = (...names: FieldName[]): PolicyField[] => names.map(name => ({ name, required: false }));

const legalRepresentative = ['legalRepresentativeDocumentType', 'legalRepresentativeDocumentNumber'] as const;

const sharedPolicy = {
  timeZone: 'Asia/Shanghai',
  subjects: ['individual', 'enterprise'],
  changes: [{ from: 'individual', to: 'enterprise' }],
  calendar: null,
  photo: {
    maxBytes: 5_000_000,
    maxPixels: 4_194_304,
    maxDecodePixels: 120_000_000,
    pdf: false,
    watermark: null,
  },
  drafts: 'reload',
  draftHours: 24,
  draftNumberHours: 2,
  framing: 'warn',
  untrustedConsent: false,
} as const;

/** A platform that verifies through an e-signature provider: three tries a day, face, organization, payment. */
function enterprisePreset(): Policy {
  return {
    ...sharedPolicy,
    name: 'enterprise',
    subjects: [...sharedPolicy.subjects],
    changes: sharedPolicy.changes.map(change => ({ ...change })),
    photo: { ...sharedPolicy.photo },
    requiredIn: ['*'],
    companyAccount: 'enterprise-only',
    attempts: { perDay: 3, countedOn: ['submit'] },
    lock: { days: 30, except: [] },
    accountsPerIdentity: { individual: 1, enterprise: 5, disclose: 'after-proof' },
    individual: {
      fields: ask('fullName', 'documentType', 'documentNumber', 'mobile'),
      proof: 'provider',
      steps: ['person'],
    },
    enterprise: {
      fields: ask('organizationName', 'registrationNumber', 'legalRepresentativeName', 'contactMobile'),
      proof: 'provider',
      steps: ['person', 'organization', 'payment'],
    },
    organizationRegions: [],
    documents: [
      { subject: 'individual', region: '*', type: 'resident-id', slots: [] },
      { subject: 'individual', region: '*', type: 'residence-permit', slots: [] },
      { subject: 'individual', region: '*', type: 'hk-macao-travel-permit', slots: [] },
      { subject: 'individual', region: '*', type: 'taiwan-travel-permit', slots: [] },
      { subject: 'individual', region: '*', type: 'foreign-permanent-resident-id', slots: [] },
      { subject: 'individual', region: '*', type: 'passport', slots: [] },
    ],
    consents: [
      { purpose: 'notice', textVersion: '1', texts: [] },
      { purpose: 'identity', textVersion: '1', texts: [] },
      { purpose: 'provider', textVersion: '1', texts: [] },
      { purpose: 'face', textVersion: '1', texts: [] },
    ],
    provider: null,
    handoff: { modes: ['embedded'], linkHours: 168, appSchemes: [] },
    personMethods: [{ method: 'face', fields: ask('fullName', 'documentType', 'documentNumber', 'mobile') }],
    organizationTypes: [
      { type: 'business', fields: ask(...legalRepresentative) },
      { type: 'individual-business', fields: ask(...legalRepresentative) },
      { type: 'other', fields: [...ask('certificateType'), ...mayAsk(...legalRepresentative)] },
    ],
    payment: {
      ways: ['from-company', 'to-company'],
      bankFields: ask('bankName', 'bankAccount'),
      transferFen: 1,
      amountFen: { min: 1, max: 99 },
      amountTries: 3,
      rounds: { perApplication: 3, perDay: 3, waitMinutes: 10 },
      amountWorkingDays: 7,
      transferWorkingDays: 7,
      arrivalWorkingDays: { min: 1, max: 3 },
    },
    review: null,
  };
}

/** A platform that verifies by documents: photos, two to four business days of human review. */
function reviewPreset(): Policy {
  const document = (region: string, type: Policy['documents'][number]['type'], ...slots: string[]) => ({
    subject: 'individual' as const,
    region,
    type,
    slots: slots as Policy['documents'][number]['slots'],
  });
  return {
    ...sharedPolicy,
    name: 'review',
    subjects: [...sharedPolicy.subjects],
    changes: sharedPolicy.changes.map(change => ({ ...change })),
    photo: { ...sharedPolicy.photo },
    requiredIn: ['cn-mainland'],
    companyAccount: 'ask-again',
    attempts: null,
    lock: { days: 30, except: [] },
    accountsPerIdentity: { individual: 1, enterprise: 5, disclose: 'after-proof' },
    individual: {
      fields: ask('documentType', 'fullName', 'documentNumber', 'address'),
      proof: 'review',
      steps: [],
    },
    enterprise: {
      fields: ask('organizationName', 'organizationRegion', 'registrationNumber', 'registeredAddress'),
      proof: 'review',
      steps: [],
    },
    organizationRegions: ['*'],
    documents: [
      document('cn-mainland', 'resident-id', 'portrait', 'emblem'),
      document('cn-mainland', 'passport', 'page'),
      document('cn-mainland', 'hk-macao-travel-permit', 'portrait', 'back'),
      document('cn-mainland', 'taiwan-travel-permit', 'portrait', 'back'),
      document('cn-mainland', 'residence-permit', 'portrait', 'emblem'),
      document('cn-mainland', 'foreign-permanent-resident-id', 'portrait', 'back'),
      document('*', 'id-card', 'front', 'back'),
      document('*', 'drivers-license', 'front', 'back'),
      document('*', 'work-permit', 'front', 'back'),
      { subject: 'enterprise', region: '*', type: 'business-license', slots: ['license'] },
    ],
    consents: [
      { purpose: 'notice', textVersion: '1', texts: [] },
      { purpose: 'identity', textVersion: '1', texts: [] },
    ],
    provider: null,
    handoff: { modes: ['embedded'], linkHours: 168, appSchemes: [] },
    personMethods: [],
    organizationTypes: [],
    payment: null,
    review: { workingDays: { min: 2, max: 4 }, channels: ['site', 'email', 'sms'] },
  };
}

/** The two platforms that the widget was made for; a fresh object at each call. */
export const presets: Readonly<Record<PresetName, () => Policy>> = {
  enterprise: enterprisePreset,
  review: reviewPreset,
};

/**
 * Fills a policy that names a preset: `{ preset: 'enterprise', lock: { days: 60, except: [] } }`. Top-level values
 * replace the preset's whole. Anything else is returned as it is, for the schema to judge.
 */
export function fillPreset(policy: unknown): unknown {
  if (typeof policy !== 'object' || policy === null || !Object.hasOwn(policy, 'preset')) return policy;
  const { preset, ...overrides } = policy as { preset: unknown };
  if (typeof preset !== 'string' || !Object.hasOwn(presets, preset)) return policy;
  return { ...presets[preset as PresetName](), ...overrides };
}
