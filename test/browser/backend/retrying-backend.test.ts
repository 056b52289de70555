import { expect } from '@open-wc/testing';
import { chooseTransport } from '../../../src/browser/backend/choose-transport.js';
import type { BackendTransport } from '../../../src/browser/backend/transport.js';
import { createRetryingBackend } from '../../../src/browser/backend/retrying-backend.js';
import { createServerClock } from '../../../src/browser/page/server-clock.js';
import {
  BackendError,
  type Backend,
  type CallOptions,
  type Diagnostic,
} from '../../../src/contract/index.js';
import type { CommandRequest } from '../../../src/flow/index.js';
import { scriptedBackend, type ScriptedAnswer } from '../../suites/scripted-backend.js';
import { aSnapshot } from '../../suites/snapshot-builder.js';
import { now } from '../../suites/state-builder.js';
import { fakeScheduler, type VirtualPace } from '../../suites/fake-scheduler.js';

const order: CommandRequest = { command: 'submitAmount', payload: { fen: 37 } };
const { signal } = new AbortController();
const problemType = { 'content-type': 'application/problem+json' };
const refusal = (status: number, code: string, headers = {}): ScriptedAnswer => ({
  status,
  headers: { ...problemType, ...headers },
  body: { code, status },
});

function behind(transport: BackendTransport, scheduler: VirtualPace = fakeScheduler()) {
  const diagnostics: Diagnostic[] = [];
  const clock = createServerClock({ date: () => now, elapsed: () => 0 });
  const diagnose = (found: Diagnostic) => void diagnostics.push(found);
  return {
    backend: createRetryingBackend({ transport, clock, diagnose, scheduler }),
    diagnostics,
    scheduler,
  };
}

async function overHttp(answers: readonly ScriptedAnswer[], scheduler?: VirtualPace) {
  const scripted = await scriptedBackend(...answers);
  const transport = chooseTransport(new EventTarget(), () => ({ endpoint: scripted.endpoint }));
  const keys = async () => (await scripted.requests()).map(({ headers }) => headers['idempotency-key']);
  return { ...behind(transport, scheduler), ...scripted, keys };
}

const byProperty = (backend: Backend, scheduler?: VirtualPace) =>
  behind(
    chooseTransport(new EventTarget(), () => ({ backend })),
    scheduler,
  );

const faultOf = (answer: { readonly outcome: string; readonly fault?: { readonly code: string } }) =>
  answer.fault?.code ?? answer.outcome;

