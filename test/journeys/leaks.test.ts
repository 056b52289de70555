/** What widgets leave behind that go in the middle of something: by the built widget's own worker, and the browser's own count. */
import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { CDPSession, Page } from 'puppeteer-core';
import { toPhotos } from '../suites/journey-photos.js';
import { journeyBrowser } from '../suites/journey-browser.js';
import { until } from '../suites/journey-until.js';
import { en } from '../suites/journey-words.js';
import { aVisitor, demo, journey } from '../suites/journey.js';

const rounds = 100;

type Moment = 'upload' | 'camera' | 'stream';

interface Open {
  readonly urls: number;
  readonly tracks: number;
  readonly uploads: number;
  readonly streams: number;
}

declare global {
  interface Window {
    /** What is open at this moment. */
    countOpen?: () => Open;
    /** Puts widgets in, one after the other, and takes each out in the middle of something. */
    comeAndGo?: (moment: Moment, times: number, photo: string) => Promise<void>;
  }
}

/** Whole in itself, since it runs in the page: counts what the engine does not count by itself. */
function prepare(take: string): void {
  const urls = new Set<string>();
  const tracks = new Set<MediaStreamTrack>();
  const uploads = new Set<XMLHttpRequest>();
  const streams = new Set<AbortSignal>();
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (thing: Blob) => {
    const url = createObjectURL.call(URL, thing);
    urls.add(url);
    return url;
  };
  URL.revokeObjectURL = url => {
    urls.delete(url);
    revokeObjectURL.call(URL, url);
  };
  // A picture that moves stands for the camera, which not every machine has: the tracks are real.
  const canvas = document.createElement('canvas');
  canvas.getContext('2d')?.fillRect(0, 0, 300, 150);
  navigator.mediaDevices.getUserMedia = async () => {
    const stream = canvas.captureStream(10);
    for (const track of stream.getTracks()) tracks.add(track);
    return stream;
  };
  const { stop } = MediaStreamTrack.prototype;
  MediaStreamTrack.prototype.stop = function () {
    stop.call(this);
    tracks.delete(this);
  };
  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function (body) {
    uploads.add(this);
    this.addEventListener('loadend', () => uploads.delete(this), { once: true });
    send.call(this, body);
  };
  const ask = globalThis.fetch;
  globalThis.fetch = async (address, init) => {
    const answer = await ask(address, init);
    const signal = init?.signal;
    if (signal && answer.headers.get('content-type')?.includes('event-stream')) {
      streams.add(signal);
      signal.addEventListener('abort', () => streams.delete(signal), { once: true });
    }
    return answer;
  };
  const countOpen = () => ({
    urls: urls.size,
    tracks: tracks.size,
    uploads: uploads.size,
    streams: streams.size,
  });
  const turn = () => new Promise(resolve => setTimeout(resolve, 2));
  window.countOpen = countOpen;
  window.comeAndGo = async (moment, times, photo) => {
    const bytes = Uint8Array.from(atob(photo), letter => letter.charCodeAt(0));
    for (let round = 0; round < times; round++) {
      const widget = document.createElement('real-name-auth');
      widget.setAttribute('endpoint', '/api/real-name');
      document.body.append(widget);
      const find = (selector: string) => widget.shadowRoot?.querySelector(selector) ?? null;
      const end = performance.now() + 15_000;
      const reach = async (what: string, isThere: () => boolean) => {
        while (!isThere()) {
          if (performance.now() > end) throw new Error(`Round ${String(round)} does not reach ${what}.`);
          await turn();
        }
      };
      if (moment === 'stream') await reach('the stream', () => countOpen().streams > 0);
      else await reach('the photos', () => find('input[type=file]') !== null);
      if (moment === 'upload') {
        const carried = new DataTransfer();
        carried.items.add(new File([bytes], 'document.jpg', { type: 'image/jpeg' }));
        const input = find('input[type=file]') as HTMLInputElement;
        input.files = carried.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        await reach('the upload', () => countOpen().uploads > 0);
      }
      if (moment === 'camera') {
        const buttons = Array.from(widget.shadowRoot?.querySelectorAll('button') ?? []);
        buttons.find(button => button.textContent.includes(take))?.click();
        await reach('the camera', () => Boolean((find('video') as HTMLVideoElement | null)?.srcObject));
      }
      widget.remove();
    }
  };
}

