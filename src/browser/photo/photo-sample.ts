/** A small grey picture to judge a photo by. */
import type { DecodedPhoto } from './decode-photo.js';
import { newDrawing, release, type Drawing } from './photo-canvas.js';

export interface PhotoSample {
  readonly width: number;
  readonly height: number;
  /** Luminance, 0 to 255, row by row. */
  readonly gray: Uint8ClampedArray;
}

const sampleSide = 720;

export function photoSample({ canvas }: Drawing): PhotoSample {
  const scale = Math.min(1, sampleSide / Math.max(canvas.width, canvas.height));
  const width = Math.max(1, Math.round(canvas.width * scale));
  const height = Math.max(1, Math.round(canvas.height * scale));
  const small = newDrawing(width, height);
  // Medium filters the pixels between; the best there is costs more than it shows here.
  small.context.imageSmoothingQuality = 'medium';
  small.context.drawImage(canvas, 0, 0, width, height);
  const { data } = small.context.getImageData(0, 0, width, height);
  release(small);
  const gray = new Uint8ClampedArray(width * height);
  for (let i = 0, at = 0; i < gray.length; i++, at += 4)
    gray[i] = ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) >> 8;
  return { width, height, gray };
}

/** Rows of one block of JPEG. */
const blockRows = 8;

/**
 * Whether the last rows of a picture are all of one colour: what decoders put where the file ended before. `storedHeight`
 * is that of the file, since some decoders give back fewer rows.
 */
export function endsInNothing({ source, width, height }: DecodedPhoto, storedHeight: number): boolean {
  const rows = Math.max(1, Math.floor((blockRows * height) / storedHeight));
  const strip = newDrawing(64, 1);
  strip.context.drawImage(source, 0, height - rows, width, rows, 0, 0, 64, 1);
  const { data } = strip.context.getImageData(0, 0, 64, 1);
  release(strip);
  return data.every((value, at) => at % 4 === 3 || Math.abs(value - (data[at % 4] ?? 0)) <= 2);
}
