/** The best JPEG that fits: first by quality, then by size. */
import { bareJpeg } from './bare-jpeg.js';
import { shrunk } from './draw-photo.js';
import { jpegOf, release, type Drawing } from './photo-canvas.js';
import type { Size } from './decode-photo.js';

export interface EncodedPhoto extends Size {
  readonly blob: Blob;
}

const qualities = [0.85, 0.7, 0.55];
/** Below this many pixels nobody could read a document. */
const fewestPixels = 10_000;

/** The next quality worth trying: a JPEG grows about as fast as 1 / (1.2 - quality). */
const after = (quality: number, excess: number) =>
  qualities.find(next => next < quality && (1.2 - quality) / (1.2 - next) <= 1.1 / excess) ??
  (quality > 0.55 ? 0.55 : null);

/** Null where not even a tiny picture would fit. Releases the drawing. */
export async function encodePhoto(
  drawing: Drawing,
  maxBytes: number,
  signal: AbortSignal,
): Promise<EncodedPhoto | null> {
  let current = drawing;
  try {
    let quality = 0.85;
    for (;;) {
      signal.throwIfAborted();
      const { width, height } = current.canvas;
      const blob = await bareJpeg(await jpegOf(current.canvas, quality));
      if (blob.size <= maxBytes) return { blob, width, height };
      const excess = blob.size / maxBytes;
      const next = after(quality, excess);
      if (next !== null) {
        quality = next;
        continue;
      }
      const pixels = Math.floor((width * height * 0.9) / Math.max(excess, 1.1));
      if (pixels < fewestPixels) return null;
      const smaller = shrunk(current, pixels);
      release(current);
      current = smaller;
      quality = 0.7;
    }
  } finally {
    release(current);
  }
}
