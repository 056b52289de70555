/** Whatever asks for photos, each is worked on alone: thirty dropped at once would not fit into the memory. */
import type { PreparationRequest, PreparationOutcome } from './photo-outcome.js';
import { runPipeline } from './photo-pipeline.js';
import { NoWorkerError, workInWorker } from './photo-workbench.js';

/** What the photo before leaves behind. */
let last: Promise<unknown> = Promise.resolve();

async function work(order: PreparationRequest, signal: AbortSignal): Promise<PreparationOutcome> {
  try {
    const outcome = await workInWorker(order, signal);
    // Some engines decode more kinds on the page than in a worker.
    const triesAgain =
      outcome.outcome === 'refused' &&
      (outcome.code === 'photo/heic' || outcome.code === 'photo/undecodable');
    return triesAgain ? await runPipeline(order, signal) : outcome;
  } catch (error) {
    if (error instanceof NoWorkerError) return runPipeline(order, signal);
    throw error;
  }
}

/** Rejects as soon as the signal says so, whatever the work is at. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Does the work when its turn has come: in the worker, or on the page. Rejects only when aborted. */
export async function queuePhoto(
  order: PreparationRequest,
  signal: AbortSignal,
): Promise<PreparationOutcome> {
  signal.throwIfAborted();
  const mine = last.then(() => (signal.aborted ? undefined : work(order, signal)));
  // The outcome itself is not kept.
  last = mine.then(
    () => undefined,
    () => undefined,
  );
  const outcome = await orAborted(mine, signal);
  signal.throwIfAborted();
  // Only an aborted one comes to nothing.
  return outcome as PreparationOutcome;
}
