/** Carries out a plan: prepares what the runs need, then several runs at a time. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIsStale } from '../build-is-stale.mjs';
import { bundleBrowserTests } from './bundle-browser-tests.mjs';
import { endProcesses } from './end-processes.mjs';
import { supervise } from './supervise.mjs';

/** As many runs at a time as keep two cores busy: much of a run is waiting. */
const LANES = Number(process.env.TEST_LANES ?? 3);

const LOGS = 'reports/logs';
/** Below the top folder, since the runner serves nothing from elsewhere; own to this run, since two may share a checkout. */
const BUNDLES = `reports/bundles-${process.pid}`;

const MOCHA = [
  '--import',
  'tsx',
  'node_modules/mocha/bin/mocha.js',
  '--reporter',
  './scripts/test/mocha-reporter.mjs',
];

/** @param {ReturnType<import('./plan-runs.mjs').planRuns>} plan */
export async function runAll({ runs, grep }) {
  const mark = randomUUID();
  const say = text => console.log(text);
  const stop = async signal => {
    await Promise.all(runs.map(({ name }) => endProcesses(undefined, `${mark}-${name}`)));
    rmSync(BUNDLES, { recursive: true, force: true });
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void stop(signal));

  mkdirSync(LOGS, { recursive: true });
  clearOldBundles();
  const prepared = prepare(runs);
  // A rejection belongs to the runs that wait for it.
  for (const promise of Object.values(prepared)) promise.catch(() => undefined);

  const outcomes = [];
  const queue = [...runs];
  const lane = async () => {
    for (let run = queue.shift(); run; run = queue.shift()) {
      const { name, phase, engine, files } = run;
      const outcome = await prepared[phase].then(
        () =>
          supervise({
            name,
            engine,
            files,
            command: commandOf(run, grep),
            folder: LOGS,
            mark,
            isPartial: Boolean(grep),
            say,
          }),
        error => notPrepared(run, error),
      );
      outcomes.push({ ...run, ...outcome });
      say(lineOf(outcome));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  rmSync(BUNDLES, { recursive: true, force: true });
  return runs.map(({ name }) => outcomes.find(outcome => outcome.name === name));
}

/** What each phase needs first, all at once. */
function prepare(runs) {
  const has = phase => runs.some(run => run.phase === phase);
  const files = runs.find(run => run.phase === 'browser')?.files ?? [];
  const bare = process.env.COV === '1';
  return {
    node: Promise.resolve(),
    browser: has('browser') && !bare ? bundleBrowserTests(files, BUNDLES) : Promise.resolve(),
    journeys: has('journeys') && buildIsStale() ? build() : Promise.resolve(),
  };
}

/** The journeys drive what is built. */
function build() {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('exit', code => (code === 0 ? resolve() : reject(new Error('the widget could not be built'))));
  });
}

function commandOf({ phase, engine, isWhole }, grep) {
  return files => {
    if (phase === 'browser') {
      const bundles = process.env.COV === '1' ? {} : { TEST_BUNDLES: BUNDLES };
      const env = { TEST_ENGINE: engine, TEST_FILES: files.join(','), GREP: grep ?? '', ...bundles };
      return { args: ['scripts/test/browser-run.mjs'], env };
    }
    const timeout = phase === 'node' ? 60_000 : 240_000;
    const args = [...MOCHA, '--timeout', String(timeout), ...(grep ? ['--grep', grep] : []), ...files];
    return { args, env: { TEST_ENGINE: engine, WHOLE_CHROMIUM: isWhole ? '1' : '' } };
  };
}

function notPrepared({ name, engine, files }, error) {
  const reason = `not run: ${error.message}`;
  const records = files.map(file => ({ title: file, file, engine, result: 'not run', reason }));
  return { name, records, durations: new Map(), notes: [], milliseconds: 0 };
}

/** What an earlier run has left that was killed. */
function clearOldBundles() {
  for (const name of readdirSync('reports')) {
    const pid = Number(/^bundles-(\d+)$/.exec(name)?.[1]);
    if (pid && !existsSync(`/proc/${pid}`)) rmSync(join('reports', name), { recursive: true, force: true });
  }
}

function lineOf({ name, records, durations, milliseconds }) {
  const count = result => records.filter(record => record.result === result).length;
  const sign = count('failed') + count('not run') > 0 ? '✗' : '✓';
  const counts = ['passed', 'failed', 'skipped'].map(result => `${count(result)} ${result}`).join(', ');
  const seconds = Math.round(milliseconds / 1000);
  return `${sign} ${name.padEnd(18)} ${counts} in ${durations.size} files, ${seconds} s`;
}
