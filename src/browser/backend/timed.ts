import type { Scheduler } from '../page/scheduler.js';

/**
 * Runs work that must show a sign of life every `limit` ms: by ending, or by calling `alive`. The work's own signal is
 * aborted when the time is over, or when `signal` is; then the promise rejects at once, whatever the work does.
 */
export async function timed<T>(
  scheduler: Pick<Scheduler, 'wait' | 'elapsed'>,
  limit: number,
  signal: AbortSignal,
  work: (signal: AbortSignal, alive: () => void) => Promise<T>,
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

  const barking = async (): Promise<never> => {
    for (let left = limit; left > 0; left = sign + limit - scheduler.elapsed())
      await scheduler.wait(left, watchdog.signal);
    const reason = new DOMException('No answer in time.', 'TimeoutError');
    own.abort(reason);
    throw reason;
  };
  try {
    return await Promise.race([
      work(own.signal, () => {
        sign = scheduler.elapsed();
      }),
      barking(),
    ]);
  } finally {
    signal.removeEventListener('abort', stop);
    watchdog.abort();
  }
}
