/**
 * `node bench/checks/size.mjs`: what the `domain` entry weighs for those who use it, without the region table, which loads
 * on demand: bundled into one ES module and minified as `rollup.config.mjs` ships the widget (terser, UTF-8), compressed
 * with brotli 11 and its default window. More than 10 KB fails.
 */
import { brotliCompressSync, constants } from 'node:zlib';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { minified, source, treeshake } from '../../rollup.config.mjs';

const limit = 10 * 1024;

const bundle = await rollup({
  input: 'src/domain/index.ts',
  plugins: [nodeResolve({ extensions: ['.js', '.ts'] }), ...source],
  treeshake,
});
const { output } = await bundle.generate({ format: 'es', plugins: [minified(true)] });
const { code } = output[0];
const { length } = brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
console.log(`domain: ${Buffer.byteLength(code)} bytes minified, ${length} with brotli 11 (at most ${limit})`);
if (length > limit) {
  console.error(`${length - limit} bytes too many.`);
  process.exitCode = 1;
}
