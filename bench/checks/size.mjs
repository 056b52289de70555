/**
 * `node bench/checks/size.mjs`: what the `domain` entry weighs without the region table, which loads on demand: bundled and
 * minified by esbuild, compressed with brotli 11. More than 8 KB fails.
 */
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';

const limit = 8 * 1024;

const { outputFiles, metafile } = await build({
  entryPoints: ['src/domain/index.ts'],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  splitting: true,
  outdir: 'out',
  write: false,
  metafile: true,
});
const entries = new Set(
  Object.keys(metafile.outputs).filter(path => metafile.outputs[path].entryPoint === 'src/domain/index.ts'),
);
const { contents } = outputFiles.find(file => [...entries].some(path => file.path.endsWith(path)));
const { length } = brotliCompressSync(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
console.log(`domain: ${contents.length} bytes minified, ${length} with brotli 11 (at most ${limit})`);
if (length > limit) {
  console.error(`${length - limit} bytes too many.`);
  process.exitCode = 1;
}
