import { onPageEvent } from './page-events.js';
import { pageHidden } from './page-hidden.js';
import { wait } from './wait.js';

/** Time, chance and the page's state, as far as calls depend on them. Tests bring their own. */
export interface Scheduler {
  /** Resolves after `ms`; rejects once `signal` is aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** ms on a clock that only runs forward. */
  readonly elapsed: () => number;
  /** From 0 to less than 1. */
  readonly random: () => number;
  /** False where the device knows that it has no network. */
  readonly online: () => boolean;
  readonly hidden: () => boolean;
  /** Calls `listener` whenever the page is hidden or shown, until `signal` is aborted. */
  readonly onVisibility: (listener: () => void, signal: AbortSignal) => void;
}

export const browserScheduler: Scheduler = {
  wait,
  elapsed: () => performance.now(),
  random: () => Math.random(),
  online: () => navigator.onLine,
  hidden: pageHidden,
  onVisibility: (listener, signal) => {
    if (signal.aborted) return;
    const stop = onPageEvent(({ type }) => {
      if (type === 'visibilitychange') listener();
    });
    signal.addEventListener('abort', stop);
  },
};
