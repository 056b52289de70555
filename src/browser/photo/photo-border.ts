/** Whether a document runs out of the picture. Says so only where it is plain. */
import type { PhotoSample } from './photo-sample.js';

const points = 96;
/** Pixels across which one value of a profile is averaged. */
const band = 4;
/** Two surfaces differ by at least this much. */
const step = 45;
/** One surface varies by no more than this. */
const calm = 12;

/** The luminance along one side, a little inside of it. */
function profile({ width, height, gray }: PhotoSample, side: 'top' | 'bottom' | 'left' | 'right'): number[] {
  const along = side === 'top' || side === 'bottom' ? width : height;
  return Array.from({ length: points }, (_, i) => {
    const start = Math.floor((i * along) / points);
    const end = Math.max(start + 1, Math.floor(((i + 1) * along) / points));
    let sum = 0;
    for (let a = start; a < end; a++)
      for (let b = 2; b < 2 + band; b++) {
        const across = side === 'top' || side === 'left' ? b : (side === 'bottom' ? height : width) - 1 - b;
        sum +=
          (side === 'top' || side === 'bottom' ? gray[across * width + a] : gray[a * width + across]) ?? 0;
      }
    return sum / (end - start) / band;
  });
}

interface Run {
  readonly mean: number;
  readonly length: number;
  readonly even: boolean;
}

/** Stretches of one surface, cut where the luminance jumps. */
function runsOf(values: readonly number[]): Run[] {
  const runs: number[][] = [[]];
  values.forEach((value, i) => {
    // An edge falls on one point of the profile at most, which then lies between the two surfaces.
    const before = values[i - 1] ?? value;
    const twoBefore = values[i - 2] ?? before;
    const jumps = Math.abs(value - before) >= step || Math.abs(value - twoBefore) >= step;
    if (jumps && (runs.at(-1)?.length ?? 0) > 2) runs.push([]);
    runs.at(-1)?.push(value);
  });
  return runs.map(run => {
    const inner = run.length > 4 ? run.slice(2, -2) : run;
    const mean = inner.reduce((sum, value) => sum + value, 0) / inner.length;
    return { mean, length: run.length, even: inner.every(value => Math.abs(value - mean) <= calm) };
  });
}

/**
 * A side shows an even ground, then for at least a third of it something much brighter and just as even, then the
 * ground again. A hand or an arm is narrower or less even; a document that fills the picture has no ground beside it.
 */
function isCrossed(values: readonly number[]): boolean {
  const runs = runsOf(values);
  const [first, middle, last] = runs;
  if (runs.length !== 3 || !first || !middle || !last) return false;
  const ground = (first.mean + last.mean) / 2;
  return (
    runs.every(({ even, length }) => even && length >= 5) &&
    Math.abs(first.mean - last.mean) <= step / 2 &&
    middle.mean - ground >= step &&
    middle.length >= points / 3
  );
}

export function runsOut(sample: PhotoSample): boolean {
  if (sample.width < points || sample.height < points) return false;
  return (['top', 'bottom', 'left', 'right'] as const).some(side => isCrossed(profile(sample, side)));
}
