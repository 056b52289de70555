/** Files of every kind whose bytes are spoilt: each is judged, in good time, and none stops the page. */
import { inspectPhoto } from '../../src/browser/photo/inspect-photo.js';
import { photoHeader } from '../../src/browser/photo/photo-header.js';
import {
  animatedPng,
  animatedWebp,
  blackPng,
  bytesOf,
  cmykJpeg,
  gif,
  heif,
  notedPng,
  pdf,
  turnedPng,
  withExif,
} from '../suites/image-files.js';
import { seededRandom, type Random } from '../suites/spoilt-value.js';

/** ms of work within which a file is judged, however busy the machine is. */
const longestMs = 1_000;
const cpuMs = (started: NodeJS.CpuUsage) => process.cpuUsage(started).user / 1_000;
const rules = {
  maxBytes: 5_000_000,
  maxPixels: 4_194_304,
  maxDecodePixels: 120_000_000,
  pdf: true,
  watermark: null,
};

async function sampleFiles(): Promise<Uint8Array[]> {
  const jpeg = cmykJpeg(64, 48, [10, 20, 30, 40]);
  const png = await blackPng(64, 48);
  const files = [
    jpeg,
    await withExif(jpeg, 6),
    await withExif(jpeg, 6, false),
    png,
    await animatedPng(64, 48),
    await turnedPng(png, 6),
    await notedPng(png, 'a note'),
    animatedWebp(),
    gif(1),
    gif(3),
    heif('heic', 64, 48),
    heif('avif', 64, 48),
    pdf(),
    pdf('/Encrypt 5 0 R'),
    pdf('', true),
  ];
  return Promise.all(files.map(bytesOf));
}

/** Values at which readers of headers stumble: nothing, all, and the greatest with and without a sign. */
const odd = [0, 1, 0x7f, 0x80, 0xfe, 0xff];

function spoil(sample: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const below = (end: number) => Math.floor(random() * end);
  let bytes = Uint8Array.from(sample);
  for (let times = 1 + below(6); times > 0; times--) {
    // Most of what decides stands at the beginning.
    const at = random() < 0.8 ? below(Math.min(bytes.length, 160)) : below(bytes.length);
    switch (below(5)) {
      case 0:
        bytes[at] = below(256);
        break;
      case 1:
        bytes.fill(odd[below(odd.length)] ?? 0, at, at + 1 + below(4));
        break;
      case 2:
        bytes = bytes.slice(0, at);
        break;
      case 3:
        bytes = Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + 1 + below(8))]);
        break;
      case 4:
        bytes = Uint8Array.from([
          ...bytes.slice(0, at),
          ...bytes.slice(below(at + 1), at),
          ...bytes.slice(at),
        ]);
    }
  }
  return bytes;
}

/** @returns what broke: the seed that repeats it, and why */
export async function fuzzPhotos(first: number, last: number): Promise<string[]> {
  const samples = await sampleFiles();
  const broken: string[] = [];
  for (let seed = first; seed <= last; seed++) {
    const random = seededRandom(seed);
    const bytes = spoil(samples[seed % samples.length]!, random);
    const started = process.cpuUsage();
    try {
      photoHeader(bytes);
      const found = await inspectPhoto(new Blob([bytes]), rules);
      // The file can be read: whatever else it says of that hides an error of its own.
      if (found.outcome === 'refused' && found.code === 'photo/unreadable') throw new Error('a reader threw');
      const ms = cpuMs(started);
      if (ms > longestMs) broken.push(`photo ${seed}: took ${Math.round(ms)} ms`);
    } catch (error) {
      broken.push(
        `photo ${seed}: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error)}`,
      );
    }
  }
  return broken;
}
