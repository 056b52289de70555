/** What a burst of one account costs another one that asks for its snapshot meanwhile. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, measuredOf, type Request } from './load.js';
import { loadRequest, startRequest } from './people.js';

export interface Burst {
  /** Milliseconds that the other account waits for a snapshot, at rest and during the burst: median and 99 of 100. */
  readonly atRest: { readonly median: number; readonly p99: number };
  readonly during: { readonly median: number; readonly p99: number };
  /** How the burst was answered: by status, how many. */
  readonly answered: Readonly<Record<string, number>>;
}

/** Commands that one account sends at the same moment. */
const burstOf = 200;
const pauseMs = 5;

async function waits(request: Request, isOver: () => boolean) {
  const times: number[] = [];
  while (!isOver()) {
    const sent = performance.now();
    await ask(request);
    times.push(performance.now() - sent);
    await sleep(pauseMs);
  }
  const { median, p99 } = measuredOf(times, 1);
  return { median, p99 };
}

export async function measureBurst(
  urlAt: (n: number) => string,
  from: string,
  other: string,
): Promise<Burst> {
  const quiet = Date.now() + 1_500;
  const atRest = await waits(loadRequest(urlAt(0), other), () => Date.now() > quiet);
  const commands: Request[] = [];
  for (let n = 0; n < burstOf; n += 1) commands.push(await startRequest(urlAt(n), from));
  // The burst of loads that made them has used up what the account may ask for: it fills again.
  await sleep(6_000);
  const answered: Record<string, number> = {};
  let isOver = false;
  const burst = Promise.all(
    commands.map(async command => {
      const { status } = await ask(command);
      answered[status] = (answered[status] ?? 0) + 1;
    }),
  ).finally(() => (isOver = true));
  const during = await waits(loadRequest(urlAt(0), other), () => isOver);
  await burst;
  return { atRest, during, answered };
}
