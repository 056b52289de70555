/** What the tests of this folder ask of photo preparation, and how they look at what comes of it. */
import { expect } from '@open-wc/testing';
import { preparePhoto } from '../../../src/browser/photo/prepare-photo.js';
import type { PhotoReady, PhotoRules } from '../../../src/browser/photo/photo-outcome.js';
import { bytesOf, corners } from '../../suites/image-files.js';

export const rules: PhotoRules = {
  maxBytes: 5_000_000,
  maxPixels: 4_194_304,
  maxDecodePixels: 120_000_000,
  pdf: false,
  watermark: null,
};
export const prepare = (
  file: Blob,
  changed: Partial<PhotoRules> = {},
  signal = new AbortController().signal,
) => preparePhoto(file, { ...rules, ...changed }, { signal });

export async function ready(
  file: Blob,
  changed?: Partial<PhotoRules>,
  signal?: AbortSignal,
): Promise<PhotoReady> {
  const outcome = await prepare(file, changed, signal);
  if (outcome.outcome !== 'ready') throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** The pixels of what is to be sent. */
export async function pixels(blob: Blob) {
  const bitmap = await createImageBitmap(blob);
  const canvas = Object.assign(document.createElement('canvas'), {
    width: bitmap.width,
    height: bitmap.height,
  });
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const at = (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data.slice(0, 3)];
  return { width: canvas.width, height: canvas.height, at };
}

const far = (a: readonly number[], b: readonly number[]) =>
  Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));

export async function expectUpright(blob: Blob) {
  const { width, height, at } = await pixels(blob);
  const inset = Math.round(Math.min(width, height) / 16);
  corners.forEach((rgb, i) => {
    const found = at(i % 2 ? width - inset : inset, i > 1 ? height - inset : inset);
    expect(far(found, rgb), `corner ${i} is ${found.join()} and should be ${rgb.join()}`).to.be.below(40);
  });
}

/** Runs work as in an engine or under a policy that has no workers. */
export async function withoutWorker<T>(work: () => Promise<T>): Promise<T> {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'Worker')!;
  Object.defineProperty(globalThis, 'Worker', { configurable: true, writable: true, value: undefined });
  try {
    return await work();
  } finally {
    Object.defineProperty(globalThis, 'Worker', own);
  }
}

/** Every byte as one character. */
export const textOf = async (blob: Blob) => new TextDecoder('latin1').decode(await bytesOf(blob));
