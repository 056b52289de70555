/** What the runner asks of the measured page. */
import {
  bytesOf,
  corners,
  encoded,
  scene,
  secrets,
  stored,
  withExif,
} from '../../test/suites/image-files.js';
import { contenders } from './contenders.js';

const files = new Map<string, Blob>();
/** Held so that how the camera was held (a quarter turn) has to be undone. */
const orientation = 6;

/** A photo as large as a camera's, with grain, GPS and a quarter turn: about 0.3 bytes for each pixel. */
async function makePhoto(name: string, width: number, height: number): Promise<number> {
  const upright = scene(width, height);
  const grain = document.createElement('canvas');
  Object.assign(grain, { width: 512, height: 512 });
  const grainContext = grain.getContext('2d')!;
  const noise = grainContext.createImageData(512, 512);
  let seed = 7;
  for (let i = 0; i < noise.data.length; i += 4) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    noise.data.fill((seed >> 16) & 255, i, i + 3);
    noise.data[i + 3] = 22;
  }
  grainContext.putImageData(noise, 0, 0);
  const context = upright.getContext('2d')!;
  context.fillStyle = context.createPattern(grain, 'repeat')!;
  context.fillRect(0, 0, width, height);
  const file = await withExif(await encoded(stored(upright, orientation), 'image/jpeg', 0.88), orientation);
  await fetch(`/${name}.jpg`, { method: 'PUT', body: file });
  return file.size;
}

async function load(name: string): Promise<void> {
  const blob = await (await fetch(`/${name}.jpg`)).blob();
  files.set(name, blob);
}

/** Milliseconds of one preparation. */
async function time(contender: string, name: string): Promise<number> {
  const start = performance.now();
  await contenders[contender]!(files.get(name)!);
  return performance.now() - start;
}

/** The longest stretch in which the page could not answer, by a clock that ticks each 4 ms. */
async function blocked(contender: string, name: string): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const ticks = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 4);
    last = now;
  }, 4);
  await new Promise(resolve => setTimeout(resolve, 50));
  longest = 0;
  await time(contender, name);
  await new Promise(resolve => setTimeout(resolve, 10));
  clearInterval(ticks);
  return longest;
}

/** What is wrong with what a contender made; empty where all is right. */
async function faults(contender: string, name: string): Promise<{ picture: string; faults: string[] }> {
  const blob = await contenders[contender]!(files.get(name)!);
  const found: string[] = [];
  const text = new TextDecoder('latin1').decode((await bytesOf(blob)).subarray(0, 60_000));
  if (secrets.some(secret => text.includes(secret))) found.push('metadata left');
  const bitmap = await createImageBitmap(blob);
  const { width, height } = bitmap;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const inset = Math.round(Math.min(width, height) / 16);
  const upright = corners.every((rgb, i) => {
    const at = context.getImageData(i % 2 ? width - inset : inset, i > 1 ? height - inset : inset, 1, 1).data;
    return rgb.every((value, channel) => Math.abs(value - at[channel]!) < 60);
  });
  if (!upright) found.push('not right side up');
  if (Math.max(width, height) > 2048) found.push('too large');
  // Fewer pixels would be less work, not a faster way.
  if (Math.max(width, height) < 2048 * 0.95) found.push('too small');
  return { picture: `${width}×${height}, ${Math.round(blob.size / 1024)} KB`, faults: found };
}

Object.assign(globalThis, {
  bench: { names: Object.keys(contenders), makePhoto, load, time, blocked, faults },
});
