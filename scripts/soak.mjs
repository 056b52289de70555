/**
 * `npm run soak`: schedules by the thousand, far more than `npm test` has. 10,000 over the core of the flow in Node, and 500 over
 * the built widget in Chromium against the running backend.
 *
 * `--only=core|browser` runs one of them, `--seeds=<first>-<last>` others than the usual ones. `CHAOS_SEED=<seed>` replays one
 * schedule, and says all that happens.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { only: { type: 'string' }, seeds: { type: 'string' } } });
const usual = { core: [1, 10_000], browser: [1, 500] };
const kinds = values.only ? values.only.split(',') : Object.keys(usual);
const unknown = kinds.find(kind => !Object.hasOwn(usual, kind));
if (unknown) throw new Error(`--only is '${unknown}'; it takes ${Object.keys(usual).join(', ')}.`);

const replay = process.env.CHAOS_SEED ? Number(process.env.CHAOS_SEED) : null;
if (replay !== null && kinds.length > 1)
  throw new Error('A seed is replayed with --only=core or --only=browser.');

/** The core has a process for each core of the machine; the browser's pages share one. */
const commands = {
  core: (from, to) => {
    const workers = from === to ? 1 : availableParallelism();
    const share = Math.ceil((to - from + 1) / workers);
    return Array.from({ length: workers }, (_, at) => {
      const first = from + at * share;
      return ['--import', 'tsx', 'test/chaos/core/soak-core.ts', first, Math.min(to, first + share - 1)];
    });
  },
  browser: (from, to) => [['--import', 'tsx', 'test/chaos/browser/soak-browser.ts', from, to]],
};

const run = args =>
  new Promise(resolve => {
    const child = spawn(process.execPath, args.map(String), { stdio: 'inherit' });
    child.once('exit', code => resolve(code === 0));
  });

const started = performance.now();
let whole = true;
for (const kind of kinds) {
  const [from, to] =
    values.seeds?.split('-').map(Number) ?? (replay === null ? usual[kind] : [replay, replay]);
  const outcomes = await Promise.all(commands[kind](from, to ?? from).map(run));
  whole &&= outcomes.every(Boolean);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(
    `${kind}: seeds ${from} to ${to ?? from}, ${outcomes.every(Boolean) ? 'none broken' : 'BROKEN'}, ${seconds} s`,
  );
}
process.exitCode = whole ? 0 : 1;
