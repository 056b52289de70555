/**
 * Bundles the browser tests once for all engines. A page of one test file then asks for some chunks instead of three hundred
 * modules, which is what a run on two cores would otherwise spend most of its time on.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { PHOTO_WORKER, photoWorkerAt } from '../photo-worker-address.mjs';

/** The tests' guard of the console stands in every test file without being written there. */
const consoleGuard = {
  name: 'console-guard',
  setup({ onLoad, initialOptions }) {
    const guard = resolve('test/suites/console-guard.ts');
    const entries = new Set(initialOptions.entryPoints.map(path => resolve(path)));
    onLoad({ filter: /\.test\.ts$/ }, async ({ path }) => {
      if (!entries.has(path)) return undefined;
      const contents = `import ${JSON.stringify(guard)};${await readFile(path, 'utf8')}`;
      return { contents, loader: 'ts' };
    });
  },
};

/**
 * @param {string[]} files test files, from the top folder
 * @param {string} folder where the bundles go: `<folder>/test/…/x.test.js`
 * @returns {Promise<void>} rejects where a file does not compile
 */
export async function bundleBrowserTests(files, folder) {
  await build({
    entryPoints: [...files, PHOTO_WORKER],
    outdir: folder,
    outbase: '.',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'esnext',
    conditions: ['browser', 'development'],
    mainFields: ['browser', 'module', 'main'],
    chunkNames: 'chunks/[name]-[hash]',
    sourcemap: 'linked',
    // The package says which of its files have side effects; tests do not know of it.
    ignoreAnnotations: true,
    logLevel: 'warning',
    tsconfig: 'tsconfig.json',
    plugins: [consoleGuard, photoWorkerAt(`/${bundleOf(PHOTO_WORKER, folder)}`)],
  });
}

/** The path of a test file's bundle, and back. */
export const bundleOf = (file, folder) => `${folder}/${file.replace(/\.ts$/, '.js')}`;
export const sourceOf = (path, folder) =>
  path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).replace(/\.js$/, '.ts') : path;
