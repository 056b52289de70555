/** From a file to pixels by the way that costs least of what the engine has. */
import type { InspectedPhoto } from './inspect-photo.js';

/** Pixels that can be drawn, and have to be closed. */
export interface DecodedPhoto {
  readonly source: CanvasImageSource;
  readonly width: number;
  readonly height: number;
  readonly close: () => void;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A decoder that halves is kept up to this much below the wanted side; beyond, the next larger step is taken. */
const closeEnough = 0.8;

/** JPEG decodes to eighths of its sides at a fraction of the cost: the step that comes nearest to what is wanted. */
export function decodeSize(stored: Size, wanted: Size): Size {
  const ratio = Math.min(1, wanted.width / stored.width);
  const below = Math.floor(ratio * 8 + 1e-6);
  const eighths = below >= ratio * 8 * closeEnough ? below : below + 1;
  return {
    width: Math.ceil((stored.width * eighths) / 8),
    height: Math.ceil((stored.height * eighths) / 8),
  };
}

async function byImageDecoder(photo: Blob, size: Size): Promise<DecodedPhoto> {
  const data = await photo.arrayBuffer();
  const decoder = new ImageDecoder({
    type: photo.type,
    data,
    transfer: [data],
    desiredWidth: size.width,
    desiredHeight: size.height,
  });
  try {
    const { image } = await decoder.decode();
    shrinks = image.displayWidth <= size.width;
    try {
      // The bitmap shares the pixels, while a frame drawn as it is would be copied first.
      return await byBitmap(image);
    } finally {
      image.close();
    }
  } finally {
    decoder.close();
  }
}

/** Firefox makes no bitmap of a file that was put together from parts of another. */
const inOnePiece = async (photo: Blob) => new Blob([await photo.arrayBuffer()], { type: photo.type });

async function byBitmap(photo: ImageBitmapSource): Promise<DecodedPhoto> {
  const bitmap = await createImageBitmap(photo);
  return { source: bitmap, width: bitmap.width, height: bitmap.height, close: () => bitmap.close() };
}

async function byImage(photo: Blob): Promise<DecodedPhoto> {
  const url = URL.createObjectURL(photo);
  const image = new Image();
  image.src = url;
  const close = () => URL.revokeObjectURL(url);
  try {
    await image.decode();
  } catch (error) {
    close();
    throw error;
  }
  return { source: image, width: image.naturalWidth, height: image.naturalHeight, close };
}

/** Not every decoder shrinks on the way: one that was seen not to is no better than a bitmap. */
let shrinks = true;

async function decoderHelps({ width, height }: Size, wanted: Size, type: string): Promise<boolean> {
  if (!shrinks || type !== 'image/jpeg' || typeof ImageDecoder !== 'function') return false;
  return wanted.width * wanted.height < width * height && (await ImageDecoder.isTypeSupported(type));
}

/** Decodes as stored, not turned; `wanted` is a hint. Null where the engine cannot. */
export async function decodePhoto(
  { blob, header }: InspectedPhoto,
  wanted: Size,
  signal: AbortSignal,
): Promise<DecodedPhoto | null> {
  const ways: (() => Promise<DecodedPhoto>)[] = [];
  const size = decodeSize(header, wanted);
  if (await decoderHelps(header, size, blob.type)) ways.push(() => byImageDecoder(blob, size));
  if (typeof createImageBitmap === 'function') ways.push(async () => byBitmap(await inOnePiece(blob)));
  if (typeof document !== 'undefined') ways.push(() => byImage(blob));
  for (const way of ways) {
    signal.throwIfAborted();
    try {
      const decoded = await way();
      if (decoded.width * decoded.height > 0) return decoded;
      decoded.close();
    } catch {
      // The next way may do.
    }
  }
  return null;
}
