/** Proxies, gateways, firewalls, service workers and captive portals between the widget and its backend. */
import { expect } from '@open-wc/testing';
import { createRetryingBackend } from '../../../src/browser/backend/retrying-backend.js';
import { chooseTransport } from '../../../src/browser/backend/choose-transport.js';
import { httpTransport } from '../../../src/browser/backend/http-transport.js';
import { eventsOf, SilentStream } from '../../../src/browser/backend/event-stream.js';
import { callFault } from '../../../src/browser/backend/call-fault.js';
import { HttpError } from '../../../src/browser/backend/http-error.js';
import { watchAccount } from '../../../src/browser/backend/watch-account.js';
import { createServerClock } from '../../../src/browser/page/server-clock.js';
import type { Backend, CallOptions, CommandName, Diagnostic } from '../../../src/contract/index.js';
import type { CommandRequest } from '../../../src/flow/index.js';
import { scriptedBackend, type ScriptedAnswer } from '../../suites/scripted-backend.js';
import { aSnapshot } from '../../suites/snapshot-builder.js';
import { fakeScheduler, turns } from '../../suites/fake-scheduler.js';

const html = (status: number, title: string, headers: Record<string, string> = {}): ScriptedAnswer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body: `<!doctype html><title>${title}</title><h1>${title}</h1>`,
});

const order: CommandRequest = { command: 'submitAmount', payload: { fen: 37 } };

function backendAt(endpoint: string) {
  const diagnostics: Diagnostic[] = [];
  const backend = createRetryingBackend({
    transport: chooseTransport(new EventTarget(), () => ({ endpoint })),
    clock: createServerClock(),
    diagnose: found => void diagnostics.push(found),
    scheduler: fakeScheduler(),
  });
  return { backend, diagnostics };
}

describe('an answer that is not the backend’s', () => {
  const signal = new AbortController().signal;
  const pages: Readonly<Record<string, [ScriptedAnswer, read: string, send: string]>> = {
    'a firewall that blocks (403)': [html(403, 'Blocked'), 'bad-response', 'lost'],
    'a firewall that blocks with 405': [html(405, 'Not allowed'), 'bad-response', 'lost'],
    'a firewall of this country’s clouds (405 by another name)': [
      html(418, 'Intercepted'),
      'bad-response',
      'lost',
    ],
    'a captive portal (200)': [html(200, 'Sign in to the network'), 'bad-response', 'lost'],
    'a captive portal (511)': [html(511, 'Network authentication required'), 'server', 'lost'],
    'a maintenance page (200)': [html(200, 'Back soon'), 'bad-response', 'lost'],
    'a maintenance page (503)': [html(503, 'Back soon'), 'server', 'lost'],
    'a gateway (502)': [html(502, 'Bad gateway'), 'server', 'lost'],
    'a gateway (504)': [html(504, 'Timeout'), 'server', 'lost'],
    'a missing route of a single-page portal (404)': [html(404, 'Not found'), 'bad-response', 'lost'],
    'a firewall that finds something unacceptable (406)': [html(406, 'Rejected'), 'bad-response', 'lost'],
    'a page under a JSON content type': [
      { body: '<html></html>', headers: { 'content-type': 'application/json' } },
      'bad-response',
      'lost',
    ],
    'a problem of somebody else': [
      { status: 403, headers: { 'content-type': 'text/html' }, body: '{"code":"not-signed-in"}' },
      'bad-response',
      'lost',
    ],
  };
  for (const [what, [answer, read, sent]] of Object.entries(pages))
    it(`[C24] ${what} is never taken for a no, a status or a lost login`, async () => {
      const { endpoint, requests } = await scriptedBackend(answer);
      const { backend } = backendAt(endpoint);
      const loaded = await backend.load(signal);
      expect(loaded.outcome).to.equal('failed');
      expect(loaded.outcome === 'failed' && loaded.fault.code).to.equal(read);
      const answered = await backend.send(order, 'key-1', signal);
      expect(answered.outcome).to.equal(sent);
      const keys = (await requests()).flatMap(({ headers }) => headers['idempotency-key'] ?? []);
      expect(new Set(keys)).to.deep.equal(new Set(['key-1']));
    });

  it('[C24] a page with 429 is waited for like any other 429', async () => {
    const { endpoint, requests } = await scriptedBackend(html(429, 'Slow', { 'retry-after': '1' }), {
      body: aSnapshot(),
    });
    expect((await backendAt(endpoint).backend.load(signal)).outcome).to.equal('done');
    expect(await requests()).to.have.length(2);
  });

  it('[C24] [R11] a redirect to a login page is not followed, by reading or by a command', async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      const login = await scriptedBackend(html(200, 'Sign in'));
      const { endpoint } = await scriptedBackend({ status, headers: { location: login.endpoint }, body: '' });
      const { backend } = backendAt(endpoint);
      const loaded = await backend.load(signal);
      expect(loaded.outcome === 'failed' && loaded.fault.code, String(status)).to.equal('bad-response');
      expect((await backend.send(order, 'key-1', signal)).outcome, String(status)).to.equal('lost');
      expect(await login.requests()).to.deep.equal([]);
    }
  });

  it('[C24] 401 stays what every gateway means by it, with a page as well as without', () => {
    for (const type of ['text/html', 'application/json', null])
      expect(callFault(new HttpError(401, null, type, ''), 0).fault.code).to.equal('session-expired');
  });
});

