import { expect } from '@open-wc/testing';
import { chooseTransport } from '../../../src/browser/backend/choose-transport.js';
import { createRetryingBackend } from '../../../src/browser/backend/retrying-backend.js';
import { createServerClock } from '../../../src/browser/page/server-clock.js';
import { BackendError, type Backend, type Call, type Diagnostic } from '../../../src/contract/index.js';
import { scriptedBackend } from '../../suites/scripted-backend.js';
import { aSnapshot } from '../../suites/snapshot-builder.js';
import { turns, fakeScheduler } from '../../suites/fake-scheduler.js';

const never = () => new Promise<never>(() => undefined);

/** Watches a backend from version 1 on; `versions` are what it says one after the other, the last for ever. */
async function watching(backend: Partial<Backend>, scheduler = fakeScheduler(() => false)) {
  const diagnostics: Diagnostic[] = [];
  const port = createRetryingBackend({
    transport: chooseTransport(new EventTarget(), () => ({ backend: backend as Backend })),
    clock: createServerClock(),
    diagnose: found => void diagnostics.push(found),
    scheduler,
  });
  const leaving = new AbortController();
  const seen: { answer?: Awaited<ReturnType<typeof port.next>>; rests: number } = { rests: 0 };
  const done = port
    .next('1', leaving.signal, () => seen.rests++)
    .then(answer => {
      seen.answer = answer;
    });
  // The watcher is loaded when it is needed.
  for (let tries = 0; tries < 200 && scheduler.waits.length === 0 && !seen.answer; tries++)
    await new Promise(resolve => setTimeout(resolve, 5));
  return { diagnostics, scheduler, seen, done, leave: () => leaving.abort() };
}

function loads(...answers: (string | Error)[]): { load: Call<'load'>; times: () => number } {
  let times = 0;
  const load = async () => {
    const answer = answers[Math.min(times, answers.length - 1)];
    times += 1;
    if (answer instanceof Error) throw answer;
    return aSnapshot({ version: answer ?? '1' });
  };
  return { load, times: () => times };
}

