/**
 * The door of this folder: load it when the document step comes (`await import('…/prepare-photo.js')`), because
 * nothing of it belongs to the first screen.
 *
 * The work is done in a worker where the page can have one: the module has to come from the page's own origin. From
 * another origin, in the single-file script, or where the page's security policy allows no worker, the same pipeline
 * runs on the page; decoding and encoding are off the main thread there too, and the steps between yield to the page.
 * No `blob:` worker is tried: a strict policy would refuse and report it.
 */
import type { PhotoOutcome, PhotoRules } from './photo-outcome.js';
import { runPipeline } from './photo-pipeline.js';
import { NoWorkerError, workInWorker } from './photo-worker.js';

export { releasePhotoWorker } from './photo-worker.js';
export type {
  PhotoAdvice,
  PhotoOutcome,
  PhotoReady,
  PhotoRefusal,
  PhotoRefused,
  PhotoRules,
} from './photo-outcome.js';

/** What the photo before leaves behind: thirty dropped at once are worked on one by one, for the sake of memory. */
let last: Promise<unknown> = Promise.resolve();

async function prepare(file: Blob, rules: PhotoRules, signal: AbortSignal): Promise<PhotoOutcome> {
  try {
    const outcome = await workInWorker(file, rules, signal);
    // Some engines decode more kinds on the page than in a worker.
    const triesAgain =
      outcome.outcome === 'refused' &&
      (outcome.code === 'photo/heic' || outcome.code === 'photo/undecodable');
    return triesAgain ? await runPipeline(file, rules, signal) : outcome;
  } catch (error) {
    if (error instanceof NoWorkerError) return runPipeline(file, rules, signal);
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

/**
 * Makes of a person's file what the portal may have: a JPEG right side up, within the policy's pixels and bytes, made
 * anew so that nothing but the picture is left; a PDF unchanged where the policy takes it. Rejects only when aborted.
 */
export async function preparePhoto(
  file: Blob,
  rules: PhotoRules,
  { signal }: { readonly signal: AbortSignal },
): Promise<PhotoOutcome> {
  signal.throwIfAborted();
  const mine = last.then(() => (signal.aborted ? undefined : prepare(file, rules, signal)));
  // The outcome itself is not kept.
  last = mine.then(
    () => undefined,
    () => undefined,
  );
  const outcome = await orAborted(mine, signal);
  signal.throwIfAborted();
  // Only an aborted one comes to nothing.
  return outcome as PhotoOutcome;
}
