import type { ClockPort } from '../../flow/index.js';

/** The two clocks of the device: one that can be set, and one that only runs forward. */
export interface DeviceClock {
  readonly date: () => number;
  readonly elapsed: () => number;
}

const device: DeviceClock = { date: () => Date.now(), elapsed: () => performance.now() };

/** Server time that also knows how old its last reading is. */
export interface ServerClock extends ClockPort {
  /** ms since the server was last heard. */
  age(): number;
}

/**
 * Server time, carried on by the monotonic clock: setting the device's clock changes nothing. Until the server was
 * heard, it starts from the device's clock as it was at the beginning.
 */
export function createServerClock({ date, elapsed }: DeviceClock = device): ServerClock {
  let base = date();
  let at = elapsed();
  let heard: { readonly date: number; readonly elapsed: number } | null = null;

  return {
    now: () => Math.round(base + elapsed() - at),
    set(serverTime) {
      if (!Number.isFinite(serverTime)) return;
      base = serverTime;
      at = elapsed();
      heard = { date: date(), elapsed: at };
    },
    // Some devices stop the monotonic clock while they sleep, so the longer of the two counts.
    age: () => (heard ? Math.max(elapsed() - heard.elapsed, date() - heard.date) : Infinity),
  };
}
