/** Onto a canvas: right side up, no larger than wanted, and marked where that is asked for. */
import type { DecodedPhoto, Size } from './decode-photo.js';
import { newDrawing, type Drawing, type PhotoContext } from './photo-canvas.js';

/** Engines refuse longer sides, whatever the area. */
const longestSide = 8192;

/** At most so many pixels, with the same proportions; never larger than it was. */
export function fitted({ width, height }: Size, maxPixels: number): Size {
  const scale = Math.min(1, Math.sqrt(maxPixels / (width * height)), longestSide / Math.max(width, height));
  // A hair is added, so that exact ratios are not floored to a pixel less.
  const side = (length: number) => Math.max(1, Math.floor(length * scale + 1e-6));
  return { width: side(width), height: side(height) };
}

/** The matrix that turns a picture as EXIF counts; `width` and `height` are those of the turned picture. */
function turn(
  orientation: number,
  width: number,
  height: number,
): [number, number, number, number, number, number] {
  switch (orientation) {
    case 2:
      return [-1, 0, 0, 1, width, 0];
    case 3:
      return [-1, 0, 0, -1, width, height];
    case 4:
      return [1, 0, 0, -1, 0, height];
    case 5:
      return [0, 1, 1, 0, 0, 0];
    case 6:
      return [0, 1, -1, 0, width, 0];
    case 7:
      return [0, -1, -1, 0, width, height];
    case 8:
      return [0, -1, 1, 0, 0, height];
    default:
      return [1, 0, 0, 1, 0, 0];
  }
}

/** Each of these, turned clockwise by a quarter, is the next; the last is the first. */
const clockwise = [
  [1, 6, 3, 8],
  [2, 7, 4, 5],
] as const;

/** The orientation as EXIF counts, of a picture that is turned clockwise by so many quarters more. */
export function turnedFurther(orientation: number, quarterTurns: number): number {
  const [upright, mirrored] = clockwise;
  const row: readonly number[] = mirrored.some(each => each === orientation) ? mirrored : upright;
  return row.at((row.indexOf(orientation) + quarterTurns) % 4) ?? 1;
}

const rotated = ({ width, height }: Size, orientation: number): Size =>
  orientation >= 5 ? { width: height, height: width } : { width, height };

/** Draws the decoded picture within so many pixels. */
export function drawPhoto(photo: DecodedPhoto, orientation: number, maxPixels: number): Drawing {
  const stored = fitted(photo, maxPixels);
  const { width, height } = rotated(stored, orientation);
  const drawing = newDrawing(width, height);
  const { context } = drawing;
  context.setTransform(...turn(orientation, width, height));
  context.imageSmoothingEnabled = stored.width !== photo.width || stored.height !== photo.height;
  context.drawImage(photo.source, 0, 0, stored.width, stored.height);
  context.resetTransform();
  context.imageSmoothingEnabled = true;
  // Engines put drawing off until somebody looks; on the page, the next step should not pay for this one.
  context.getImageData(0, 0, 1, 1);
  return drawing;
}

/** The same picture with fewer pixels. */
export function shrunk({ canvas }: Drawing, maxPixels: number): Drawing {
  const { width, height } = fitted(canvas, maxPixels);
  const smaller = newDrawing(width, height);
  smaller.context.drawImage(canvas, 0, 0, width, height);
  return smaller;
}

const mostWatermarkLetters = 80;

/**
 * Writes the text again and again from the lower left to the upper right: too often to be cropped away, light enough
 * to read what lies below.
 */
export function drawWatermark(context: PhotoContext, { width, height }: Size, text: string): void {
  const words = Array.from(text.replace(/\s+/g, ' ').trim()).slice(0, mostWatermarkLetters).join('');
  if (!words) return;
  const size = Math.max(12, Math.round(Math.min(width, height) / 24));
  const reach = Math.hypot(width, height) / 2;
  context.save();
  context.translate(width / 2, height / 2);
  context.rotate(-Math.PI / 6);
  context.font = `${size}px sans-serif`;
  context.textBaseline = 'middle';
  context.lineWidth = Math.max(1, size / 12);
  context.strokeStyle = 'rgb(255 255 255 / 35%)';
  context.fillStyle = 'rgb(32 32 32 / 35%)';
  const across = Math.max(size, context.measureText(words).width) + size * 3;
  const down = size * 5;
  for (let row = 0, y = -reach; y <= reach; row++, y += down)
    for (let x = -reach - (row % 2 ? across / 2 : 0); x <= reach; x += across) {
      context.strokeText(words, x, y);
      context.fillText(words, x, y);
    }
  context.restore();
}
