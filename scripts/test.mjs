/**
 * `npm test`: every test of the project in three phases, each with its own records.
 *
 *   node      the pure rooms, the invariants of the tree and everything named `*.node.test.ts`, in Node
 *   browser   component and room tests in every browser at hand
 *   journeys  the built widget against the running reference backend and provider, driven from Node: all of them in
 *             Chromium, those of the handoff in Firefox as well
 *
 * `--only=node|browser|journeys` (several with commas), `--grep=<part of a title>`, `COV=1` for coverage in Chromium,
 * `BROWSERS` and `JOURNEY_BROWSERS` to choose engines. Writes `reports/tests.json`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { coverageTable } from './coverage-table.mjs';
import { findFiles } from './find-files.mjs';

const PURE_ROOMS = ['domain', 'contract', 'flow', 'locales', 'steps'];
/** Own to this run, since two may share a checkout. */
const PARTS = `reports/parts-${process.pid}`;

const { values: options } = parseArgs({ options: { only: { type: 'string' }, grep: { type: 'string' } } });
const only = options.only?.split(',');

const isTest = path => path.endsWith('.test.ts');
const allTests = findFiles(['test'], isTest).filter(path => !path.startsWith('test/journeys/'));

const phases = {
  node() {
    const inPureRoom = path => PURE_ROOMS.some(room => path.startsWith(`test/${room}/`));
    const files = allTests.filter(
      path =>
        !path.endsWith('.browser.test.ts') &&
        (inPureRoom(path) || path.startsWith('test/repository/') || path.endsWith('.node.test.ts')),
    );
    return files.length > 0 && runMocha(files, 'node', 10_000);
  },
  browser() {
    const files = allTests.filter(
      path => !path.endsWith('.node.test.ts') && !path.startsWith('test/repository/'),
    );
    return (
      files.length > 0 &&
      run('browser', ['node_modules/@web/test-runner/dist/bin.js'], {
        TEST_FILES: files.join(','),
        GREP: options.grep ?? '',
      })
    );
  },
  journeys() {
    const files = findFiles(['test/journeys'], isTest);
    if (files.length === 0) return false;
    const build = buildIsStale()
      ? spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' }).status
      : 0;
    if (build !== 0) return outcome('build', build, []);
    const chosen = process.env.JOURNEY_BROWSERS?.split(',').map(name => name.trim());
    if (chosen) return chosen.flatMap(engine => runMocha(files, engine, 60_000));
    // Windows and the way back are what browsers differ in most.
    const handoffs = files.filter(path => path.includes('/handoff-'));
    return [...runMocha(files, 'chromium', 60_000), ...runMocha(handoffs, 'firefox', 60_000)];
  },
};

function runMocha(files, engine, timeout) {
  const args = ['--import', 'tsx', 'node_modules/mocha/bin/mocha.js', '--timeout', String(timeout)];
  args.push('--reporter', './scripts/test-reporters/mocha-reporter.mjs');
  if (options.grep) args.push('--grep', options.grep);
  return run(engine, [...args, ...files], { TEST_ENGINE: engine });
}

/** Runs one Node process and reads the records its reporter left. */
function run(part, args, env) {
  const records = join(PARTS, `${part}.json`);
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env, TEST_RECORDS: records },
  });
  return outcome(part, status, existsSync(records) ? JSON.parse(readFileSync(records, 'utf8')) : []);
}

/** A process that fails without naming a failed test (it could not start, say) counts as one failed test itself. */
function outcome(part, status, records) {
  if (status !== 0 && !records.some(record => record.result === 'failed')) {
    const reason = `ended with status ${status} and no failed test`;
    records.push({
      title: `the ${part} phase`,
      file: 'scripts/test.mjs',
      engine: 'node',
      result: 'failed',
      reason,
    });
  }
  return records;
}

/** The journeys drive what is built, so it has to be as young as what it was built from. */
function buildIsStale() {
  const built = 'dist/real-name-auth.js';
  if (!existsSync(built)) return true;
  const { mtimeMs } = statSync(built);
  const sources = findFiles([
    'src',
    'rollup.config.mjs',
    'tsconfig.json',
    'tsconfig.build.json',
    'package-lock.json',
  ]);
  return sources.some(path => statSync(path).mtimeMs > mtimeMs);
}

rmSync(PARTS, { recursive: true, force: true });
mkdirSync(PARTS, { recursive: true });
const records = [];
for (const [name, phase] of Object.entries(phases)) {
  if (only && !only.includes(name)) continue;
  console.log(`\n── ${name} ──`);
  const found = phase();
  if (found) records.push(...found);
  else console.log('no test files yet');
}

writeFileSync('reports/tests.json', `${JSON.stringify(records, null, 1)}\n`);
rmSync(PARTS, { recursive: true, force: true });
if (process.env.COV === '1') console.log(`\n${coverageTable('coverage/coverage-summary.json')}`);

const count = result => records.filter(record => record.result === result).length;
console.log(`\n${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
process.exitCode = count('failed') === 0 ? 0 : 1;
