import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { DemoAccount } from './demo-account.js';
import { runningDemo } from './running-demo.js';
import { organizationAnswers, wrongOrganizationAnswers } from './test-identity.js';

/** A drafted enterprise application. */
async function drafted(): Promise<DemoAccount> {
  const account = await DemoAccount.create();
  await account.must('start', { subject: 'enterprise' });
  return account;
}

/** The receipt of a submission that was judged wrong: it says all that the answer said [N18]. */
const refused = (key: string) => ({
  key,
  outcome: 'refused',
  problem: { code: 'identity-mismatch', dayTry: 'spent', fields: [] },
});

const lost = (sending: Promise<unknown>) =>
  sending.then(
    () => 'answered',
    () => 'lost',
  );

describe('idempotency keys at the reference backend', () => {
  before(async function () {
    this.timeout(60_000);
    await runningDemo();
  });

  it('[F22] knows nothing of a key whose request was lost on the way; sent again it is carried out once', async () => {
    const account = await drafted();
    const key = randomUUID();
    await account.fault({ kind: 'drop-before', command: 'submit' });
    expect(await lost(account.submit('enterprise', wrongOrganizationAnswers(), key))).to.equal('lost');
    expect((await account.load()).receipts.some(receipt => receipt.key === key)).to.equal(false);
    const { body } = await account.submit('enterprise', wrongOrganizationAnswers(), key);
    expect(body.snapshot?.attempts?.left).to.equal(2);
  });

  it('[F23] answers the same again when the answer was lost after the work was done', async () => {
    const account = await drafted();
    const key = randomUUID();
    await account.fault({ kind: 'drop-after-commit', command: 'submit' });
    expect(await lost(account.submit('enterprise', wrongOrganizationAnswers(), key))).to.equal('lost');
    expect((await account.load()).receipts[0]).to.deep.equal(refused(key));
    const { status, body } = await account.submit('enterprise', wrongOrganizationAnswers(), key);
    expect([status, body.code, body.dayTry]).to.deep.equal([422, 'identity-mismatch', 'spent']);
    expect((await account.load()).attempts?.left).to.equal(2, 'one try for two sends');
  });

  it('[F23] gives the same link again for the same key', async () => {
    const account = await DemoAccount.create();
    await account.reachPerson('enterprise', organizationAnswers());
    const key = randomUUID();
    const [first, second] = [
      await account.send('startHandoff', { mode: 'embedded' }, key),
      await account.send('startHandoff', { mode: 'embedded' }, key),
    ];
    expect(first.body.handoff).to.deep.equal(second.body.handoff);
    const other = await account.send('startHandoff', { mode: 'embedded' });
    expect(other.body.handoff?.url).to.equal(first.body.handoff?.url);
  });

  it('[F26] answers 409 while the same key is under way, and its receipt says so', async () => {
    const account = await drafted();
    const key = randomUUID();
    await account.fault({ kind: 'delay', ms: 700, command: 'submit' });
    const first = account.submit('enterprise', organizationAnswers('91330106MA27EXAM7K'), key);
    await new Promise(resolve => setTimeout(resolve, 200));
    const second = await account.submit('enterprise', organizationAnswers('91330106MA27EXAM7K'), key);
    expect([second.status, second.body.code]).to.deep.equal([409, 'key-in-flight']);
    expect(second.headers.get('retry-after')).to.equal('1');
    expect((await account.load()).receipts[0]).to.deep.equal({ key, outcome: 'pending' });
    expect((await first).body.code).to.equal('identity-mismatch');
    expect((await account.load()).receipts[0]).to.deep.equal(refused(key));
  });

  it('[F27] answers 422 to the same key with another body or another command, also while it is under way', async () => {
    const account = await drafted();
    const key = randomUUID();
    await account.fault({ kind: 'delay', ms: 500, command: 'submit' });
    const first = account.submit('enterprise', wrongOrganizationAnswers(), key);
    await new Promise(resolve => setTimeout(resolve, 150));
    const answers = { ...wrongOrganizationAnswers(), organizationName: '北京试验科技有限公司' };
    expect((await account.submit('enterprise', answers, key)).body.code).to.equal('key-reused');
    await first;
    const after = await account.submit('enterprise', answers, key);
    expect([after.status, after.body.code]).to.deep.equal([422, 'key-reused']);
    expect((await account.send('withdraw', {}, key)).body.code).to.equal('key-reused');
    expect((await account.load()).attempts?.left).to.equal(2);
  });

  it('[F24] lets the same key try again after a failure of the world', async () => {
    const account = await drafted();
    const key = randomUUID();
    await account.fault({ kind: 'status', status: 503, times: 2, command: 'submit' });
    const statuses: number[] = [];
    for (let n = 0; n < 2; n += 1) {
      const sending = account.submit('enterprise', organizationAnswers(), key).catch(() => ({ status: 503 }));
      statuses.push((await sending).status);
    }
    const third = await account.submit('enterprise', organizationAnswers(), key);
    expect([...statuses, third.status]).to.deep.equal([503, 503, 200]);
  });

  it('[F28] answers 401 after the login has expired; after a new one the same key goes on', async () => {
    const account = await drafted();
    const key = randomUUID();
    await account.demoPost('expire-session', { account: account.id });
    const { status, body } = await account.submit('enterprise', organizationAnswers(), key);
    expect([status, body.code, body.snapshot]).to.deep.equal([401, 'not-signed-in', undefined]);
    await account.demoPost('sign-in', { account: account.id });
    expect((await account.submit('enterprise', organizationAnswers(), key)).status).to.equal(200);
  });

  it('shows the twenty most recent receipts, newest first', async () => {
    const account = await drafted();
    const keys = Array.from({ length: 25 }, () => randomUUID());
    for (const key of keys) await account.send('start', { subject: 'enterprise' }, key);
    const { receipts } = await account.load();
    expect(receipts.map(({ key }) => key)).to.deep.equal(keys.slice(-20).reverse());
  });
});
