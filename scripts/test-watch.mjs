/**
 * `npm run test:watch`: after each change runs the tests that reach the changed files by their imports, in Node and in
 * Chromium (`BROWSERS` names others). With files (`npm run test:watch -- test/flow/form.test.ts`) it runs those after every
 * change, and once at the start; so it does journeys, which nothing but their names reaches. Takes `--only` and `--grep` as
 * `npm test` does.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { findFiles } from './find-files.mjs';
import { watchFiles } from './watch-files.mjs';

const { values, positionals: named } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, grep: { type: 'string' } },
});
const missing = named.find(path => !existsSync(path));
if (missing) {
  console.error(`There is no ${missing}; give paths of test files, from the top folder.`);
  process.exit(1);
}
const passedOn = Object.entries(values).map(([name, value]) => `--${name}=${value}`);
const env = { ...process.env, BROWSERS: process.env.BROWSERS ?? 'chromium' };

/** The tests that a change of these files can reach. A test that imports nothing of the tree is reached by itself. */
async function testsOf(changed) {
  const tests = findFiles(['test'], path => path.endsWith('.test.ts') && !path.startsWith('test/journeys/'));
  const { metafile } = await build({
    entryPoints: tests,
    bundle: true,
    splitting: true,
    format: 'esm',
    packages: 'external',
    platform: 'neutral',
    outdir: 'reports/none',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const importers = new Map();
  for (const [path, { imports }] of Object.entries(metafile.inputs))
    for (const { path: to } of imports) importers.set(to, [...(importers.get(to) ?? []), path]);
  const reached = new Set(changed);
  for (const path of reached) for (const importer of importers.get(path) ?? []) reached.add(importer);
  return tests.filter(test => reached.has(test));
}

let running = null;
let waiting = new Set();

async function run(changed) {
  for (const path of changed) waiting.add(path);
  if (running) return;
  const paths = [...waiting];
  waiting = new Set();
  running = true;
  try {
    const tests = named.length > 0 ? named : await testsOf(paths);
    if (tests.length > 0) await runTests(tests);
    else console.log(`No test imports ${paths.join(', ')}.`);
  } catch (error) {
    console.error(String(error.message));
  }
  running = null;
  if (waiting.size > 0) void run([]);
  else console.log('\nWaiting for a change. Ctrl-C ends it.');
}

function runTests(tests) {
  console.log(`\n${tests.length > 8 ? `${tests.length} test files` : tests.join('\n')}\n`);
  return new Promise(resolve => {
    const args = ['scripts/test.mjs', ...tests, ...passedOn];
    spawn(process.execPath, args, { stdio: 'inherit', env }).once('exit', resolve);
  });
}

const isSource = path => /\.(ts|js|mjs|json)$/.test(path);
watchFiles(['src', 'test', 'demo', 'scripts'], paths => {
  const changed = paths.map(path => relative('.', path).replaceAll('\\', '/')).filter(isSource);
  if (changed.length > 0) void run(changed);
});
if (named.length > 0) void run([]);
else console.log('Waiting for a change. Ctrl-C ends it.');