describe('retries', () => {
  it('[F22] sends again under the same key when the request was lost', async () => {
    const { backend, keys } = await overHttp([{ drop: true }, { body: aSnapshot() }]);
    expect((await backend.send(order, 'key-1', signal)).outcome).to.equal('done');
    // A browser may itself repeat a request whose connection broke at once; the key makes that harmless too.
    expect(new Set(await keys())).to.deep.equal(new Set(['key-1']));
  });

  it('[F23] shows the same result when the answer was lost', async () => {
    const half = JSON.stringify(aSnapshot()).slice(0, 200);
    const { backend, keys } = await overHttp([
      { headers: { 'content-length': '5000' }, chunks: [half] },
      { body: aSnapshot({ version: '2' }) },
    ]);
    const answer = await backend.send(order, 'key-1', signal);
    expect(answer).to.deep.include({ outcome: 'done', value: aSnapshot({ version: '2' }) });
    expect(await keys()).to.deep.equal(['key-1', 'key-1']);
  });

  it('[F21] does not know what became of a command when the network stays dead', async () => {
    const { backend, keys } = await overHttp([{ drop: true }]);
    expect(await backend.send(order, 'key-1', signal)).to.deep.equal({ outcome: 'lost' });
    expect(new Set(await keys())).to.deep.equal(new Set(['key-1']));
  });

  for (const status of [500, 502, 503, 504]) {
    it(`[F24] sends thrice at ${status}, then the outcome is unknown`, async () => {
      const page = { status, headers: { 'content-type': 'text/html' }, body: '<h1>Bad Gateway</h1>' };
      const { backend, keys } = await overHttp([page]);
      expect(await backend.send(order, 'key-1', signal)).to.deep.equal({ outcome: 'lost' });
      expect(await keys()).to.deep.equal(['key-1', 'key-1', 'key-1']);
    });

    it(`[F24] reads four times at ${status}`, async () => {
      const { backend, requests, diagnostics } = await overHttp([{ status, body: 'no' }]);
      expect(faultOf(await backend.load(signal))).to.equal('server');
      expect(await requests()).to.have.length(4);
      expect(diagnostics).to.deep.equal([]);
    });
  }

  it('[F24] waits a random part of a growing time', async () => {
    for (const random of [0, 0.5, 0.999]) {
      const scheduler = fakeScheduler(undefined, random);
      const { backend } = await overHttp([{ status: 503, body: 'no' }], scheduler);
      await backend.load(signal);
      const between = scheduler.waits.filter(ms => ms < 5000);
      expect(between).to.deep.equal([500, 1000, 2000].map(ms => ms * random));
    }
  });

  for (const [status, code] of [
    [400, 'bad-request'],
    [403, 'attempts-exhausted'],
    [404, 'not-found'],
    [409, 'wrong-stage'],
    [413, 'photo-too-large'],
    [422, 'key-reused'],
  ] as const)
    it(`[F24] [F27] does not send again after ${status} ${code}`, async () => {
      const { backend, requests } = await overHttp([refusal(status, code)]);
      const answer = await backend.send(order, 'key-1', signal);
      expect(answer.outcome === 'refused' && answer.problem.code).to.equal(code);
      expect(await requests()).to.have.length(1);
    });

  it('[F25] waits as long as 429 asks, up to a minute, and sends again', async () => {
    const scheduler = fakeScheduler(ms => ms !== 20_000);
    const limited = refusal(429, 'rate-limited', { 'retry-after': '55' });
    const { backend, keys } = await overHttp([limited, { body: aSnapshot() }], scheduler);
    expect((await backend.send(order, 'key-1', signal)).outcome).to.equal('done');
    expect(scheduler.waits).to.contain(55_000);
    expect(await keys()).to.deep.equal(['key-1', 'key-1']);
  });

  for (const [name, header] of [
    ['a negative', '-3'],
    ['no', undefined],
    ['an unreadable', 'soon'],
  ] as const)
    it(`[F25] waits a second at ${name} time`, async () => {
      const limited = refusal(429, 'rate-limited', header === undefined ? {} : { 'retry-after': header });
      const { backend, scheduler } = await overHttp([limited, { body: aSnapshot() }]);
      expect((await backend.send(order, 'key-1', signal)).outcome).to.equal('done');
      expect(scheduler.waits).to.contain(1000);
    });

  for (const [name, header, until] of [
    ['61 seconds', '61', now + 61_000],
    ['an hour, as a date', new Date(now + 3_600_000).toUTCString(), now + 3_600_000],
    ['an absurd time', '99999999999', now + 86_400_000],
  ] as const)
    it(`[F25] stops at ${name} and says until when; surely nothing was done`, async () => {
      const { backend, requests } = await overHttp([refusal(429, 'rate-limited', { 'retry-after': header })]);
      expect(await backend.send(order, 'key-1', signal)).to.deep.equal({
        outcome: 'failed',
        fault: { kind: 'fault', code: 'rate-limited', retryable: true, until },
      });
      expect(await requests()).to.have.length(1);
    });

  it('[F25] a read does not wait longer than half a minute', async () => {
    const { backend, requests } = await overHttp([refusal(429, 'rate-limited', { 'retry-after': '31' })]);
    expect(faultOf(await backend.load(signal))).to.equal('rate-limited');
    expect(await requests()).to.have.length(1);
  });

  it('[F25] [F23] keeps the outcome unknown when a limit follows a lost answer', async () => {
    const { backend } = await overHttp([
      { status: 502, body: 'no' },
      refusal(429, 'rate-limited', { 'retry-after': '600' }),
    ]);
    expect(await backend.send(order, 'key-1', signal)).to.deep.equal({ outcome: 'lost' });
  });

  it('[F26] asks again while the same key is in flight, then the outcome is unknown', async () => {
    const { backend, keys } = await overHttp([refusal(409, 'key-in-flight')]);
    expect(await backend.send(order, 'key-1', signal)).to.deep.equal({ outcome: 'lost' });
    expect(await keys()).to.deep.equal(['key-1', 'key-1', 'key-1']);
  });

  it('[F26] brings the result once the first send is through', async () => {
    const { backend } = await overHttp([refusal(409, 'key-in-flight'), { body: aSnapshot() }]);
    expect((await backend.send(order, 'key-1', signal)).outcome).to.equal('done');
  });

  it('[F28] stops at an expired session; surely nothing was done', async () => {
    const { backend, requests, diagnostics } = await overHttp([refusal(401, 'not-signed-in')]);
    expect(faultOf(await backend.send(order, 'key-1', signal))).to.equal('session-expired');
    expect(faultOf(await backend.load(signal))).to.equal('session-expired');
    expect(await requests()).to.have.length(2);
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['RNA109', 'RNA109']);
  });

  it('[F30] says no more than network when another origin does not allow this page', async () => {
    const { elsewhere } = await scriptedBackend({ body: aSnapshot() });
    const transport = chooseTransport(new EventTarget(), () => ({ endpoint: elsewhere }));
    const { backend, diagnostics } = behind(transport);
    expect(faultOf(await backend.load(signal))).to.equal('network');
    expect(diagnostics).to.deep.equal([{ code: 'RNA112', given: 'TypeError' }]);
  });
});

