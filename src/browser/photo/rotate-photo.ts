/** The person's own turning of a photo that was prepared. */
import type { PreparationOutcome } from './photo-outcome.js';
import { queuePhoto } from './photo-queue.js';

/**
 * Turns a prepared photo clockwise by so many quarters, negative ones the other way. It keeps its pixels, and stays
 * within `maxBytes`, the policy's. Each call codes the picture once more, so turn the one that was prepared by all turns
 * together, not the one that was turned before. A PDF is refused with `photo/pdf`. Rejects only when aborted.
 */
export function rotatePhoto(
  photo: Blob,
  quarterTurns: number,
  { maxBytes, signal }: { readonly maxBytes: number; readonly signal: AbortSignal },
): Promise<PreparationOutcome> {
  const rules = { maxBytes, maxPixels: Infinity, maxDecodePixels: Infinity, pdf: false, watermark: null };
  return queuePhoto({ file: photo, rules, quarterTurns }, signal);
}
