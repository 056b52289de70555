import { expect } from 'chai';
import type { Policy, Snapshot } from '../../src/contract/index.js';
import { DemoAccount } from './demo-account.js';
import { companyAbroad, handIn, reviewAccount, underReview } from './review-account.js';
import { runningDemo } from './running-demo.js';
import { freshCreditCode, freshResidentId, individualAnswers, organizationAnswers } from './test-identity.js';

const overQuota = ({ identity, application }: Snapshot) => ({
  status: identity.status,
  reasons: application?.stage === 'rejected' ? application.reasons : null,
});
/** [N03] Told with the number of the policy. */
const refused = (limit: number) => ({
  status: 'unverified',
  reasons: [{ field: null, code: 'identity-over-quota', limit }],
});

describe('accounts per identity', () => {
  before(async function () {
    this.timeout(60_000);
    await runningDemo();
  });

  it('[I2] lets one person’s identity serve one account only', async () => {
    const number = freshResidentId();
    const [first, second] = await Promise.all([1, 2].map(() => DemoAccount.create({ company: false })));
    expect((await first!.verifyIndividual(individualAnswers(number))).identity.status).to.equal('verified');
    expect(overQuota(await second!.verifyIndividual(individualAnswers(number)))).to.deep.equal(refused(1));
  });

  it('[I2] decides rightly when one identity is proved for two accounts at the same moment', async () => {
    const answers = individualAnswers();
    const accounts = await Promise.all([1, 2, 3].map(() => DemoAccount.create({ company: false })));
    for (const account of accounts) {
      await account.reachPerson('individual', answers);
      await account.must('startHandoff', { mode: 'embedded' });
    }
    const flows = await Promise.all(accounts.map(account => account.flow('face')));
    await Promise.all(
      accounts.map((account, n) => account.operate('face', { flow: flows[n]?.id, result: 'pass' })),
    );
    const settled = await Promise.all(
      accounts.map(account => account.until(({ application }) => application?.stage !== 'person')),
    );
    expect(settled.filter(({ identity }) => identity.status === 'verified')).to.have.length(1);
    expect(settled.map(overQuota).filter(({ reasons }) => reasons)).to.deep.equal([refused(1), refused(1)]);
  });

  it('[I3] lets a company’s identity serve as many accounts as the policy says, also at the same moment', async () => {
    const accountsPerIdentity = { individual: 1, enterprise: 2, disclose: 'after-proof' } as const;
    const answers = organizationAnswers();
    const accounts = await Promise.all(
      [1, 2, 3, 4].map(() => DemoAccount.create({ policyOverrides: { accountsPerIdentity } })),
    );
    const amounts: number[] = [];
    for (const account of accounts) {
      await account.reachPayment(answers);
      amounts.push(await account.receiveAmount());
    }
    const replies = await Promise.all(
      accounts.map((account, n) => account.send('submitAmount', { fen: amounts[n] ?? 0 })),
    );
    expect(replies.map(({ status }) => status)).to.deep.equal([200, 200, 200, 200]);
    const verified = replies.filter(({ body }) => body.identity.status === 'verified');
    expect(verified).to.have.length(2);
  });

  it('[I3] lets a company’s identity serve five accounts, whatever number of reviewers approve at the same moment', async () => {
    const answers = companyAbroad();
    const accounts = await Promise.all(Array.from({ length: 12 }, () => reviewAccount()));
    await Promise.all(accounts.map(account => underReview(account, answers)));
    await Promise.all(accounts.map(account => account.demoPost('review/approve', { account: account.id })));
    const snapshots = await Promise.all(accounts.map(account => account.load()));
    expect(snapshots.filter(({ identity }) => identity.status === 'verified')).to.have.length(5);
    expect(snapshots.map(overQuota).filter(({ reasons }) => reasons)).to.deep.equal(
      Array(7).fill(refused(5)),
    );

    // A place that is given back is taken once.
    const verified = accounts.find((_, n) => snapshots[n]?.identity.status === 'verified');
    const reasons = [{ field: null, code: 'organization-dissolved' }];
    await verified?.demoPost('review/revoke', { account: verified.id, reasons });
    const others = accounts.filter((_, n) => snapshots[n]?.identity.status === 'unverified');
    await Promise.all(others.map(account => underReview(account, answers)));
    await Promise.all(others.map(account => account.demoPost('review/approve', { account: account.id })));
    const again = await Promise.all(others.map(account => account.load()));
    expect(again.filter(({ identity }) => identity.status === 'verified')).to.have.length(1);
  });

  it('[I2] lets a person’s identity serve one account when many are approved at the same moment', async () => {
    const answers = {
      fullName: '陳大文',
      documentType: 'id-card',
      documentNumber: 'C123456(9)',
      address: '香港示例道 1 號',
    };
    const accounts = await Promise.all(Array.from({ length: 6 }, () => reviewAccount(false, 'hk')));
    for (const account of accounts) {
      const { status, body } = await handIn(account, 'individual', answers, ['front', 'back']);
      expect(status, JSON.stringify(body.fields)).to.equal(200);
    }
    await Promise.all(accounts.map(account => account.demoPost('review/approve', { account: account.id })));
    const snapshots = await Promise.all(accounts.map(account => account.load()));
    expect(snapshots.filter(({ identity }) => identity.status === 'verified')).to.have.length(1);
    expect(snapshots.map(overQuota).filter(({ reasons }) => reasons)).to.deep.equal(
      Array(5).fill(refused(1)),
    );
  });

  it('[I3] frees the place when a change leads to another identity', async () => {
    const accountsPerIdentity = { individual: 1, enterprise: 1, disclose: 'after-proof' } as const;
    const policyOverrides: Partial<Policy> = { accountsPerIdentity, lock: { days: 0, except: [] } };
    const answers = organizationAnswers();
    const leaving = await DemoAccount.create({ policyOverrides });
    const coming = await DemoAccount.create({ policyOverrides });
    await leaving.verifyEnterprise(answers);
    await leaving.verifyEnterprise(organizationAnswers());
    expect((await coming.verifyEnterprise(answers)).identity.status).to.equal('verified');
  });

  it('[A38] answers a submission alike whether or not the identity is registered already', async () => {
    const taken = freshCreditCode();
    const accountsPerIdentity = { individual: 1, enterprise: 1, disclose: 'after-proof' } as const;
    const owner = await DemoAccount.create({ policyOverrides: { accountsPerIdentity } });
    await owner.verifyEnterprise(organizationAnswers(taken));

    const seen: unknown[] = [];
    for (const number of [taken, freshCreditCode()]) {
      const prober = await DemoAccount.create({ policyOverrides: { accountsPerIdentity } });
      await prober.must('start', { subject: 'enterprise' });
      const { status, body } = await prober.submit('enterprise', organizationAnswers(number));
      const { application, attempts, identity } = body;
      seen.push([status, application?.stage, attempts, identity, Object.keys(body)]);
    }
    expect(seen[0]).to.deep.equal(seen[1]);
  });

  it('[I3] discloses it at submit where the policy says so, without costing an attempt', async () => {
    const accountsPerIdentity = { individual: 1, enterprise: 1, disclose: 'at-submit' } as const;
    const answers = organizationAnswers();
    const owner = await DemoAccount.create({ policyOverrides: { accountsPerIdentity } });
    await owner.verifyEnterprise(answers);
    const other = await DemoAccount.create({ policyOverrides: { accountsPerIdentity } });
    await other.must('start', { subject: 'enterprise' });
    const { status, body } = await other.submit('enterprise', answers);
    expect([status, body.code, body.dayTry]).to.deep.equal([409, 'identity-over-quota', 'kept']);
    expect(body.limit).to.equal(1);
  });
});
