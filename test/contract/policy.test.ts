import { expect } from 'chai';
import {
  fillPreset,
  parse,
  parseSnapshot,
  Policy,
  policyContradictions,
  presets,
  subjectPolicy,
  DiagnosticError,
  type PresetName,
} from '../../src/contract/index.js';
import { aPolicy, aSnapshot } from '../suites/snapshot-builder.js';

const names = Object.keys(presets) as PresetName[];

/** The value at a path such as `payment.amountFen.max`. */
const valueAt = (policy: Policy, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], policy);

describe('policy presets', () => {
  for (const name of names) {
    it(`fit the contract: ${name}`, () => {
      expect(parse(Policy, presets[name](), 'policy')).to.deep.equal(presets[name]());
    });

    it(`do not contradict themselves once a provider is named: ${name}`, () => {
      expect(policyContradictions(aPolicy(name))).to.deep.equal([]);
    });

    it(`are made anew each time: ${name}`, () => {
      const spoilt = presets[name]();
      const scribble = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return;
        Object.values(value).forEach(scribble);
        if (Array.isArray(value)) value.length = 0;
        else for (const key of Object.keys(value)) (value as Record<string, unknown>)[key] = 'spoilt';
      };
      scribble(spoilt);
      expect(parse(Policy, presets[name](), 'policy')).to.deep.equal(presets[name]());
    });
  }

  it('are complete by themselves, but for the provider where one proves', () => {
    expect(policyContradictions(presets.review())).to.deep.equal([]);
    const found = policyContradictions(presets.enterprise());
    expect(found.map(({ path }) => path)).to.deep.equal(['policy.provider', 'policy.provider']);
  });
});

describe('filling a preset', () => {
  it('replaces top-level values whole', () => {
    const lock = { days: 60, except: [] };
    expect(fillPreset({ preset: 'review', lock })).to.deep.equal({ ...presets.review(), lock });
  });

  it('leaves everything else to the schema', () => {
    for (const value of [
      null,
      7,
      'enterprise',
      { preset: 'other' },
      { preset: 7 },
      { preset: 'toString' },
      {},
    ])
      expect(fillPreset(value)).to.equal(value);
  });
});

describe('requirements as values of the policy', () => {
  const table: [id: string, says: string, preset: PresetName, path: string, value: unknown][] = [
    [
      'E1',
      'a company’s account takes the enterprise only',
      'enterprise',
      'companyAccount',
      'enterprise-only',
    ],
    ['E2', 'three tries a day', 'enterprise', 'attempts.perDay', 3],
    ['E2', 'days of Asia/Shanghai', 'enterprise', 'timeZone', 'Asia/Shanghai'],
    [
      'E4',
      'an individual becomes an enterprise, never the other way round',
      'enterprise',
      'changes',
      [{ from: 'individual', to: 'enterprise' }],
    ],
    ['E7', 'only a submission costs a try', 'enterprise', 'attempts.countedOn', ['submit']],
    [
      'E8',
      'the way to the provider is stated, embedded unless said otherwise',
      'enterprise',
      'handoff.modes',
      ['embedded'],
    ],
    ['E9', 'the person proves by face', 'enterprise', 'personMethods.0.method', 'face'],
    ['E10', 'organizations of three types: a business', 'enterprise', 'organizationTypes.0.type', 'business'],
    ['E10', 'an individual business owner', 'enterprise', 'organizationTypes.1.type', 'individual-business'],
    ['E10', 'any other', 'enterprise', 'organizationTypes.2.type', 'other'],
    [
      'E11',
      'person, organization and payment, in this order',
      'enterprise',
      'enterprise.steps',
      ['person', 'organization', 'payment'],
    ],
    ['E11', 'two ways to pay', 'enterprise', 'payment.ways', ['from-company', 'to-company']],
    ['E12', 'RMB 0.01 to the provider', 'enterprise', 'payment.transferFen', 1],
    ['E13', 'a random amount up to 0.99', 'enterprise', 'payment.amountFen', { min: 1, max: 99 }],
    ['E13', 'three tries for it', 'enterprise', 'payment.amountTries', 3],
    ['E13', 'seven days to type it', 'enterprise', 'payment.amountWorkingDays', 7],
    ['E14', 'the working calendar is the built-in one', 'enterprise', 'calendar', null],
    ['E17', 'thirty days of lock after success', 'enterprise', 'lock', { days: 30, except: [] }],
    [
      'E18',
      'an individual proves at the provider, in one step',
      'enterprise',
      'individual.steps',
      ['person'],
    ],
    ['I2', 'one account for a person', 'review', 'accountsPerIdentity.individual', 1],
    ['I3', 'five accounts for an organization', 'review', 'accountsPerIdentity.enterprise', 5],
    ['I3', 'told after proof of control', 'review', 'accountsPerIdentity.disclose', 'after-proof'],
    [
      'I4',
      'a company’s account that picks individual is asked again',
      'review',
      'companyAccount',
      'ask-again',
    ],
    ['I5', 'an individual is proved by people', 'review', 'individual.proof', 'review'],
    ['I6', 'an organization is proved by people', 'review', 'enterprise.proof', 'review'],
    ['I8', 'two to four working days', 'review', 'review.workingDays', { min: 2, max: 4 }],
    ['I8', 'three channels', 'review', 'review.channels', ['site', 'email', 'sms']],
    ['I10', 'any number of changes, thirty days after success', 'review', 'lock.days', 30],
    ['D8', 'drafts survive a reload', 'enterprise', 'drafts', 'reload'],
    ['D8', 'drafts last a day', 'enterprise', 'draftHours', 24],
    ['D8', 'numbers in them last two hours', 'enterprise', 'draftNumberHours', 2],
  ];
  for (const [id, says, preset, path, value] of table)
    it(`[${id}] ${says}`, () => {
      expect(valueAt(presets[preset](), path)).to.deep.equal(value);
    });

  const asked = (preset: PresetName, subject: 'individual' | 'enterprise') =>
    subjectPolicy(presets[preset](), subject)?.fields.map(({ name }) => name);

  it('[E18] an individual gives name, document and mobile', () => {
    expect(asked('enterprise', 'individual')).to.have.members([
      'fullName',
      'documentType',
      'documentNumber',
      'mobile',
    ]);
  });

  it('[I5] an individual gives document, name, number and address, with photos by region', () => {
    expect(asked('review', 'individual')).to.have.members([
      'documentType',
      'fullName',
      'documentNumber',
      'address',
    ]);
    const abroad = presets
      .review()
      .documents.filter(({ subject, region }) => subject === 'individual' && region === '*');
    expect(abroad.map(({ type }) => type)).to.deep.equal(['id-card', 'drivers-license', 'work-permit']);
    expect(abroad.every(({ slots }) => slots.length > 0)).to.equal(true);
  });

  it('[I6] an organization gives its licence alone', () => {
    expect(asked('review', 'enterprise')).to.have.members([
      'organizationName',
      'organizationRegion',
      'registrationNumber',
      'registeredAddress',
    ]);
    const documents = presets.review().documents.filter(({ subject }) => subject === 'enterprise');
    expect(documents).to.deep.equal([
      { subject: 'enterprise', region: '*', type: 'business-license', slots: ['license'] },
    ]);
  });
});

