/**
 * `npm run build`: bundles and type declarations side by side, into a folder that becomes `dist` only when both are
 * whole. A failed build leaves the last good one in place. For the demo `npm start` and `npm run dev` build by themselves.
 */
import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { build } from 'esbuild';
import { checkBuiltFiles } from './engines/check-built-files.mjs';
import { findFiles } from './find-files.mjs';

const draft = `dist.${process.pid}`;
const started = Date.now();

function run(...args) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, OUT_DIR: draft };
    spawn(process.execPath, args, { stdio: 'inherit', env }).on('exit', code =>
      code === 0 ? resolve() : reject(new Error(`${args[0]} ended with ${code}`)),
    );
  });
}

/** What is bundled whole, but for the package's own dependency. */
const program = { bundle: true, format: 'esm', charset: 'utf8', external: ['zod', 'zod/*'] };
const forNode = { platform: 'node', target: 'node20' };

try {
  await run('scripts/generate-version.mjs');
  const ended = await Promise.allSettled([
    run('node_modules/rollup/dist/bin/rollup', '--config', 'rollup.config.mjs', '--silent'),
    // What a backend is held against: a program of its own, for Node.
    build({
      ...program,
      ...forNode,
      entryPoints: ['test/conformance/cli.ts'],
      outfile: `${draft}/conformance.js`,
      banner: { js: '#!/usr/bin/env node' },
    }),
    // What a portal's team tests with: for pages and Node, and the rest that needs either.
    build({
      ...program,
      entryPoints: { testing: 'testing/index.ts', 'testing-dom': 'testing/dom.ts' },
      outdir: draft,
      platform: 'neutral',
      mainFields: ['module', 'main'],
      target: 'es2022',
    }),
    build({
      ...program,
      ...forNode,
      entryPoints: { 'testing-server': 'testing/server.ts' },
      outdir: draft,
    }),
    run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', `${draft}/types`),
    run('scripts/testing-types.mjs', `${draft}/types/testing`),
  ]);
  const failed = ended.find(end => end.status === 'rejected');
  if (failed) throw failed.reason;
  chmodSync(`${draft}/conformance.js`, 0o755);
  copyFileSync('scripts/old-browser.js', `${draft}/old-browser.js`);
  checkBuiltFiles(draft);
  rmSync('dist', { recursive: true, force: true });
  renameSync(draft, 'dist');
} catch (error) {
  rmSync(draft, { recursive: true, force: true });
  console.error(`The build failed: ${error.message}${existsSync('dist') ? '; dist is as it was' : ''}.`);
  process.exit(1);
}

const scripts = findFiles(['dist'], path => path.endsWith('.js'));
const isChunk = path => path.startsWith('dist/chunks/');
const isWhole = path =>
  /^dist\/(real-name-auth\.iife|photo-worker|conformance|testing(-\w+)?)\.js$/.test(path);
const isModule = path => /^dist\/real-name-(auth|badge)\.js$/.test(path) || isChunk(path);
const rows = [
  ['real-name-auth.js, real-name-badge.js, chunks/', scripts.filter(isModule)],
  ['real-name-auth.iife.js', ['dist/real-name-auth.iife.js']],
  ['photo-worker.js', ['dist/photo-worker.js']],
  ['conformance.js', ['dist/conformance.js']],
  ['testing*.js', scripts.filter(path => /^dist\/testing(-\w+)?\.js$/.test(path))],
  ['the entries for bundlers', scripts.filter(path => !isModule(path) && !isWhole(path))],
  ['types/', findFiles(['dist/types'])],
];
console.log(`  ${'dist/'.padEnd(32)} files      KB`);
for (const [what, paths] of rows) {
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  console.log(
    `  ${what.padEnd(32)} ${String(paths.length).padStart(5)} ${(bytes / 1024).toFixed(0).padStart(7)}`,
  );
}
console.log(
  `Built in ${((Date.now() - started) / 1000).toFixed(1)} s. \`npm run size\` weighs what a browser fetches.`,
);
