import { expect } from 'chai';
import { presets, type Policy } from '../../src/contract/index.js';
import { companyAbroad, handIn, reviewAccount } from './review-account.js';
import { runningDemo } from './running-demo.js';
import { freshCreditCode } from './test-identity.js';

const mainland = { organizationName: '杭州试验科技有限公司', registeredAddress: '杭州市示例路 1 号' };

describe('the region of a company at the reference backend', () => {
  before(async function () {
    this.timeout(60_000);
    await runningDemo();
  });
  const fieldsOf = (body: { fields: readonly { field: string; code: string }[] }) =>
    body.fields.map(({ field, code }) => `${field} ${code}`);

  it('[I6] checks a credit code only where the company is registered on the mainland', async () => {
    const account = await reviewAccount(true, 'sg');
    const answers = { ...companyAbroad(), ...mainland };
    const wrong = await handIn(account, 'enterprise', { ...answers, organizationRegion: 'cn-mainland' }, [
      'license',
    ]);
    expect(wrong.body.fields.map(({ field }) => field)).to.deep.equal(['registrationNumber']);
    const right = await handIn(
      account,
      'enterprise',
      { ...answers, organizationRegion: 'cn-mainland', registrationNumber: freshCreditCode() },
      ['license'],
    );
    expect(right.status).to.equal(200);
    const abroad = await handIn(await reviewAccount(true, 'cn-mainland'), 'enterprise', companyAbroad(), [
      'license',
    ]);
    expect(abroad.status).to.equal(200);
  });

  it('[I6] takes the region of the account where the policy does not ask for the company’s', async () => {
    const { enterprise, ...preset } = presets.review();
    const fields = enterprise?.fields.filter(({ name }) => name !== 'organizationRegion') ?? [];
    const policyOverrides: Partial<Policy> = {
      enterprise: { ...preset.individual, proof: 'review', steps: [], fields },
    };
    const account = await reviewAccount(true, 'cn-mainland', policyOverrides);
    const { body } = await handIn(account, 'enterprise', { ...companyAbroad(), ...mainland }, ['license']);
    expect(fieldsOf(body)[0]).to.match(/^registrationNumber /);
    const own = await handIn(account, 'enterprise', { ...mainland, registrationNumber: freshCreditCode() }, [
      'license',
    ]);
    expect(own.status).to.equal(200);
    expect(own.body.application?.answers.map(({ field }) => field)).not.to.include('organizationRegion');
  });

  it('[I6] takes only regions of the policy; `*` stands for every one that exists', async () => {
    const few = await reviewAccount(true, 'sg', { organizationRegions: ['sg', 'hk'] });
    const anywhere = await reviewAccount(true, 'sg');
    const own = await reviewAccount(true, 'sg', { organizationRegions: [] });
    const refused = 'organizationRegion answer/not-offered';
    for (const [account, region, isTaken] of [
      [few, 'my', false],
      [few, 'hk', true],
      [anywhere, 'zz', false],
      [anywhere, 'cn', false],
      [anywhere, 'my', true],
      [own, 'my', false],
      [own, 'sg', true],
    ] as const) {
      const { status, body } = await handIn(
        account,
        'enterprise',
        {
          ...companyAbroad(),
          ...(region === 'hk' ? { registrationNumber: '12345678' } : {}),
          organizationRegion: region,
        },
        ['license'],
      );
      expect(status === 200 || fieldsOf(body)[0], region).to.equal(isTaken || refused);
      if (isTaken) await account.must('withdraw', {});
    }
  });

  it('[I6] asks for the document of the company’s region, and refuses a region without one', async () => {
    const policyOverrides: Partial<Policy> = {
      documents: [
        { subject: 'enterprise', region: 'sg', type: 'business-license', slots: ['front', 'back'] },
        { subject: 'enterprise', region: 'hk', type: 'business-license', slots: ['license'] },
        { subject: 'individual', region: '*', type: 'id-card', slots: ['front', 'back'] },
      ],
    };
    const account = await reviewAccount(true, 'hk', policyOverrides);
    const abroad = await handIn(account, 'enterprise', companyAbroad(), ['license']);
    expect(fieldsOf(abroad.body)).to.deep.equal(['front photo/missing', 'back photo/missing']);
    const nowhere = await handIn(account, 'enterprise', { ...companyAbroad(), organizationRegion: 'my' }, [
      'license',
    ]);
    expect(fieldsOf(nowhere.body)).to.deep.equal(['organizationRegion answer/not-offered']);
    const right = await handIn(account, 'enterprise', companyAbroad(), ['front', 'back']);
    expect(right.status).to.equal(200);
  });
});
