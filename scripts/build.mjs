/**
 * `npm run build`: bundles and type declarations side by side, into a folder that becomes `dist` only when both are
 * whole. A failed build leaves the last good one in place.
 */
import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
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

try {
  const ended = await Promise.allSettled([
    run('node_modules/rollup/dist/bin/rollup', '--config', 'rollup.config.mjs', '--silent'),
    run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', `${draft}/types`),
  ]);
  const failed = ended.find(end => end.status === 'rejected');
  if (failed) throw failed.reason;
  rmSync('dist', { recursive: true, force: true });
  renameSync(draft, 'dist');
} catch (error) {
  rmSync(draft, { recursive: true, force: true });
  console.error(`The build failed: ${error.message}${existsSync('dist') ? '; dist is as it was' : ''}.`);
  process.exit(1);
}

for (const path of findFiles(['dist'], path => path.endsWith('.js'))) {
  console.log(`${String(statSync(path).size).padStart(8)} ${path}`);
}
console.log(`built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
