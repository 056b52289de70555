/** Whether a document runs out of the picture. Says so only where it is plain. */
import type { PhotoSample } from './photo-sample.js';

const points = 96;
/** Pixels across which one value of a profile is averaged. */
const band = 4;
/** Two surfaces differ by at least this much. */
const sampleStep = 45;
/** One surface varies by no more than this. */
const calm = 12;
/** So much of a document is bare, even where a line is printed. */
const mostlyEven = 0.6;

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

/** Stretches of one surface, cut where the luminance jumps. */
function runsOf(values: readonly number[]): number[][] {
  const runs: number[][] = [[]];
  values.forEach((value, i) => {
    // An edge falls on one point of the profile at most, which then lies between the two surfaces.
    const before = values[i - 1] ?? value;
    const twoBefore = values[i - 2] ?? before;
    const jumps = Math.abs(value - before) >= sampleStep || Math.abs(value - twoBefore) >= sampleStep;
    if (jumps && (runs.at(-1)?.length ?? 0) > 2) runs.push([]);
    runs.at(-1)?.push(value);
  });
  return runs;
}

interface Surface {
  readonly median: number;
  readonly length: number;
  /** Share of the points that differ no more than a calm surface does. */
  readonly even: number;
}

function surfaceOf(values: readonly number[]): Surface {
  // The first and last points lie across the edges.
  const inner = values.length > 4 ? values.slice(2, -2) : values;
  const median = [...inner].sort((a, b) => a - b)[Math.floor(inner.length / 2)] ?? 0;
  const calmOnes = inner.filter(value => Math.abs(value - median) <= calm);
  return { median, length: values.length, even: calmOnes.length / inner.length };
}

/**
 * A side shows an even ground, then for at least a third of it something much brighter, mostly even but for what is
 * printed on it, then the ground again. A hand or an arm is narrower or less even; a document that fills the picture
 * has no ground beside it.
 */
function isCrossed(values: readonly number[]): boolean {
  const runs = runsOf(values);
  if (runs.length < 3) return false;
  const [first, middle, last] = [runs.slice(0, 1), runs.slice(1, -1), runs.slice(-1)].map(part =>
    surfaceOf(part.flat()),
  ) as [Surface, Surface, Surface];
  return (
    [first, last].every(({ even, length }) => even === 1 && length >= 5) &&
    Math.abs(first.median - last.median) <= sampleStep / 2 &&
    middle.even >= mostlyEven &&
    middle.median - Math.max(first.median, last.median) >= sampleStep &&
    middle.length >= points / 3
  );
}

export function runsOut(sample: PhotoSample): boolean {
  if (sample.width < points || sample.height < points) return false;
  return (['top', 'bottom', 'left', 'right'] as const).some(side => isCrossed(profile(sample, side)));
}
