import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import {
  accountHeader,
  commands,
  contractHeader,
  contractVersion,
  keyHeader,
} from '../../src/contract/index.js';
import { DemoAccount, postJson } from './demo-account.js';
import { jpeg } from './review-account.js';
import { runningDemo } from './running-demo.js';
import { organizationAnswers, submission } from './test-identity.js';

describe('the account that a command is for', () => {
  before(async function () {
    this.timeout(60_000);
    await runningDemo();
  });

  it('[R04] refuses a command for another account than the one that is signed in, and does nothing', async () => {
    const [shown, signedIn] = [await DemoAccount.create(), await DemoAccount.create()];
    await signedIn.must('start', { subject: 'enterprise' });
    const before = await signedIn.load();
    const key = randomUUID();
    const headers = {
      ...signedIn.authorization,
      [contractHeader]: contractVersion,
      [keyHeader]: key,
      [accountHeader]: await shown.accountKey(),
    };
    const payload = submission(signedIn.policy, 'enterprise', organizationAnswers());
    const { status, body } = await postJson(signedIn.api + commands.submit.path, payload, headers);
    expect([status, body.code, body.dayTry]).to.deep.equal([409, 'other-account', 'kept']);
    const photo = await fetch(`${signedIn.api}/photos/license`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'image/jpeg' },
      body: jpeg(),
    });
    expect(photo.status).to.equal(409);
    const after = await signedIn.load();
    expect(after.version).to.equal(before.version);
    expect(after.receipts.some(receipt => receipt.key === key)).to.equal(false);
    // Nothing stands in the way of the same key once the page shows the right account.
    expect((await signedIn.submit('enterprise', organizationAnswers(), key)).status).to.equal(200);
  });

  it('[R04] judges the header before the key and the payload, and asks for it', async () => {
    const account = await DemoAccount.create();
    const send = (headers: Record<string, string>, body: unknown = {}) =>
      postJson(account.api + commands.start.path, body, { ...account.authorization, ...headers });
    const contract = { [contractHeader]: contractVersion };
    for (const [headers, told] of [
      [{}, contractHeader],
      [contract, accountHeader],
      [{ ...contract, [accountHeader]: await account.accountKey() }, keyHeader],
      [{ ...contract, [accountHeader]: await account.accountKey(), [keyHeader]: randomUUID() }, 'payload'],
    ] as const) {
      const { status, body } = await send(headers);
      expect([status, body.code]).to.deep.equal([400, 'bad-request']);
      expect(body.detail).to.contain(told);
    }
    const other = await send({ ...contract, [accountHeader]: 'somebody-else' });
    expect(other.body.code).to.equal('other-account');
  });

  it('answers reads without the header of the contract, and refuses another version of it', async () => {
    const account = await DemoAccount.create();
    const read = (version?: string) =>
      fetch(account.api + commands.load.path, {
        headers: { ...account.authorization, ...(version ? { [contractHeader]: version } : {}) },
      });
    expect((await read()).status).to.equal(200);
    expect((await read(contractVersion)).status).to.equal(200);
    const other = await read('2');
    expect([other.status, ((await other.json()) as { code: string }).code]).to.deep.equal([
      400,
      'bad-request',
    ]);
  });
});
