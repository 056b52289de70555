/**
 * Runs the test files of one engine in a process of its own and outlives it. Where the engine dies or stops answering, the
 * files that it was running fail by name, the others get one fresh start, and what had ended stands.
 */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { endProcesses, RUN_MARK } from './end-processes.mjs';
import { ProgressReader } from './progress-log.mjs';

/** How long an engine may give no sign, in milliseconds. A page gives one each second, but a loaded machine is slow. */
const SILENCE = 120_000;

/** How long a process may stay after its last test, in milliseconds. */
const LINGER = 30_000;

const POLL = 250;

/**
 * @param {object} run
 * @param {string} run.name of the run, for its logs
 * @param {string} run.engine for the records
 * @param {string[]} run.files paths from the top folder
 * @param {(files: string[]) => { args: string[], env: Record<string, string> }} run.command Node's arguments for these files
 * @param {string} run.folder for logs and progress
 * @param {string} run.mark of the whole run, see `end-processes.mjs`
 * @param {boolean} run.isPartial whether a file may have no test to run, since only some titles are asked for
 * @param {(text: string) => void} run.say prints a line at once
 * @param {number} [run.silence] how long the engine may give no sign, in milliseconds
 * @returns {Promise<{ name: string, records: object[], durations: Map<string, number>, notes: string[], milliseconds: number }>}
 */
export async function supervise(run) {
  const { name, engine, files, folder, mark, say } = run;
  mkdirSync(folder, { recursive: true });
  const outcome = { name, records: [], durations: new Map(), notes: [] };
  const started = performance.now();
  let left = files;
  for (let attempt = 1; left.length > 0; attempt += 1) {
    const label = attempt === 1 ? name : `${name}-again`;
    const own = `${mark}-${label}`;
    const { ended, running } = await runOnce({ ...run, label, files: left, mark: own, outcome });
    const done = new Set(outcome.durations.keys());
    if (!ended) break;
    for (const [file, test] of running) {
      done.add(file);
      outcome.durations.set(file, 0);
      const where = test ? ` It was in “${test}”.` : '';
      outcome.records.push({ title: file, file, engine, result: 'failed', reason: `${ended}.${where}` });
    }
    left = left.filter(file => !done.has(file));
    const goesOn = attempt === 1 && left.length > 0;
    say(
      `! ${name}: ${ended}; ${running.size} file(s) failed by it${goesOn ? `, ${left.length} start afresh` : ''}`,
    );
    if (goesOn || left.length === 0) continue;
    const reason = `not run: ${ended}, after one fresh start`;
    outcome.records.push(...left.map(file => ({ title: file, file, engine, result: 'not run', reason })));
    break;
  }
  return { ...outcome, milliseconds: performance.now() - started };
}

/**
 * One process over some files.
 * @returns `ended` says why it ended before all files were through (undefined where they are), `running` maps the files that
 *   were under way to the test that each was in
 */
async function runOnce({ label, files, command, folder, mark, isPartial, silence = SILENCE, outcome }) {
  const progress = join(folder, `${label}.jsonl`);
  const reader = new ProgressReader(progress);
  const { args, env } = command(files);
  const log = createWriteStream(join(folder, `${label}.log`));
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, ...env, TEST_PROGRESS: progress, [RUN_MARK]: mark },
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const exit = new Promise(resolve => {
    child.once('error', error => resolve(`it could not be started: ${error.message}`));
    child.once('exit', (code, signal) =>
      resolve(signal ? `it was ended by ${signal}` : `it ended with status ${String(code)}`),
    );
  });

  const running = new Map();
  let through = false;
  let ending;
  let lastSign = Date.now();
  const take = () => {
    const entries = reader.read();
    if (entries.length > 0) lastSign = Date.now();
    for (const { event, ...entry } of entries) {
      if (event === 'file') running.set(entry.file, undefined);
      else if (event === 'test' && running.has(entry.file)) running.set(entry.file, entry.title);
      else if (event === 'result') outcome.records.push(entry);
      else if (event === 'note') outcome.notes.push(`${label}: ${entry.text}`);
      else if (event === 'ending') ending = entry.reason;
      else if (event === 'end') through = true;
      else if (event === 'done') {
        running.delete(entry.file);
        outcome.durations.set(entry.file, entry.milliseconds);
      }
    }
  };

  let ended;
  while (ended === undefined) {
    ended = await Promise.race([exit, new Promise(resolve => setTimeout(resolve, POLL))]);
    take();
    const silent = Date.now() - lastSign;
    if (ended === undefined && silent > silence) ended = `it gave no sign for ${silence / 1000} s`;
    if (ended === undefined && through && silent > LINGER) {
      ended = 'it did not exit by itself';
      outcome.notes.push(`${label}: ${ended} when all its tests were through`);
    }
  }
  await endProcesses(child.pid, mark);
  take();
  log.end();
  const all = files.every(file => outcome.durations.has(file)) || (through && isPartial);
  return { ended: all ? undefined : (ending ?? ended), running };
}
