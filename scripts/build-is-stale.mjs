/** Whether the widget has to be built: it is not there, or older than what it is built from. */
import { existsSync, statSync } from 'node:fs';
import { findFiles } from './find-files.mjs';

const SOURCES = [
  'src',
  'testing',
  'rollup.config.mjs',
  'scripts/photo-worker-address.mjs',
  'tsconfig.json',
  'tsconfig.build.json',
  'tsconfig.testing.json',
  'package-lock.json',
];

export function buildIsStale(built = 'dist/real-name-auth.js') {
  if (!existsSync(built)) return true;
  const { mtimeMs } = statSync(built);
  return findFiles(SOURCES).some(path => statSync(path).mtimeMs > mtimeMs);
}