describe('a redirect with the body of a command', () => {
  const options: CallOptions = { signal: new AbortController().signal, key: 'key-1', account: 'account-1' };
  for (const status of [307, 308])
    it(`[R11] ${status}: neither another origin nor another path of this one gets it`, async () => {
      for (const where of ['elsewhere', 'endpoint'] as const) {
        const target = await scriptedBackend({ body: aSnapshot() });
        const answer = { status, headers: { location: `${target[where]}/submit` }, body: '' };
        const { endpoint } = await scriptedBackend(answer);
        const transport = httpTransport({ endpoint, getToken: () => 'secret' }, new Set());
        for (const [command, payload] of [
          ['submitAmount', { fen: 37 }],
          ['start', { subject: 'enterprise' }],
          ['withdraw', {}],
        ] as [CommandName, never][]) {
          const failed = await transport(command)?.(payload, options).then(
            () => null,
            (error: unknown) => error,
          );
          expect(failed, `${where} ${command}`).to.be.instanceOf(HttpError);
        }
        expect(await target.requests()).to.deep.equal([]);
      }
    });

  it('[R11] of the event stream is not followed either', async () => {
    const target = await scriptedBackend({ body: aSnapshot() });
    const answer = { status: 307, headers: { location: `${target.elsewhere}/events` }, body: '' };
    const { endpoint } = await scriptedBackend(answer);
    const transport = httpTransport({ endpoint }, new Set());
    const failed = await transport('watch')?.({ version: '1' }, options).then(
      () => null,
      (error: unknown) => error,
    );
    expect(failed).to.be.instanceOf(Error);
    expect(await target.requests()).to.deep.equal([]);
  });
});

describe('an upload of whose bytes nothing is heard', () => {
  const photo: CommandRequest = {
    command: 'uploadPhoto',
    payload: { slot: 'license', photo: new Blob(['x']) },
  };
  const uploading = (script: (report: NonNullable<CallOptions['onProgress']>) => Promise<unknown>) => {
    let calls = 0;
    const scheduler = fakeScheduler();
    const transport = chooseTransport(new EventTarget(), () => ({
      backend: {
        load: async () => aSnapshot(),
        uploadPhoto: (_payload: unknown, { onProgress }: CallOptions) => {
          calls++;
          return script(onProgress ?? (() => undefined));
        },
      } as unknown as Backend,
    }));
    const backend = createRetryingBackend({
      transport,
      clock: createServerClock(),
      diagnose: () => undefined,
      scheduler,
    });
    const seen: { answer?: unknown } = {};
    void backend.send(photo, 'key-1', new AbortController().signal).then(value => (seen.answer = value));
    return { scheduler, seen, calls: () => calls };
  };

  it('[C03] may take minutes behind a service worker, and is sent once', async () => {
    let done!: (value: unknown) => void;
    const { scheduler, seen, calls } = uploading(() => new Promise(resolve => (done = resolve)));
    await scheduler.pass(200_000);
    expect([seen.answer, calls()]).to.deep.equal([undefined, 1]);
    done({ snapshot: aSnapshot(), photo: { id: 'photo-1', slot: 'license' } });
    await turns();
    expect(seen.answer).to.have.property('outcome', 'done');
    expect(calls()).to.equal(1);
  });

  it('[C03] that began and then stopped is given up after half a minute', async () => {
    const { scheduler, calls } = uploading(report => {
      report({ sent: 10, total: 100 });
      return new Promise(() => undefined);
    });
    await scheduler.pass(29_000);
    expect(calls()).to.equal(1);
    await scheduler.pass(10_000);
    expect(calls()).to.equal(2);
  });

  it('[C03] that has left whole waits for its answer: a proxy may still be passing it on', async () => {
    const { scheduler, calls } = uploading(report => {
      report({ sent: 50, total: 100 });
      report({ sent: 100, total: 100 });
      return new Promise(() => undefined);
    });
    await scheduler.pass(200_000);
    expect(calls()).to.equal(1);
  });

  it('[C03] is given up when its whole time is over, and never lasts for ever', async () => {
    const { scheduler, seen, calls } = uploading(() => new Promise(() => undefined));
    for (let round = 0; round < 12; round++) await scheduler.pass(100_000);
    expect(calls()).to.equal(3);
    expect(seen.answer).to.deep.equal({ outcome: 'lost' });
  });
});

