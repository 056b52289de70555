/**
 * Milliseconds of the processor that the page's main thread takes until the first screen is ready: the difference of its
 * thread clock in a trace, so that neither waiting nor what happens afterwards counts.
 */
import { inPage } from '../session.mjs';

const startTracing = page => page.tracing.start({ categories: ['blink.user_timing', 'devtools.timeline'] });

/** Reads the thread clock at the mark that the probe sets, and at the first event after the navigation's start. */
function threadTime(trace) {
  const { traceEvents } = JSON.parse(trace);
  const mark = traceEvents.find(({ name }) => name === 'peers-ready');
  const own = traceEvents
    .filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid)
    .sort((a, b) => a.ts - b.ts);
  const start = own.findLast(({ name, ts }) => name === 'navigationStart' && ts < mark.ts);
  const first = own.find(({ ts, tts }) => tts !== undefined && ts >= start.ts);
  return (mark.tts - first.tts) / 1000;
}

const column = { key: 'cpu', title: 'CPU to ready, CPU ×4', unit: 'ms', wanted: 1.9 };

export const cpuToReady = {
  gives: [column],
  run: (bench, contestant) =>
    inPage(bench, contestant, { cpu: 4, before: startTracing }, async ({ page }) => {
      const trace = Buffer.from(await page.tracing.stop()).toString('utf8');
      return { [column.key]: threadTime(trace) };
    }),
};
