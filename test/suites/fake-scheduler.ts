/** Time, chance and the page's state in a test's hands: nothing here waits for real. */
import type { Scheduler } from '../../src/browser/page/scheduler.js';
// Fetched on demand by what is tested; here it is at hand, so that virtual time does not run ahead of the network.
import '../../src/browser/backend/call-fault.js';

export interface VirtualPace extends Scheduler {
  /** Every wait that was asked for, in ms. */
  readonly waits: number[];
  /** Lets `ms` go by at once: whatever falls due ends in its order. */
  readonly pass: (ms: number) => Promise<void>;
  readonly setOnline: (online: boolean) => void;
  readonly setHidden: (hidden: boolean) => void;
  /** Waits that have neither ended nor been aborted. */
  readonly pending: () => number;
}

/** Lets everything that is ready run, modules that were fetched before included. */
export async function turns(): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise(resolve => setTimeout(resolve));
}

/**
 * Waits that `skips` names end at once and move the clock on; any other stays until `pass` reaches it. By default the
 * distances between tries are skipped and the limits of calls are not.
 */
export function fakeScheduler(skips: (ms: number) => boolean = ms => ms < 5000, random = 0.5): VirtualPace {
  let time = 1000;
  let online = true;
  let hidden = false;
  const due = new Map<() => void, number>();
  const listeners = new Set<() => void>();
  const waits: number[] = [];

  return {
    waits,
    elapsed: () => time,
    random: () => random,
    online: () => online,
    hidden: () => hidden,
    pending: () => due.size,
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        waits.push(ms);
        const stop = () => {
          due.delete(end);
          reject(new DOMException('No longer wanted.', 'AbortError'));
        };
        const end = () => {
          due.delete(end);
          signal.removeEventListener('abort', stop);
          resolve();
        };
        if (signal.aborted) stop();
        else if (skips(ms)) {
          time += ms;
          resolve();
        } else {
          due.set(end, time + ms);
          signal.addEventListener('abort', stop, { once: true });
        }
      }),
    onVisibility(listener, signal) {
      if (signal.aborted) return;
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
    async pass(ms) {
      const until = time + ms;
      for (;;) {
        await turns();
        const next = [...due].sort(([, a], [, b]) => a - b)[0];
        if (!next || next[1] > until) break;
        time = Math.max(time, next[1]);
        next[0]();
      }
      time = Math.max(time, until);
      await turns();
    },
    setOnline(value) {
      online = value;
    },
    setHidden(value) {
      hidden = value;
      for (const listener of [...listeners]) listener();
    },
  };
}