describe('an event stream that is held back on the way', () => {
  it('[C04] whose bytes are held: is left after some seconds', async () => {
    const body = new ReadableStream<Uint8Array>();
    const began = performance.now();
    let error: unknown;
    try {
      for await (const data of eventsOf(body, 5000, 100)) expect.fail(data);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).to.be.instanceOf(SilentStream);
    expect(performance.now() - began).to.be.below(3000);
  });

  it('[C04] that has begun may be silent as long as the contract allows, and no longer', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: controller => controller.enqueue(new TextEncoder().encode(': hello\n\n')),
    });
    const began = performance.now();
    const error = await eventsOf(body, 600, 50)
      .next()
      .catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(SilentStream);
    expect(performance.now() - began).to.be.at.least(550);
  });

  it('[C04] that comes byte by byte is read once, not from its beginning for each byte', async () => {
    const long = 'x'.repeat(200_000);
    const bytes = new TextEncoder().encode(`: beat\r\n\r\ndata: ${long}\r\rdata: 2\n\n`);
    let at = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: controller =>
        at < bytes.length ? controller.enqueue(bytes.slice(at, ++at)) : controller.close(),
    });
    const read: string[] = [];
    for await (const data of eventsOf(body)) read.push(data);
    expect(read.map(({ length }) => length)).to.deep.equal([200_000, 1]);
  });

  it('[C04] whose headers are held: the request ends by itself within ten seconds', async function () {
    this.timeout(30_000);
    const { endpoint, open } = await scriptedBackend({ hang: true });
    const transport = httpTransport({ endpoint }, new Set());
    const signal = new AbortController().signal;
    const began = performance.now();
    const error = await transport('watch')?.({ version: '1' }, { signal, key: '', account: '' }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).to.be.instanceOf(SilentStream);
    expect(performance.now() - began).to.be.below(10_000);
    for (let looks = 0; looks < 100 && (await open()) > 0; looks++) await turns();
    expect(await open()).to.equal(0);
  });

  /** Watches with a stream that says nothing until `healed`; what happened when. */
  async function watching(healed: () => boolean) {
    const scheduler = fakeScheduler(() => false);
    const log: { what: 'stream' | 'ask'; at: number }[] = [];
    let news = '1';
    const leaving = new AbortController();
    const seen: { answer?: unknown } = {};
    void watchAccount('1', leaving.signal, {
      scheduler,
      now: () => 0,
      diagnose: () => undefined,
      onRest: () => undefined,
      watch: async signal => {
        log.push({ what: 'stream', at: scheduler.elapsed() });
        if (healed()) return aSnapshot({ version: '2' });
        await scheduler.wait(8000, signal);
        throw new SilentStream();
      },
      poll: async () => {
        log.push({ what: 'ask', at: scheduler.elapsed() });
        return aSnapshot({ version: news });
      },
    }).then(answer => (seen.answer = answer));
    return {
      scheduler,
      log,
      seen,
      become: (version: string) => (news = version),
      leave: () => leaving.abort(),
    };
  }

  it('[C04] gives way to asking: news comes within half a minute, not after minutes', async () => {
    const { scheduler, log, seen, become } = await watching(() => false);
    await scheduler.pass(9_000);
    expect(log.map(({ what }) => what)).to.deep.equal(['stream', 'ask']);
    become('2');
    await scheduler.pass(30_000);
    expect(seen.answer).to.have.property('outcome', 'done');
  });

  it('[C04] is tried again now and then, and heals', async () => {
    let isHealed = false;
    const { scheduler, log, seen } = await watching(() => isHealed);
    await scheduler.pass(120_000);
    const streams = log.filter(({ what }) => what === 'stream').length;
    const asks = log.filter(({ what }) => what === 'ask').length;
    expect(streams).to.be.at.least(2);
    expect(asks).to.be.above(streams);
    expect(seen.answer).to.equal(undefined);
    isHealed = true;
    await scheduler.pass(200_000);
    expect(seen.answer).to.have.property('outcome', 'done');
  });
});