describe('time limits', () => {
  const silent = () => new Promise<never>(() => undefined);

  it('[F15] gives a read 30 s in all, the first try 20 s of them', async () => {
    const scheduler = fakeScheduler();
    let calls = 0;
    const { backend } = byProperty({ load: () => (calls++, silent()) }, scheduler);
    const start = scheduler.elapsed();
    const answer = backend.load(signal);
    await scheduler.pass(20_000);
    expect(calls).to.equal(2);
    await scheduler.pass(9750);
    expect(faultOf(await answer)).to.equal('timeout');
    expect(calls).to.equal(2);
    expect(scheduler.elapsed() - start).to.equal(30_000);
  });

  it('[F15] [F21] gives a command 60 s in all, then its outcome is unknown', async () => {
    const scheduler = fakeScheduler();
    const keys: string[] = [];
    const load = async () => aSnapshot();
    const { backend } = byProperty(
      { load, submitAmount: (_payload, { key }) => (keys.push(key), silent()) },
      scheduler,
    );
    const answer = backend.send(order, 'key-1', signal);
    await scheduler.pass(60_000);
    expect(await answer).to.deep.equal({ outcome: 'lost' });
    expect(keys).to.deep.equal(['key-1', 'key-1', 'key-1']);
  });

  it('[F15] aborts the call that it gives up', async () => {
    const scheduler = fakeScheduler();
    const signals: AbortSignal[] = [];
    const { backend } = byProperty(
      { load: (_payload, options) => (signals.push(options.signal), silent()) },
      scheduler,
    );
    void backend.load(signal);
    await scheduler.pass(20_000);
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
    expect((signals[0]?.reason as Error).name).to.equal('TimeoutError');
  });

  it('does not abort a call that has ended', async () => {
    let given: AbortSignal | undefined;
    const { backend, scheduler } = byProperty({
      load: async (_payload, options) => ((given = options.signal), aSnapshot()),
    });
    await backend.load(signal);
    expect(given?.aborted).to.equal(false);
    expect(scheduler.pending(), 'no timer stays behind').to.equal(0);
  });

  it('[F35] gives an upload as long as its bytes move, and half a minute without', async () => {
    const scheduler = fakeScheduler();
    let report: CallOptions['onProgress'];
    const load = async () => aSnapshot();
    const uploadPhoto = (_payload: unknown, options: CallOptions) => (
      (report = options.onProgress),
      silent()
    );
    const { backend } = byProperty({ load, uploadPhoto }, scheduler);
    const upload: CommandRequest = {
      command: 'uploadPhoto',
      payload: { slot: 'license', photo: new Blob(['x']) },
    };
    let answer: unknown;
    void backend.send(upload, 'key-1', signal).then(value => (answer = value));
    for (let i = 1; i <= 10; i++) {
      await scheduler.pass(29_000);
      report?.({ sent: i, total: 11 });
    }
    expect(answer).to.equal(undefined);
    for (let i = 0; i < 3; i++) {
      report?.({ sent: 1, total: 11 });
      await scheduler.pass(31_000);
    }
    expect(answer).to.deep.equal({ outcome: 'lost' });
  });

  it('[F17] [F07] leaves no timer behind and does not try again when it is no longer wanted', async () => {
    const leaving = new AbortController();
    let calls = 0;
    const given: AbortSignal[] = [];
    const load = async () => aSnapshot();
    const { backend, scheduler } = byProperty({
      load,
      submitAmount: (_payload, options) => (calls++, given.push(options.signal), silent()),
    });
    const answer = backend.send(order, 'key-1', leaving.signal);
    await Promise.resolve();
    leaving.abort();
    expect(await answer).to.deep.equal({ outcome: 'lost' });
    expect([calls, scheduler.pending(), given[0]?.aborted]).to.deep.equal([1, 0, true]);
  });

  it('[F17] ends at once in the middle of a wait between two tries', async () => {
    const leaving = new AbortController();
    const scheduler = fakeScheduler(() => false);
    const { backend } = byProperty({ load: async () => Promise.reject(new Error('down')) }, scheduler);
    const answer = backend.load(leaving.signal);
    await scheduler.pass(0);
    expect(scheduler.pending()).to.equal(1);
    leaving.abort();
    expect((await answer).outcome).to.equal('failed');
    expect(scheduler.pending()).to.equal(0);
  });
});

