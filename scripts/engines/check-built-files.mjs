/** Holds what was built against the baseline of engines: see `docs/engines.md`. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { findFiles } from '../find-files.mjs';
import { ownNamesIn, unknownIn } from './scan-built-files.mjs';

const SCRIPTS = ['real-name-auth.iife.js', 'photo-worker.js'];
/** For Node and for the browsers of test runners. */
const OTHERS = /^(?:conformance|testing(?:-\w+)?)\.js$/;

/** @throws Error that names each file and what engines of the baseline lack of it. */
export function checkBuiltFiles(folder) {
  const files = findFiles([folder], path => path.endsWith('.js') && !OTHERS.test(basename(path)));
  const codes = new Map(files.map(path => [path, readFileSync(path, 'utf8')]));
  const own = ownNamesIn(codes.values());
  const wrong = [...codes].flatMap(([path, code]) => {
    const sourceType = SCRIPTS.includes(basename(path)) ? 'script' : 'module';
    return unknownIn(code, { sourceType, own }).map(name => `  ${path.slice(folder.length + 1)}: ${name}`);
  });
  if (wrong.length === 0) return;
  throw new Error(
    `engines of the baseline lack what these files use:\n${wrong.join('\n')}\n` +
      'Do without, or guard it and name it in scripts/engines/used-with-care.mjs',
  );
}
