import { expect } from 'chai';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start as startBackend } from '../../demo/backend/server.js';
import { PortInUseError, startAll } from '../../demo/start.js';
import { advance, DemoAccount } from './demo-account.js';
import { backendOverFetch } from '../../testing/backend/backend-over-fetch.js';
import { restartDemo, runningDemo } from './running-demo.js';
import { newDataFolder } from '../suites/data-folder.js';
import { databaseOf } from './test-database.js';
import { demoClock, organizationAnswers, submission, wrongOrganizationAnswers } from './test-identity.js';

describe('the demo as a whole', function () {
  this.timeout(30_000);
  before(() => runningDemo());

  it('[E2] keeps attempts, stages, clock, amounts and keys over a restart', async () => {
    const locked = await DemoAccount.create();
    await locked.must('start', { subject: 'enterprise' });
    const key = 'key-of-the-third-wrong-one';
    for (const each of [undefined, undefined, key])
      await locked.submit('enterprise', wrongOrganizationAnswers(), each);
    const paying = await DemoAccount.create();
    await paying.reachPayment();
    const fen = await paying.receiveAmount();
    const verified = await DemoAccount.create();
    await verified.verifyEnterprise();
    await advance(5);
    const before = await Promise.all([locked, paying, verified].map(account => account.load()));

    const demo = await restartDemo();

    const after = await Promise.all([locked, paying, verified].map(account => account.at(demo).load()));
    for (const [index, snapshot] of after.entries()) {
      const { serverTime, policy, ...rest } = before[index] ?? snapshot;
      const { serverTime: later, policy: newPolicy, ...same } = snapshot;
      expect(same).to.deep.equal(rest);
      expect(newPolicy.provider?.origins).to.deep.equal([demo.urls.provider]);
      expect(policy.attempts).to.deep.equal(newPolicy.attempts);
      expect(Date.parse(later) - Date.parse(serverTime)).to.be.within(0, 30_000);
    }
    const again = await locked.at(demo).submit('enterprise', organizationAnswers());
    expect(again.body.code).to.equal('attempts-exhausted');
    const replayed = await locked.at(demo).submit('enterprise', wrongOrganizationAnswers(), key);
    expect([replayed.body.code, replayed.body.dayTry]).to.deep.equal(['identity-mismatch', 'spent']);
    expect((await paying.at(demo).must('submitAmount', { fen })).identity.status).to.equal('verified');
  });

  it('[E12] hears of a transfer that arrived while the backend was away', async () => {
    const account = await DemoAccount.create();
    await account.reachPayment();
    await account.must('choosePayment', { way: 'from-company', answers: {} });
    await account.operate('callbacks', { mode: 'lost' });
    await account.operate('transfer', { flow: (await account.flow('pay-in')).id });
    const restarted = account.at(await restartDemo());
    await restarted.operate('callbacks', { mode: 'normal' });
    await restarted.until(({ identity }) => identity.status === 'verified');
  });

  it('[F24] charges nothing and keeps no key while the provider is away', async () => {
    const dataDir = await newDataFolder('rna-alone-', ['backend']);
    const alone = await startBackend({
      port: 0,
      dataDir,
      databaseUrl: await databaseOf(dataDir),
      providerUrl: 'http://127.0.0.1:9',
      providerSecret: 'secret',
      portalOrigins: [],
      demo: true,
    });
    const printed: string[] = [];
    const original = console.error;
    console.error = (line: string) => printed.push(line);
    try {
      const backend = backendOverFetch(`${alone.url}/api/real-name`, 'Bearer demo:company');
      let account = '';
      const send = (key: string) => ({ key, account, signal: new AbortController().signal });
      account = (await backend.load({}, send(''))).accountKey;
      await backend.start?.({ subject: 'enterprise' }, send('start-key'));
      const { policy } = await backend.load({}, send(''));
      // A backend of its own has a clock of its own.
      demoClock.offsetMs = 0;
      const payload = submission(policy, 'enterprise', organizationAnswers());
      for (let n = 0; n < 2; n += 1) {
        const problem = await backend.submit?.(payload, send('submit-key')).catch((error: unknown) => error);
        expect(problem).to.have.nested.property('problem.code', 'provider-unavailable');
      }
      const { attempts, receipts } = await backend.load({}, send(''));
      expect(attempts?.left).to.equal(3);
      expect(receipts.map(({ key }) => key)).to.deep.equal(['start-key']);
      expect(printed.join()).to.contain('provider-unavailable').and.not.to.contain('试验');
    } finally {
      console.error = original;
      await alone.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });

  it('offers nothing below /demo unless it is a demo', async () => {
    const dataDir = await newDataFolder('rna-plain-', ['backend']);
    const plain = await startBackend({
      port: 0,
      dataDir,
      databaseUrl: await databaseOf(dataDir),
      providerUrl: 'http://127.0.0.1:9',
      providerSecret: 'secret',
      portalOrigins: [],
      demo: false,
    });
    const statuses = await Promise.all(
      ['/demo/clock', '/demo/accounts', '/demo/outbox'].map(
        async path => (await fetch(plain.url + path)).status,
      ),
    );
    await plain.close();
    rmSync(dataDir, { recursive: true, force: true });
    expect(statuses).to.deep.equal([404, 404, 404]);
  });

  it('says which port is in use and how to choose another, and leaves nothing running', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await new Promise(resolve => blocker.once('listening', resolve));
    const { port } = blocker.address() as AddressInfo;
    const dataDir = mkdtempSync(join(tmpdir(), 'rna-port-'));
    const error: unknown = await startAll({ ports: { host: 0, backend: port, provider: 0 }, dataDir }).then(
      () => null,
      (reason: unknown) => reason,
    );
    blocker.close();
    rmSync(dataDir, { recursive: true, force: true });
    expect(error).to.be.instanceOf(PortInUseError);
    expect((error as Error).message)
      .to.contain(`Port ${port}`)
      .and.to.contain('PORT_BACKEND=');
  });
});