describe('the network and the transport', () => {
  it('[F20] does not send without a network; surely nothing was done', async () => {
    const { backend, scheduler, requests } = await overHttp([{ body: aSnapshot() }]);
    scheduler.setOnline(false);
    expect(faultOf(await backend.send(order, 'key-1', signal))).to.equal('offline');
    expect(await requests()).to.have.length(0);
  });

  it('[F20] reads once without a network, and says that it is that', async () => {
    let calls = 0;
    const scheduler = fakeScheduler();
    scheduler.setOnline(false);
    const load = async () => (calls++, Promise.reject(new TypeError('Failed to fetch')));
    const { backend } = byProperty({ load }, scheduler);
    expect(faultOf(await backend.load(signal))).to.equal('offline');
    expect(calls).to.equal(1);
  });

  it('[F20] reads from a backend that needs no network', async () => {
    const { backend, scheduler } = byProperty({ load: async () => aSnapshot() });
    scheduler.setOnline(false);
    expect((await backend.load(signal)).outcome).to.equal('done');
  });

  it('[F11] D2 says that there is no backend', async () => {
    const { backend, diagnostics } = behind(chooseTransport(new EventTarget(), () => ({})));
    expect(faultOf(await backend.load(signal))).to.equal('no-backend');
    expect(faultOf(await backend.send(order, 'key-1', signal))).to.equal('no-backend');
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['RNA101', 'RNA101']);
  });

  it('[F14] D3 says that the backend lacks a command', async () => {
    const { backend, diagnostics } = byProperty({ load: async () => aSnapshot() });
    expect(faultOf(await backend.send(order, 'key-1', signal))).to.equal('misconfigured');
    expect(diagnostics[0]).to.deep.include({ code: 'RNA106', path: 'backend.submitAmount' });
  });

  it('[F30] D3 repeats nothing that a portal error says', async () => {
    const load = async () => Promise.reject(new Error('duplicate key 110105194912310021'));
    const { backend, diagnostics } = byProperty({ load });
    const answer = await backend.load(signal);
    expect(JSON.stringify([answer, diagnostics])).not.to.contain('110105');
  });

  it('D3 hands on a no that a portal threw, with what it leaves out filled in', async () => {
    const submitAmount = async () => Promise.reject(new BackendError({ code: 'amount-wrong' }));
    const { backend } = byProperty({ load: async () => aSnapshot(), submitAmount });
    expect(await backend.send(order, 'key-1', signal)).to.deep.equal({
      outcome: 'refused',
      problem: { code: 'amount-wrong', dayTry: 'kept', fields: [] },
    });
  });
});

describe('answers out of order', () => {
  it('[F36] reads again what a command has overtaken', async () => {
    const loads: ((version: string) => void)[] = [];
    const { backend } = byProperty({
      load: () => new Promise(resolve => loads.push(version => resolve(aSnapshot({ version })))),
      submitAmount: async () => aSnapshot({ version: 'sent' }),
    });
    const reading = backend.load(signal);
    await Promise.resolve();
    await backend.send(order, 'key-1', signal);
    loads[0]?.('before');
    while (loads.length < 2) await Promise.resolve();
    loads[1]?.('after');
    const answer = await reading;
    expect(answer.outcome === 'done' && answer.value.version).to.equal('after');
  });

  it('[F36] does not read for ever', async () => {
    const backend: ReturnType<typeof byProperty>['backend'] = byProperty({
      async load() {
        await backend.send(order, 'key-1', signal);
        return aSnapshot();
      },
      submitAmount: async () => aSnapshot(),
    }).backend;
    expect((await backend.load(signal)).outcome).to.equal('done');
  });
});
