/**
 * A little portal that has installed the package, built by the bundlers that portals have. The package comes as it is
 * published: packed into an archive and unpacked again.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import webpack from 'webpack';
import { findFiles } from '../../scripts/find-files.mjs';

/** Where the built portal is served; the bundlers that write addresses want to know. */
export const PORTAL_PATH = '/portal/';

/** What a bundler makes of the portal: `input` is its script, `main.js` in the folder `output` is what the page loads. */
type Bundler = (input: string, output: string) => Promise<unknown>;

export const bundlers: Readonly<Record<'rollup' | 'esbuild' | 'webpack' | 'vite', Bundler>> = {
  async rollup(input, output) {
    const bundle = await rollup({ input, plugins: [nodeResolve({ browser: true })] });
    await bundle.write({ dir: output, format: 'es', entryFileNames: 'main.js' });
    await bundle.close();
  },
  esbuild: (input, output) =>
    esbuild({
      entryPoints: { main: input },
      outdir: output,
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      logLevel: 'error',
    }),
  webpack: (input, output) =>
    new Promise<void>((done, fail) => {
      const options = {
        mode: 'production',
        entry: { main: resolve(input) },
        output: {
          path: resolve(output),
          filename: '[name].js',
          publicPath: PORTAL_PATH,
          trustedTypes: 'portal',
        },
        performance: false,
      } as const;
      webpack(options, (error, stats) => {
        const failure = error ?? (stats?.hasErrors() ? new Error(stats.toString('errors-only')) : null);
        if (failure) fail(failure);
        else done();
      });
    }),
  vite: (input, output) =>
    vite({
      configFile: false,
      logLevel: 'error',
      base: PORTAL_PATH,
      build: {
        outDir: resolve(output),
        rollupOptions: { input, output: { entryFileNames: 'main.js' } },
      },
    }),
};

/** Bundlers that know nothing of the address of a worker: the portal puts the script beside its own. */
export const needCopy: readonly string[] = ['rollup', 'esbuild'];

/** Installs the package into an empty folder. What the package depends on is found further up, in the project's own. */
export function installPackage(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const home = join(folder, 'node_modules/real-name-auth');
  mkdirSync(home, { recursive: true });
  const npm = (...args: string[]) => execFileSync('npm', args, { encoding: 'utf8' });
  // What is built is tested, and not built again.
  const listed = npm('pack', '--ignore-scripts', '--json', '--pack-destination', folder);
  const [{ filename } = { filename: '' }] = JSON.parse(listed) as { filename: string }[];
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', home, '--strip-components', '1']);
}

/** Builds the portal; `specifier` is what it imports to have the elements. Gives the folder. */
export async function buildPortal(
  folder: string,
  bundler: keyof typeof bundlers,
  specifier = 'real-name-auth/define',
): Promise<string> {
  const name = `${bundler}-${basename(specifier, '.js')}`;
  const input = join(folder, `${name}.js`);
  const output = join(folder, name);
  writeFileSync(input, `import '${specifier}';\n`);
  await bundlers[bundler](input, output);
  return output;
}

/** Puts the worker's script beside the portal's own, as the README tells those whose bundler does not. */
export function copyWorker(folder: string, output: string): void {
  copyFileSync(
    join(folder, 'node_modules/real-name-auth/dist/photo-worker.js'),
    join(output, 'photo-worker.js'),
  );
}

/** All scripts in a folder, by their addresses below the portal's. */
export function scriptsIn(output: string): Map<string, string> {
  return new Map(
    findFiles([output], path => path.endsWith('.js')).map(path => [
      PORTAL_PATH + path.slice(output.length + 1),
      readFileSync(path, 'utf8'),
    ]),
  );
}
