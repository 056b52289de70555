/**
 * Makes what a portal would deploy of each contestant, in memory: Rollup and terser for the four, with the settings of
 * `rollup.config.mjs`; the widget as `npm run build` left it in `dist`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { minified } from '../../rollup.config.mjs';
import { findFiles } from '../../scripts/find-files.mjs';
import { enterprisePolicy } from './enterprise-policy.mjs';

const types = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

const minifiedStyles = async css => (await transform(css, { loader: 'css', minify: true })).code;

/** `import text from './some.css'`, for styles that live in a shadow root. */
const styleSheets = {
  name: 'style-sheets',
  transform: async (code, id) =>
    id.endsWith('.css') ? `export default ${JSON.stringify(await minifiedStyles(code))}` : null,
};

/** The policy of the widget's backend, made from the preset that the built package has. */
const policyModule = {
  name: 'policy',
  resolveId: id => (id === 'virtual:policy' ? id : null),
  load: async id =>
    id === 'virtual:policy' ? `export default ${JSON.stringify(await enterprisePolicy())}` : null,
};

const scripts = [
  policyModule,
  styleSheets,
  nodeResolve({ browser: true, extensions: ['.js', '.jsx'] }),
  commonjs(),
  esbuild({
    include: /\.jsx?$/,
    exclude: [],
    target: 'es2022',
    jsx: 'automatic',
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"' },
  }),
];

/** Of the packages, what their authors live with: marks for React's server, and zod's own circles. */
const onwarn = (warning, warn) => {
  if (!(warning.id ?? warning.ids?.[0])?.includes('node_modules')) warn(warning);
};

async function bundle(input) {
  const build = await rollup({
    input: { main: input },
    plugins: scripts,
    onwarn,
    // The entry is one file, though chunks import from it.
    preserveEntrySignatures: 'allow-extension',
  });
  const { output } = await build.generate({
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    plugins: [minified(true)],
  });
  await build.close();
  return output.map(({ fileName, code }) => [fileName, code]);
}

/** The page as it is, and with an empty `<main>`, into which a measure puts as many as it wants. */
function pages(html) {
  const emptied = html.replace(/<main[^>]*>.*?<\/main>/s, '<main></main>');
  if (emptied === html) throw new Error('A contestant’s page needs a <main> with what is measured in it.');
  return [
    ['', html],
    ['empty', emptied],
  ];
}

async function filesOf({ name, script, styles, built }) {
  const css = styles.map(path => readFileSync(path, 'utf8')).join('\n');
  return [
    ...pages(readFileSync(`bench/peers/${name}/index.html`, 'utf8')),
    ...(css ? [['main.css', await minifiedStyles(css)]] : []),
    ...(await bundle(`bench/peers/${name}/${script}`)),
    ...built(),
  ];
}

/** What `npm run build` made for a page that loads it with a script tag. */
export function builtWidget() {
  if (!existsSync('dist/real-name-auth.js'))
    throw new Error('There is no dist/real-name-auth.js: run `npm run build` first.');
  return findFiles(['dist'], path =>
    /^dist\/((real-name-auth|photo-worker)\.js|chunks\/.*\.js)$/.test(path),
  ).map(path => [path.slice('dist/'.length), readFileSync(path, 'utf8')]);
}

/**
 * @returns {Promise<Map<string, { type: string, brotli: Buffer }>>} every file by its address, compressed with brotli 11;
 *   a contestant's page is `/<name>/`, the one with nothing on it `/<name>/empty`, and `/blank` has no contestant at all
 */
export async function buildPeers(contestants) {
  const files = new Map();
  const add = (address, text) => {
    const type = types[/\.(\w+)$/.exec(basename(address))?.[1]] ?? types.html;
    const brotli = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    files.set(address, { type: `${type};charset=utf-8`, brotli });
  };
  add('/blank', '<!doctype html><html lang="en"><title>blank</title><link rel="icon" href="data:,"></html>');
  for (const contestant of contestants)
    for (const [path, text] of await filesOf(contestant)) add(`/${contestant.name}/${path}`, text);
  return files;
}
