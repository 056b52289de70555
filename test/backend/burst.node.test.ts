import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { DemoAccount } from './demo-account.js';
import { runningDemo } from './running-demo.js';
import { wrongOrganizationAnswers } from './test-identity.js';

describe('a burst of one account', () => {
  before(async function () {
    this.timeout(60_000);
    await runningDemo();
  });

  it('[R16] [R18] waits in line and is answered, while another account is served between', async function () {
    this.timeout(30_000);
    const [busy, other] = await Promise.all([DemoAccount.create(), DemoAccount.create()]);
    await Promise.all([busy.accountKey(), other.accountKey()]);
    const keys = Array.from({ length: 40 }, () => randomUUID());
    const ended: string[] = [];
    const burst = keys.map(async key => {
      const { status } = await busy.send('start', { subject: 'enterprise' }, key);
      ended.push('burst');
      return status;
    });
    for (let n = 0; n < 3; n += 1) {
      await other.load();
      ended.push('other');
    }
    expect(new Set(await Promise.all(burst))).to.deep.equal(new Set([200]));
    // However long the line is, another account waits for a few of its commands at most.
    expect(ended.lastIndexOf('other')).to.be.below(20);
    expect(await busy.load()).to.have.nested.property('application.stage', 'draft');
  });

  it('[R16] reads once for a crowd of loads, and never older than a question', async function () {
    this.timeout(30_000);
    const account = await DemoAccount.create();
    const crowd = Array.from({ length: 60 }, () => account.load());
    await account.must('start', { subject: 'enterprise' });
    const later = await Promise.all(Array.from({ length: 60 }, () => account.load()));
    expect(new Set(later.map(({ application }) => application?.stage))).to.deep.equal(new Set(['draft']));
    const versions = (await Promise.all(crowd)).map(({ version }) => Number(version));
    expect(Math.max(...versions)).to.be.at.most(Number(later[0]?.version));
  });

  it('[E2] spends three tries of a burst of wrong answers, in the order in which they came', async () => {
    const account = await DemoAccount.create();
    await account.must('start', { subject: 'enterprise' });
    const replies = await Promise.all(
      Array.from({ length: 12 }, () => account.submit('enterprise', wrongOrganizationAnswers())),
    );
    const codes = replies.map(({ body }) => body.code);
    expect(codes.filter(code => code === 'identity-mismatch')).to.have.length(3);
    expect(codes.filter(code => code === 'attempts-exhausted')).to.have.length(9);
    const told = (await account.load()).receipts.map(receipt =>
      receipt.outcome === 'refused' ? receipt.problem?.code : receipt.outcome,
    );
    expect(told.reverse()).to.deep.equal([
      'accepted',
      ...Array<string>(3).fill('identity-mismatch'),
      ...Array<string>(9).fill('attempts-exhausted'),
    ]);
  });
});
