import type { Scheduler } from '../page/scheduler.js';

/** ms after which is looked again, since a sign of life may have shortened the time that is left. */
const look = 30_000;

/**
 * Runs work that must show a sign of life every `limit` ms: by ending, or by calling `alive`, which may give another time
 * for the next one. The work's own signal is
 * aborted when the time is over, or when `signal` is; then the promise rejects at once, whatever the work does.
 */
export async function timed<T>(
  scheduler: Pick<Scheduler, 'wait' | 'elapsed'>,
  limit: number,
  signal: AbortSignal,
  work: (signal: AbortSignal, alive: (next?: number) => void) => Promise<T>,
): Promise<T> {
  const own = new AbortController();
  const watchdog = new AbortController();
  const stop = () => {
    own.abort(signal.reason);
    watchdog.abort();
  };
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  let sign = scheduler.elapsed();
  let given = limit;

  const barking = async (): Promise<never> => {
    for (let left = limit; left > 0; left = sign + given - scheduler.elapsed())
      await scheduler.wait(Math.min(left, look), watchdog.signal);
    const reason = new DOMException('No answer in time.', 'TimeoutError');
    own.abort(reason);
    throw reason;
  };
  try {
    return await Promise.race([
      work(own.signal, (next = given) => {
        sign = scheduler.elapsed();
        given = next;
      }),
      barking(),
    ]);
  } finally {
    signal.removeEventListener('abort', stop);
    watchdog.abort();
  }
}