describe('contradictions of a policy', () => {
  const enterprise = aPolicy('enterprise');
  const review = aPolicy('review');
  const { individual } = enterprise;
  const cases: [path: string, policy: Policy][] = [
    ['policy.timeZone', { ...enterprise, timeZone: 'Asia/Atlantis' }],
    ['policy.individual', { ...enterprise, individual: null }],
    [
      'policy.individual.steps',
      {
        ...review,
        personMethods: enterprise.personMethods,
        individual: { ...review.individual!, steps: ['person'] },
      },
    ],
    ['policy.individual.steps', { ...enterprise, individual: { ...individual!, steps: [] } }],
    ['policy.provider', { ...enterprise, subjects: ['individual'], changes: [], provider: null }],
    ['policy.review', { ...review, subjects: ['individual'], changes: [], review: null }],
    ['policy.payment', { ...enterprise, payment: null }],
    ['policy.personMethods', { ...enterprise, subjects: ['individual'], changes: [], personMethods: [] }],
    ['policy.organizationTypes', { ...enterprise, organizationTypes: [] }],
    ['policy.documents', { ...enterprise, documents: [] }],
    ['policy.changes', { ...enterprise, subjects: ['individual'] }],
    [
      'policy.payment.amountFen.min',
      { ...enterprise, payment: { ...enterprise.payment!, amountFen: { min: 9, max: 8 } } },
    ],
    [
      'policy.review.workingDays.min',
      { ...review, review: { ...review.review!, workingDays: { min: 5, max: 4 } } },
    ],
  ];
  for (const [path, policy] of cases)
    it(`[D3] are told at ${path}, with what was given and what was expected`, () => {
      const found = policyContradictions(policy);
      expect(found.map(contradiction => contradiction.path)).to.deep.equal([path]);
      expect(found[0]?.given).not.to.equal('');
      expect(found[0]?.expected).not.to.equal('');
      expect(() => parseSnapshot(aSnapshot({ policy })))
        .to.throw(DiagnosticError)
        .with.property('diagnostic')
        .that.includes({ code: 'RNA105', path: `snapshot.${path}` });
    });

  it('are none where a subject that is not offered is left empty', () => {
    const policy = { ...enterprise, subjects: ['enterprise' as const], changes: [], individual: null };
    expect(policyContradictions(policy)).to.deep.equal([]);
    expect(subjectPolicy(policy, 'individual')).to.equal(null);
  });
});