const nothing: Open = { urls: 0, tracks: 0, uploads: 0, streams: 0 };

/** What the engine counts once its garbage is collected. */
async function measure(page: Page, debug: CDPSession): Promise<{ nodes: number; listeners: number }> {
  for (let round = 0; round < 4; round++) await debug.send('HeapProfiler.collectGarbage');
  const { metrics } = await debug.send('Performance.getMetrics');
  const named = (name: string) => metrics.find(metric => metric.name === name)?.value ?? NaN;
  await page.evaluate(() => document.title);
  return { nodes: named('Nodes'), listeners: named('JSEventListeners') };
}

/** A hundred widgets come and go, after some that make what is made once. */
async function leavesNothing(page: Page, moment: Moment, photo = ''): Promise<void> {
  // The loader gives inner functions their names by a helper, which a page does not have.
  await page.evaluate('globalThis.__name = value => value');
  await page.evaluate(prepare, en.photos.take);
  const debug = await page.createCDPSession();
  await debug.send('Performance.enable');
  await page.evaluate(() => document.querySelector('real-name-auth')?.remove());
  const visit = (times: number) =>
    page.evaluate((...wish) => window.comeAndGo?.(...wish), moment, times, photo);
  const rest = (what: string) =>
    until(
      what,
      async () =>
        JSON.stringify(await page.evaluate(() => window.countOpen?.())) === JSON.stringify(nothing) &&
        page.workers().length === 0,
      {
        seen: async () =>
          JSON.stringify([await page.evaluate(() => window.countOpen?.()), page.workers().length]),
      },
    );
  await visit(5);
  await rest('nothing is open');
  const before = await measure(page, debug);
  await visit(rounds);
  await rest('object URLs, tracks, uploads, streams and workers are closed again');
  let after = before;
  // The last requests let go of theirs when they have ended, a moment after they were given up.
  await until(
    'no more listeners are there than before',
    async () => {
      after = await measure(page, debug);
      return after.listeners <= before.listeners;
    },
    { limit: 20_000, seen: async () => String(after.listeners - before.listeners) },
  );
  // Nodes of templates may be kept by the engine for a while, but not for each widget.
  expect(after.nodes - before.nodes, 'nodes').to.be.below(rounds);
}

async function atPhotos() {
  const visitor = await aVisitor({ preset: 'review', region: 'hk', company: false });
  const widget = await visitor.open();
  await toPhotos(widget);
  return { account: visitor.account, widget };
}

describe(`${String(rounds)} widgets that go in the middle of something`, () => {
  it(
    '[F07] leave no upload, object URL, worker, node or listener behind while a photo is on its way',
    journey(async () => {
      const { account, widget } = await atPhotos();
      const photo = await (await journeyBrowser()).photo('WANG XIAOMING');
      await demo().order(account, { kind: 'delay', command: 'uploadPhoto', ms: 60_000, times: 1000 });
      await leavesNothing(widget.page, 'upload', (await readFile(photo)).toString('base64'));
    }),
  );

  it(
    '[F07] leave no track, node or listener behind while the camera runs',
    journey(async () => {
      const { widget } = await atPhotos();
      await leavesNothing(widget.page, 'camera');
    }),
  );

  it(
    '[F07] leave no stream, node or listener behind while they wait for news',
    journey(async () => {
      const visitor = await aVisitor({ at: 'payment' });
      const widget = await visitor.open();
      await widget.reaches('payment');
      await leavesNothing(widget.page, 'stream');
    }),
  );
});
