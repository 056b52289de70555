/**
 * `node scripts/testing-types.mjs <folder>`: the declarations of the test kit. It is made of the reference backend's rules as
 * well, of which a portal sees nothing: only what the public modules name is kept, and must not lead to the demo.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const out = process.argv[2];
if (!out) throw new Error('Say into which folder.');
const scratch = mkdtempSync(join(tmpdir(), 'rna-types-'));
const compiled = spawnSync(
  process.execPath,
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.testing.json', '--outDir', scratch],
  { stdio: 'inherit' },
);
if (compiled.status !== 0) process.exit(compiled.status ?? 1);

const home = join(scratch, 'testing');
const entries = ['index', 'server', 'dom'].map(name => join(home, `${name}.d.ts`));
const waiting = [...entries];
const done = new Set();
while (waiting.length > 0) {
  const path = waiting.pop();
  if (done.has(path)) continue;
  done.add(path);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(/(from\s+|import\()'(\.[^']+)'/g, (all, before, target) => {
    const found = resolve(dirname(path), target);
    if (found.startsWith(join(scratch, 'src'))) {
      // Beside the test kit's own stand the declarations of the package.
      const place = join(out, relative(home, dirname(path)));
      const wanted = join(dirname(out), relative(join(scratch, 'src'), found));
      return `${before}'${relative(place, wanted).replace(/^(?!\.)/, './')}'`;
    }
    if (!found.startsWith(home))
      throw new Error(`${relative(scratch, path)} shows ${target} to portals: name the type itself.`);
    waiting.push(found.replace(/\.js$/, '.d.ts'));
    return all;
  });
  const target = join(out, relative(home, path));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, changed);
}
rmSync(scratch, { recursive: true, force: true });
