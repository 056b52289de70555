/** The figures as a page of the reference. */
import type { Measured } from './load.js';
import type { Contestant } from './run.js';

interface About {
  readonly machine: string;
  readonly rounds: number;
  readonly people: number;
  readonly atOnce: number;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const cells = (measured: readonly Measured[]) => {
  const perSecond = median(measured.map(each => each.perSecond));
  const p99 = median(measured.map(each => each.p99));
  return `${perSecond.toFixed(0)} | ${p99.toFixed(0)} ms`;
};

export function backendPage(
  contestants: readonly Contestant[],
  { machine, rounds, people, atOnce }: About,
): string {
  const figures = contestants.map(
    ({ name, snapshot, submit }) => `| ${name} | ${cells(snapshot)} | ${cells(submit)} |`,
  );
  const bursts = contestants.flatMap(({ name, burst }) =>
    burst
      ? `| ${name} | ${burst.atRest.median.toFixed(1)} / ${burst.atRest.p99.toFixed(0)} ms | ${burst.during.median.toFixed(1)} / ${burst.during.p99.toFixed(0)} ms | ${Object.entries(
          burst.answered,
        )
          .map(([status, count]) => `${count} × ${status}`)
          .join(', ')} |`
      : [],
  );
  return `# The reference backend in figures

Written by \`npm run bench:backend -- --write\`; do not edit.

- Machine: ${machine}; Node ${process.versions.node}. Client, processes and database share the two cores.
- ${rounds} rounds after one to warm up, all taking turns; a figure is the median of its rounds.
- ${people} accounts submit once in each round, then ask for ${people * 10} snapshots; ${atOnce} people at a time over open connections.
- The provider answers at once; PostgreSQL 15 does not wait for the disk.

| | snapshots a second | 99 of 100 within | submissions a second | 99 of 100 within |
| --- | ---: | ---: | ---: | ---: |
${figures.join('\n')}

A bare route reads the same request, writes the same answer, and does nothing in between.

## A burst of one account

200 commands of one account at one moment. Another account asks for its snapshot all the while: median and 99 of 100, at rest
and during the burst. What waits too long in the burst's line, or finds it full, is answered 429 or 503 with \`Retry-After\`.

| | another account at rest | during the burst | the burst is answered |
| --- | ---: | ---: | --- |
${bursts.join('\n')}
`;
}
