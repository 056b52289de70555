/**
 * The door of this folder: only `photo-store.ts` goes through it, which comes with the feature of photos. Nothing of it
 * belongs to the first screen.
 *
 * The work is done in a worker where the page can have one: its script has to come from the page's own origin. From
 * another origin, where the script is not found, or where the page's security policy allows no worker, the same pipeline
 * runs on the page; decoding and encoding are off the main thread there too, and the steps between yield to the page.
 * No `blob:` worker is tried: a strict policy would refuse and report it.
 */
import type { PreparationOutcome, PhotoRules } from './photo-outcome.js';
import { queuePhoto } from './photo-queue.js';

export { releasePhotoWorker } from './photo-workbench.js';
export { rotatePhoto } from './rotate-photo.js';
export type {
  PhotoAdvice,
  PreparationOutcome,
  PhotoReady,
  PhotoRefusal,
  PhotoRefused,
  PhotoRules,
} from './photo-outcome.js';

/**
 * Makes of a person's file what the portal may have: a JPEG right side up, within the policy's pixels and bytes, made
 * anew so that nothing but the picture is left; a PDF unchanged where the policy takes it. Rejects only when aborted.
 */
export function preparePhoto(
  file: Blob,
  rules: PhotoRules,
  { signal }: { readonly signal: AbortSignal },
): Promise<PreparationOutcome> {
  return queuePhoto({ file, rules, quarterTurns: 0 }, signal);
}