describe('watching', () => {
  it('[F70] asks at growing distances from 3 to 30 s', async () => {
    const scheduler = fakeScheduler(() => false);
    const asked: number[] = [];
    const load = async () => {
      asked.push(scheduler.elapsed());
      return aSnapshot();
    };
    const { leave } = await watching({ load }, scheduler);
    await scheduler.pass(150_000);
    const between = asked.map((at, i) => Math.round((at - (asked[i - 1] ?? 1000)) / 100) / 10);
    expect(between).to.deep.equal([3, 4.5, 6.8, 10.1, 15.2, 22.8, 30, 30]);
    leave();
  });

  it('brings news', async () => {
    const { load } = loads('1', '1', '2');
    const { scheduler, seen, done } = await watching({ load });
    await scheduler.pass(60_000);
    await done;
    expect(seen.answer?.outcome === 'done' && seen.answer.value.version).to.equal('2');
    expect(scheduler.pending(), 'no timer stays behind').to.equal(0);
  });

  it('[F70] rests while the page is hidden, and asks at once when it is seen', async () => {
    const { load, times } = loads('1');
    const { scheduler, seen, leave } = await watching({ load });
    await scheduler.pass(3000);
    expect(times()).to.equal(1);
    scheduler.setHidden(true);
    await scheduler.pass(3_600_000);
    expect([times(), seen.rests], 'nobody sees that').to.deep.equal([1, 0]);
    scheduler.setHidden(false);
    await scheduler.pass(0);
    expect(times()).to.equal(2);
    await scheduler.pass(4500);
    expect(times()).to.equal(3);
    leave();
  });

  it('[F70] rests after ten minutes without news, until the page comes into view again', async () => {
    const { load, times } = loads('1');
    const { scheduler, seen, leave } = await watching({ load });
    await scheduler.pass(600_000);
    const asked = times();
    await scheduler.pass(36_000_000);
    expect(times()).to.be.within(asked, asked + 1);
    expect([seen.answer, seen.rests]).to.deep.equal([undefined, 1]);
    const before = times();
    scheduler.setHidden(true);
    scheduler.setHidden(false);
    await scheduler.pass(0);
    expect(times()).to.equal(before + 1);
    leave();
  });

  it('[F21] [F24] [F25] bears what passes by itself, and waits as long as it is asked to', async () => {
    const until = new Date(Date.now() + 120_000).toISOString();
    const { load, times } = loads(
      new TypeError('Failed to fetch'),
      new BackendError({ code: 'unavailable' }),
      new BackendError({ code: 'rate-limited', until }),
      '2',
    );
    const { scheduler, seen, diagnostics, done } = await watching({ load });
    await scheduler.pass(3000 + 4500 + 6750);
    expect(times()).to.equal(3);
    await scheduler.pass(100_000);
    expect(times(), 'still left alone').to.equal(3);
    await scheduler.pass(20_000);
    await done;
    expect(seen.answer?.outcome).to.equal('done');
    expect(diagnostics).to.deep.equal([]);
  });

  it('[F28] ends when the session has expired', async () => {
    const { load } = loads(new BackendError({ code: 'not-signed-in' }));
    const { scheduler, seen, diagnostics, done } = await watching({ load });
    await scheduler.pass(3000);
    await done;
    expect(seen.answer?.outcome === 'failed' && seen.answer.fault.code).to.equal('session-expired');
    expect(diagnostics[0]?.code).to.equal('RNA109');
  });

  it('[F18] ends at an answer that nobody can read', async () => {
    const { scheduler, seen, diagnostics, done } = await watching({ load: async () => ({}) as never });
    await scheduler.pass(3000);
    await done;
    expect(seen.answer?.outcome === 'failed' && seen.answer.fault.code).to.equal('bad-response');
    expect(diagnostics[0]?.code).to.equal('RNA104');
  });

  it('[F15] does not wait for ever for an answer', async () => {
    let times = 0;
    const { scheduler, leave } = await watching({ load: () => ((times += 1), never()) });
    await scheduler.pass(3000 + 20_000 + 4500);
    expect(times).to.equal(2);
    leave();
  });

  it('[F07] ends when it is no longer wanted, and leaves nothing behind', async () => {
    const { load } = loads('1');
    const { scheduler, seen, done, leave } = await watching({ load });
    leave();
    await done;
    expect(seen.answer?.outcome).to.equal('failed');
    expect(scheduler.pending()).to.equal(0);
  });

  it("uses the backend's own watch, with the version that is known", async () => {
    const { load, times } = loads('1');
    const given: unknown[] = [];
    let tell: (version: string) => void = () => undefined;
    const watch: Call<'watch'> = payload => {
      given.push(payload);
      return new Promise(resolve => (tell = version => resolve(aSnapshot({ version }))));
    };
    const { seen, done } = await watching({ load, watch });
    await turns();
    tell('2');
    await done;
    expect(seen.answer?.outcome).to.equal('done');
    expect([given, times()]).to.deep.equal([[{ version: '1' }], 0]);
  });

  it('does not fall into a storm over a watch that ends at once', async () => {
    const { load, times } = loads('1');
    let watched = 0;
    const watch = async () => ((watched += 1), aSnapshot());
    const { scheduler, leave } = await watching({ load, watch });
    await scheduler.pass(60_000);
    expect(watched).to.be.below(8);
    expect(times()).to.be.below(8);
    leave();
  });

  it('asks by itself where watch is broken', async () => {
    const { load } = loads('1', '2');
    const watch = async () => ({}) as never;
    const { scheduler, seen, diagnostics, done } = await watching({ load, watch });
    await scheduler.pass(60_000);
    await done;
    expect(seen.answer?.outcome).to.equal('done');
    expect(diagnostics.map(({ code }) => code)).to.contain('RNA104');
  });

  it('[F70] lets go of a watch while the page is hidden', async () => {
    const signals: AbortSignal[] = [];
    const { load } = loads('1');
    const watch: Call<'watch'> = (_payload, { signal }) => (signals.push(signal), never());
    const { scheduler, leave } = await watching({ load, watch });
    await turns();
    scheduler.setHidden(true);
    await turns();
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
    scheduler.setHidden(false);
    await turns();
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
    leave();
  });

  it('D1 hears of news by the event stream over HTTP', async () => {
    const event = (version: string) => `event: snapshot\ndata: ${JSON.stringify(aSnapshot({ version }))}\n\n`;
    const headers = { 'content-type': 'text/event-stream' };
    const { endpoint, requests } = await scriptedBackend({
      headers,
      chunks: [event('1'), event('2')],
      end: false,
    });
    const port = createRetryingBackend({
      transport: chooseTransport(new EventTarget(), () => ({ endpoint })),
      clock: createServerClock(),
      diagnose: () => undefined,
      scheduler: fakeScheduler(() => false),
    });
    const answer = await port.next('1', new AbortController().signal, () => undefined);
    expect(answer.outcome === 'done' && answer.value.version).to.equal('2');
    expect((await requests()).map(({ path }) => path)).to.deep.equal(['/events']);
  });

  it('D1 asks by itself, for good, where there is no stream', async () => {
    const { endpoint, requests } = await scriptedBackend(
      { status: 404, body: 'no' },
      { body: aSnapshot() },
      { body: aSnapshot() },
      { body: aSnapshot({ version: '2' }) },
    );
    const port = createRetryingBackend({
      transport: chooseTransport(new EventTarget(), () => ({ endpoint })),
      clock: createServerClock(),
      diagnose: () => undefined,
      scheduler: fakeScheduler(ms => ms < 20_000),
    });
    const answer = await port.next('1', new AbortController().signal, () => undefined);
    expect(answer.outcome).to.equal('done');
    expect((await requests()).map(({ path }) => path)).to.deep.equal([
      '/events',
      '/snapshot',
      '/snapshot',
      '/snapshot',
    ]);
  });
});
