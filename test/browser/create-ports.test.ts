import { featurePerformers } from '../suites/feature-performers.js';
import { expect } from '@open-wc/testing';
import type { TransportChoice } from '../../src/browser/backend/choose-transport.js';
import { createPorts } from '../../src/browser/create-ports.js';
import { sha256 } from '../../src/browser/storage/sha256.js';
import type { Diagnostic } from '../../src/contract/index.js';
import { createPerformer } from '../../src/flow/performer.js';
import type { Fact, CommandRequest } from '../../src/flow/index.js';
import { databaseDump, emptyDatabase } from '../suites/empty-database.js';
import { scriptedBackend } from '../suites/scripted-backend.js';
import { aSnapshot, serverTime } from '../suites/snapshot-builder.js';

const canary = 'account-canary-13800138000';
const order: CommandRequest = { command: 'start', payload: { subject: 'enterprise' } };

const features = {
  form: () => import('../../src/browser/answer-checks.js'),
  photos: () => import('../../src/browser/media-ports.js'),
  person: () => import('../../src/browser/handoff/create-handoff.js'),
};

function widget(choice: TransportChoice) {
  const facts: Fact[] = [];
  const diagnostics: Diagnostic[] = [];
  const world = createPorts({
    host: document.createElement('div'),
    transport: () => choice,
    announce: () => true,
    focus: () => undefined,
    diagnose: found => void diagnostics.push(found),
    send: fact => void facts.push(fact),
    features,
  });
  return { ...world, facts, diagnostics };
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition() && tries < 400; tries++)
    await new Promise(resolve => setTimeout(resolve, 5));
  expect(condition()).to.equal(true);
}

describe('ports', () => {
  beforeEach(emptyDatabase);
  after(emptyDatabase);

  it('D1 carry a flow over HTTP with nothing but an endpoint', async () => {
    const { endpoint } = await scriptedBackend({ body: aSnapshot({ version: '7' }) });
    const { ports } = widget({ endpoint });
    const facts: Fact[] = [];
    const performer = createPerformer(ports, fact => facts.push(fact), featurePerformers);
    performer.perform({ type: 'load-snapshot' });
    await until(() => facts.length > 0);
    expect(facts).to.deep.equal([{ type: 'snapshot.loaded', snapshot: aSnapshot({ version: '7' }) }]);
    expect(ports.clock.now() - Date.parse(serverTime), '[F59] by server time').to.be.within(0, 5000);
    performer.stop();
  });

  it('D8 [A48] use no name of an account on the disk, and leave nothing of it after clear', async () => {
    const { ports } = widget({});
    ports.listen(canary);
    await ports.ledger.write(canary, { day: '2026-11-25', spent: 1 });
    const { key } = await ports.keys.prepare(order, []);
    const account = await sha256(canary);
    const dump = await databaseDump();
    expect([...dump.keys()]).to.include.members([`"ledger:${account}"`, `"keys:${account}"`]);
    expect(JSON.stringify([...dump])).not.to.contain('canary');
    expect(await widget({}).ports.ledger.read(canary)).to.deep.equal({ day: '2026-11-25', spent: 1 });
    expect((await ports.keys.find())?.key).to.equal(key);

    await ports.ledger.clear(canary);
    expect(JSON.stringify([...(await databaseDump())])).not.to.contain(account);
    expect(await ports.keys.find()).to.equal(null);
  });

  it('D8 settle a key with the account that it belongs to, although another one is opened meanwhile', async () => {
    const { ports } = widget({});
    ports.listen('one');
    const { key } = await ports.keys.prepare(order, []);
    const settling = ports.keys.settle(key);
    ports.listen('other');
    await settling;
    expect(await ports.keys.find()).to.equal(null);
    ports.listen('one');
    expect(await ports.keys.find()).to.equal(null);
  });

  it('[F57] tell the other widgets of an account, and stop listening', async () => {
    const one = widget({});
    const other = widget({});
    for (const { start, ports } of [one, other]) {
      start();
      ports.listen('account-1');
    }
    // Listening begins when there is time for it.
    for (let tries = 0; other.facts.length === 0 && tries < 100; tries++) {
      one.ports.notify('account-1');
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    expect([one.facts, other.facts]).to.deep.equal([[], [{ type: 'snapshot.aged' }]]);
    other.stop();
    // What is told to a channel that is being fetched comes a moment later.
    await new Promise(resolve => setTimeout(resolve));
    dispatchEvent(new Event('offline'));
    expect([one.facts.length, other.facts.length]).to.deep.equal([1, 1]);
    one.stop();
  });

  it('[F20] ask again when the network is back that was never there', () => {
    const { facts, start, stop } = widget({});
    start();
    dispatchEvent(new Event('online'));
    expect(facts).to.deep.equal([{ type: 'snapshot.aged' }]);
    stop();
    dispatchEvent(new Event('online'));
    expect(facts).to.have.length(1);
  });

  it('[F38] tell once that nothing is kept', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'indexedDB');
    Object.defineProperty(window, 'indexedDB', { configurable: true, value: undefined });
    let losses = 0;
    try {
      const { ports, start, stop } = createPorts({
        host: document.createElement('div'),
        transport: () => ({}),
        announce: () => true,
        focus: () => undefined,
        diagnose: () => undefined,
        send: () => undefined,
        onStorageLoss: () => losses++,
        features,
      });
      start();
      ports.listen('account-1');
      expect(await ports.ledger.read('account-1')).to.equal(null);
      await ports.ledger.write('account-1', { day: '2026-11-25', spent: 2 });
      expect(await ports.ledger.read('account-1')).to.deep.equal({ day: '2026-11-25', spent: 2 });
      const { key } = await ports.keys.prepare(order, []);
      expect((await ports.keys.find())?.key).to.equal(key);
      expect(losses).to.equal(1);
      stop();
    } finally {
      if (own) Object.defineProperty(window, 'indexedDB', own);
      else Reflect.deleteProperty(window, 'indexedDB');
    }
  });

  it('D8 [F31] let one of two widgets send at a time', async () => {
    const one = widget({});
    const other = widget({});
    let release: (() => void) | undefined;
    const sending = one.ports.lock.withLock(
      'account-1',
      () => new Promise<void>(resolve => (release = resolve)),
    );
    await until(() => release !== undefined);
    expect(await other.ports.lock.withLock('account-1', async () => 'sent')).to.equal(null);
    release?.();
    await sending;
  });

  it('D2 [F11] report that there is no backend', async () => {
    const { ports, diagnostics } = widget({});
    const answer = await ports.backend.load(new AbortController().signal);
    expect(answer.outcome).to.equal('failed');
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['RNA101']);
  });
});
