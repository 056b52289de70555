/** What a reviewer may find wrong, computed on a small grey picture. Pure; advice never blocks. */
import type { PhotoAdvice } from './photo-outcome.js';
import type { PhotoSample } from './photo-sample.js';
import { runsOut } from './photo-border.js';

export interface StoredSize {
  readonly width: number;
  readonly height: number;
}

const smallestLongSide = 800;
const smallestShortSide = 500;
/** Documents are at least a quarter longer than wide; people hold cameras less than exactly. */
const squareRatio = 1.06;
/** Standard deviation of a surface with nothing on it. */
const blankDeviation = 6;
const tile = 24;

/** Numbers about the light of all pixels. */
interface Light {
  readonly mean: number;
  readonly deviation: number;
  /** The luminance below which this share of the pixels lies. */
  readonly quantile: (share: number) => number;
}

function lightOf({ gray }: PhotoSample): Light {
  const counts = new Uint32Array(256);
  for (const value of gray) counts[value] = (counts[value] ?? 0) + 1;
  const total = (weigh: (value: number) => number) =>
    counts.reduce((sum, count, value) => sum + count * weigh(value), 0) / gray.length;
  const mean = total(value => value);
  const quantile = (share: number) => {
    let left = share * gray.length;
    return counts.findIndex(count => (left -= count) < 0);
  };
  return { mean, deviation: Math.sqrt(total(value => (value - mean) ** 2)), quantile };
}

/** What a square part of the picture shows. */
interface Tile {
  /** Variance of the Laplacian: large where there is a sharp edge. */
  readonly sharpness: number;
  /** Share of pixels without any detail left in the light. */
  readonly burnt: number;
  readonly contrast: number;
}

function tileAt({ width, gray }: PhotoSample, left: number, top: number): Tile {
  let sum = 0;
  let squares = 0;
  let burnt = 0;
  let least = 255;
  let most = 0;
  for (let y = top; y < top + tile; y++)
    for (let x = left; x < left + tile; x++) {
      const at = y * width + x;
      const value = gray[at] ?? 0;
      const laplacian =
        4 * value -
        (gray[at - 1] ?? 0) -
        (gray[at + 1] ?? 0) -
        (gray[at - width] ?? 0) -
        (gray[at + width] ?? 0);
      sum += laplacian;
      squares += laplacian * laplacian;
      if (value >= 250) burnt++;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  const count = tile * tile;
  return { sharpness: squares / count - (sum / count) ** 2, burnt: burnt / count, contrast: most - least };
}

/** All tiles that lie inside the picture, in rows. */
function tilesOf(sample: PhotoSample): Tile[][] {
  const rows: Tile[][] = [];
  for (let top = 1; top + tile < sample.height; top += tile) {
    const row: Tile[] = [];
    for (let left = 1; left + tile < sample.width; left += tile) row.push(tileAt(sample, left, top));
    rows.push(row);
  }
  return rows;
}

/**
 * Even a photo of a page is mostly calm surface with grain, so only the half with the stronger contrast counts; and
 * sharpness only against that contrast, because a faint print is not blurred. One sharp tenth is enough.
 */
function isBlurred(rows: readonly Tile[][]): boolean {
  const tiles = rows.flat().filter(({ contrast }) => contrast >= 24);
  if (tiles.length < 8) return false;
  const relative = tiles
    .sort((a, b) => b.contrast - a.contrast)
    .slice(0, Math.ceil(tiles.length / 2))
    .map(({ sharpness, contrast }) => sharpness / contrast ** 2)
    .sort((a, b) => b - a);
  return (relative[Math.floor(relative.length / 10)] ?? 1) < 0.012;
}

/** Burnt tiles side by side that cover a part of a picture which is otherwise not that bright. */
function hasGlare(rows: readonly Tile[][], light: Light): boolean {
  if (light.quantile(0.5) > 200) return false;
  const isBurnt = rows.map(row => row.map(({ burnt }) => burnt > 0.9));
  const largest = largestPatch(isBurnt);
  const count = rows.flat().length;
  return largest >= 3 && largest / count >= 0.008 && largest / count <= 0.25;
}

/** The most tiles that touch each other. Empties the map. */
function largestPatch(map: boolean[][]): number {
  const take = (x: number, y: number): number => {
    const row = map[y];
    if (!row?.[x]) return 0;
    row[x] = false;
    return 1 + take(x - 1, y) + take(x + 1, y) + take(x, y - 1) + take(x, y + 1);
  };
  let largest = 0;
  for (let y = 0; y < map.length; y++)
    for (let x = 0; x < (map[y]?.length ?? 0); x++) largest = Math.max(largest, take(x, y));
  return largest;
}

/** Judges a photo; `stored` is its size before it was made smaller. The most telling comes first. */
export function photoAdvice(sample: PhotoSample, stored: StoredSize): PhotoAdvice[] {
  const advice: PhotoAdvice[] = [];
  const long = Math.max(stored.width, stored.height);
  const short = Math.min(stored.width, stored.height);
  const light = lightOf(sample);
  if (light.deviation < blankDeviation) return ['photo/blank'];
  if (long < smallestLongSide || short < smallestShortSide) advice.push('photo/small');
  const rows = tilesOf(sample);
  if (light.mean < 60 && light.quantile(0.9) < 120) advice.push('photo/dark');
  if (light.quantile(0.05) > 170 && light.quantile(0.6) >= 248) advice.push('photo/bright');
  else if (hasGlare(rows, light)) advice.push('photo/glare');
  if (isBlurred(rows)) advice.push('photo/blurred');
  if (runsOut(sample)) advice.push('photo/cut-off');
  if (long / short < squareRatio) advice.push('photo/square');
  return advice;
}
