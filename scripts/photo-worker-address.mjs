/**
 * Where the photo worker's script is found, in each way of building. `photo-workbench.ts` asks for `./photo-worker.js`
 * beside itself; a bundle is rarely where its source was.
 */
import { readFile } from 'node:fs/promises';

/** What the script is built from. */
export const PHOTO_WORKER = 'src/browser/photo/photo-worker.ts';
const ADDRESS = './photo-worker.js';

/** Whether a chunk of Rollup asks for the script. */
export const startsPhotoWorker = ({ moduleIds }) =>
  moduleIds.some(id => /[\\/]photo-workbench\.ts$/.test(id));

/** For Rollup: the script stands in the top folder of the output, whatever folder asks for it. */
export const photoWorkerOnTop = {
  name: 'photo-worker-on-top',
  renderChunk(code, { fileName }) {
    const depth = fileName.split('/').length - 1;
    if (depth === 0 || !code.includes(ADDRESS)) return null;
    return { code: code.replace(ADDRESS, `${'../'.repeat(depth)}photo-worker.js`), map: null };
  },
};

/** For esbuild: the script stands at the given address. */
export const photoWorkerAt = address => ({
  name: 'photo-worker-at',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]photo-workbench\.ts$/ }, async ({ path }) => {
      const contents = (await readFile(path, 'utf8')).replace(ADDRESS, address);
      return { contents, loader: 'ts' };
    });
  },
});
