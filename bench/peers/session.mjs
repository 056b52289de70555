/** One page under the conditions of a measure, in a browser context of its own: no cache, no storage, a new process. */
import { installProbe } from './probe.js';

/** Slow 4G as Chrome's tools have it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** What a measure can ask for; the rest is the machine as it is. */
const usual = { page: '', slow: false, cpu: 1, ready: true };

/**
 * Opens a contestant's page, does something with it and throws it away.
 * @param {object} bench the running browser and the server's address
 * @param {object} contestant one of `contestants.mjs`, or null for a page without any
 * @param {object} wish `page` ('' or 'empty'), `slow` for slow 4G, `cpu` for how many times slower the processor is,
 *   `ready` whether the first screen is waited for, `before` for what has to happen just before the page is opened
 * @param {(session: { page, cdp, readyAt: number | null }) => Promise<T>} work what is done with the open page
 * @returns {Promise<T>} what `work` gives
 * @template T
 */
export async function inPage({ browser, address }, contestant, wish, work) {
  const { page: path, slow, cpu, ready, before } = { ...usual, ...wish };
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const faults = [];
    page.on('pageerror', error => faults.push(error.message ?? String(error)));
    const cdp = await page.createCDPSession();
    await cdp.send('Performance.enable');
    await cdp.send('Network.enable');
    await page.evaluateOnNewDocument(installProbe, ready && contestant ? contestant.places.primary : null);
    if (slow) await cdp.send('Network.emulateNetworkConditions', slow4G);
    if (cpu !== 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    await before?.(page);
    await page.goto(contestant ? `${address}/${contestant.name}/${path}` : `${address}/blank`);
    const readyAt = ready && contestant ? await readyTime(page) : null;
    const result = await work({ page, cdp, readyAt });
    if (faults.length > 0) throw new Error(`The page threw: ${faults.join('; ')}`);
    return result;
  } finally {
    await context.close();
  }
}

/** Milliseconds from the start of the navigation until the first screen's primary button was painted. */
async function readyTime(page) {
  const time = await page.evaluate(limit => {
    const late = new Promise(resolve => {
      setTimeout(() => resolve(null), limit);
    });
    return Promise.race([globalThis.probe.ready, late]);
  }, 30_000);
  if (time === null) throw new Error('The primary button of the first screen did not come within 30 s.');
  return time;
}

export const wait = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

/** Milliseconds for which a page is left alone, "after idle": longer than anything takes that comes by itself. */
export const idleTime = 4000;
export const idle = () => wait(idleTime);

/** Collects what nobody holds any more, more than once because finalizers free more. */
export async function collectGarbage(cdp) {
  for (let times = 0; times < 3; times++) {
    await cdp.send('HeapProfiler.collectGarbage');
    await wait(100);
  }
}

/** Numbers of the Performance domain by their names. */
export async function metricsOf(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
