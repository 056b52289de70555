/**
 * Ways to take the widget home, all below `OUT_DIR` (dist):
 *   real-name-auth.js + chunks/   ES module with everything in it; screens beyond the first load when they are reached
 *   real-name-badge.js + chunks/  the badge alone, for pages that have nothing else
 *   real-name-auth.iife.js        the widget in one self-contained file, for a plain <script>
 *   index, define, contract, domain, display .js   the package entries; a bundler brings the dependencies
 *   photo-worker.js               what all of them start to prepare photos
 */
import { readFileSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transformSync } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';
import htmlLiterals from 'rollup-plugin-html-literals';
import { chunkName, featureChunks } from './scripts/feature-chunks.mjs';
import { esbuildTargets } from './scripts/engines/baseline.mjs';
import { PHOTO_WORKER, photoWorkerOnTop, startsPhotoWorker } from './scripts/photo-worker-address.mjs';

const out = process.env.OUT_DIR ?? 'dist';
const { dependencies } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));
const isDependency = id => Object.keys(dependencies).some(name => id === name || id.startsWith(`${name}/`));

/**
 * Templates keep one space wherever there was white space, so that the built widget lays out like the tested source.
 * Style sheets go through esbuild, which knows nesting and container queries; one with an expression inside, or a mere
 * value, only loses its comments and white space.
 */
const literals = { minifyOptions: { conservativeCollapse: true, minifyCSS: minifiedStyles } };

function minifiedStyles(css) {
  const partial = css.includes('@TEMPLATE_EXPRESSION') || !css.includes('{');
  if (partial) return css.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ');
  const { code, warnings } = transformSync(css, {
    loader: 'css',
    minify: true,
    target: esbuildTargets,
    // An escape such as \2713 would end the template literal's sense.
    charset: 'utf8',
  });
  if (warnings.length > 0) throw new Error(`${warnings[0].text} in ${warnings[0].location?.lineText}`);
  return code.trim();
}

/** Literals shrink before TypeScript becomes JavaScript; decorators follow tsconfig.json. */
export const source = [
  htmlLiterals({ include: ['src/**/*.ts'], options: literals }),
  esbuild({
    target: esbuildTargets,
    tsconfig: './tsconfig.json',
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"' },
  }),
];
const bundled = [nodeResolve({ browser: true, extensions: ['.js', '.ts'] }), ...source];
export const minified = module =>
  terser({
    module,
    ecma: 2022,
    // Functions that stand together, and `true` for `!0`, compress better.
    compress: { passes: 3, keep_fargs: false, unsafe_arrows: true, hoist_funs: true, booleans: false },
    // What tells bundlers to leave an address alone.
    format: { comments: /webpackIgnore|@vite-ignore/ },
  });

/** Of our own files only the definition of the elements and the worker do anything by being loaded. */
export const treeshake = {
  moduleSideEffects: id =>
    !id.includes('/src/') || /\/define(?:-badge)?\.ts$/.test(id) || id.endsWith(PHOTO_WORKER),
};

/** A warning about our own source is a bug on somebody's page later. */
const onwarn = warning => {
  if ((warning.id ?? warning.ids?.[0])?.includes('node_modules')) return;
  throw new Error(`${warning.code}: ${warning.message}`);
};

/** An ES module for a script tag, whose features are fetched from `chunks/`. */
function moduleWithChunks(name, input) {
  const { manualChunks, plugin } = featureChunks(name);
  return {
    input: { [name]: input },
    // The entry hands more on than its module exports, in the same file.
    preserveEntrySignatures: 'allow-extension',
    plugins: bundled,
    onwarn,
    treeshake,
    output: {
      // The entry holds the first screen itself, so that one request fetches it.
      dir: out,
      format: 'es',
      sourcemap: true,
      entryFileNames: '[name].js',
      // The entry names all chunks, and letters that mean nothing cannot be compressed: 28 bits tell versions apart.
      hashCharacters: 'hex',
      chunkFileNames: ({ facadeModuleId, name: made }) =>
        `chunks/${facadeModuleId ? chunkName(facadeModuleId) : made}-[hash:7].js`,
      manualChunks,
      hoistTransitiveImports: false,
      plugins: [plugin, photoWorkerOnTop, minified(true)],
    },
  };
}

export default [
  moduleWithChunks('real-name-auth', 'src/define.ts'),
  moduleWithChunks('real-name-badge', 'src/define-badge.ts'),
  {
    input: 'src/define.ts',
    plugins: bundled,
    onwarn,
    treeshake,
    output: {
      file: `${out}/real-name-auth.iife.js`,
      format: 'iife',
      name: 'RealNameAuth',
      sourcemap: true,
      inlineDynamicImports: true,
      plugins: [minified(false)],
    },
  },
  {
    // Whole in itself, so that a portal's bundler only has to copy it.
    input: PHOTO_WORKER,
    plugins: bundled,
    onwarn,
    treeshake,
    output: {
      file: `${out}/photo-worker.js`,
      format: 'iife',
      sourcemap: true,
      plugins: [minified(false)],
    },
  },
  {
    input: {
      index: 'src/index.ts',
      define: 'src/define.ts',
      contract: 'src/contract/index.ts',
      domain: 'src/domain/index.ts',
      display: 'src/domain/display.ts',
    },
    external: isDependency,
    plugins: [nodeResolve({ extensions: ['.js', '.ts'] }), ...source],
    onwarn,
    treeshake,
    output: {
      dir: out,
      format: 'es',
      entryFileNames: '[name].js',
      // The one that starts the worker stands beside it, so that a bundle of whatever folders needs it beside itself.
      chunkFileNames: chunk => (startsPhotoWorker(chunk) ? '[name]-[hash].js' : 'shared/[name]-[hash].js'),
    },
  },
];
