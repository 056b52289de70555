/**
 * The widget for the demo, by esbuild alone: in a second, and with source maps. It is the same widget as in `dist`, but
 * less small; what is shipped comes from `npm run build`.
 */
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { PHOTO_WORKER, photoWorkerAt } from './photo-worker-address.mjs';

/** Where it is built; served as `/dist/`. */
export const DEMO_WIDGET = 'dist.demo';

/** @returns {import('esbuild').BuildOptions} */
export function demoWidgetOptions(plugins = []) {
  return {
    entryPoints: { 'real-name-auth': 'src/define.ts', 'photo-worker': PHOTO_WORKER },
    outdir: DEMO_WIDGET,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    minifySyntax: true,
    minifyWhitespace: true,
    chunkNames: 'chunks/[name]-[hash]',
    sourcemap: 'linked',
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfig: 'tsconfig.json',
    // The package says which of its files have side effects; the sources have other names.
    ignoreAnnotations: true,
    logLevel: 'warning',
    plugins: [photoWorkerAt('/dist/photo-worker.js'), ...plugins],
  };
}

/** Builds it once. Rejects where it does not compile; esbuild has said why. */
export async function buildDemoWidget() {
  rmSync(DEMO_WIDGET, { recursive: true, force: true });
  await build(demoWidgetOptions());
}
