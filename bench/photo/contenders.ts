/** Those who take part, each as one way from a file to what would be sent. Runs in the measured page. */
import imageCompression from 'browser-image-compression';
import Compressor from 'compressorjs';
import pica from 'pica';
import type * as Ours from './ours.js';
import type { PhotoRules } from '../../src/browser/photo/photo-outcome.js';

const longEdge = 2048;
const quality = 0.85;

/** The same picture for all: a photo of 4:3 with a long edge of at most 2048. */
const rules: PhotoRules = {
  maxBytes: 5_000_000,
  maxPixels: (longEdge * longEdge * 3) / 4,
  maxDecodePixels: 120_000_000,
  pdf: false,
  watermark: null,
};

/** A module of its own, as in the widget's build: its worker stands beside it. */
const own = () => import(new URL('/ours.js', location.href).href) as Promise<typeof Ours>;

async function ours(file: Blob): Promise<Blob> {
  const { preparePhoto } = await own();
  const outcome = await preparePhoto(file, rules, { signal: new AbortController().signal });
  if (outcome.outcome === 'ready') return outcome.blob;
  throw new Error(outcome.code);
}

async function oursOnThePage(file: Blob): Promise<Blob> {
  const { Worker } = globalThis;
  Object.assign(globalThis, { Worker: undefined });
  try {
    return await ours(file);
  } finally {
    Object.assign(globalThis, { Worker });
  }
}

const compression = (useWebWorker: boolean) => (file: Blob) =>
  imageCompression(new File([file], 'photo.jpg', { type: 'image/jpeg' }), {
    maxWidthOrHeight: longEdge,
    maxSizeMB: 5,
    initialQuality: quality,
    fileType: 'image/jpeg',
    useWebWorker,
    // Of itself its worker asks a CDN for the script.
    libURL: new URL('/browser-image-compression.js', location.href).href,
  });

const compressor = (file: Blob) =>
  new Promise<Blob>((resolve, reject) => {
    new Compressor(file, {
      maxWidth: longEdge,
      maxHeight: longEdge,
      quality,
      mimeType: 'image/jpeg',
      success: resolve,
      error: reject,
    });
  });

const picas = pica();

async function resizedByPica(file: Blob): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  await image.decode();
  const scale = longEdge / Math.max(image.naturalWidth, image.naturalHeight);
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.round(image.naturalWidth * scale),
    height: Math.round(image.naturalHeight * scale),
  });
  await picas.resize(image, canvas);
  const blob = await picas.toBlob(canvas, 'image/jpeg', quality);
  URL.revokeObjectURL(image.src);
  return blob;
}

export const contenders: Readonly<Record<string, (file: Blob) => Promise<Blob>>> = {
  'real-name-auth': ours,
  'real-name-auth, no worker': oursOnThePage,
  'browser-image-compression': compression(false),
  'browser-image-compression, worker': compression(true),
  compressorjs: compressor,
  pica: resizedByPica,
  nothing: file => new Promise(resolve => setTimeout(() => resolve(file), 300)),
};
