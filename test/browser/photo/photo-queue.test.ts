import { expect } from '@open-wc/testing';
import { photo } from '../../suites/image-files.js';
import { ready, withoutWorker } from './prepared.js';

/** Counts the decoded pictures that are held at the same time while the work goes on. */
async function mostHeld(work: () => Promise<void>): Promise<{ most: number; left: number }> {
  const own = globalThis.createImageBitmap;
  let held = 0;
  let most = 0;
  globalThis.createImageBitmap = async (source: ImageBitmapSource) => {
    const bitmap = await own(source);
    most = Math.max(most, ++held);
    const close = bitmap.close.bind(bitmap);
    let isOpen = true;
    bitmap.close = () => {
      if (isOpen) held--;
      isOpen = false;
      close();
    };
    return bitmap;
  };
  try {
    await work();
  } finally {
    globalThis.createImageBitmap = own;
  }
  return { most, left: held };
}

describe('thirty photos at once', function () {
  this.timeout(60_000);

  it('are prepared one after the other, in their order, each for itself', async () => {
    const files = await Promise.all(Array.from({ length: 30 }, (_, i) => photo(300 + i, 200)));
    const ended: number[] = [];
    const widths: number[] = [];
    const { most, left } = await mostHeld(() =>
      withoutWorker(async () => {
        const all = files.map(async (file, i) => {
          const { width } = await ready(file);
          ended.push(i);
          return width;
        });
        widths.push(...(await Promise.all(all)));
      }),
    );
    expect(most, 'pictures in memory at the same time').to.equal(1);
    expect(left, 'pictures in memory afterwards').to.equal(0);
    expect(ended).to.deep.equal(files.map((_, i) => i));
    expect(widths).to.deep.equal(files.map((_, i) => 300 + i));
  });

  it('keep their order in a worker too, and one that is refused holds nobody up', async () => {
    const files = await Promise.all(
      Array.from({ length: 30 }, async (_, i) => (i % 3 ? photo(300 + i, 200) : new Blob(['no picture']))),
    );
    const ended: number[] = [];
    const results = await Promise.all(
      files.map(async (file, i) => {
        const width = await ready(file).then(
          ({ width }) => width,
          () => 0,
        );
        ended.push(i);
        return width;
      }),
    );
    expect(ended).to.deep.equal(files.map((_, i) => i));
    expect(results).to.deep.equal(files.map((_, i) => (i % 3 ? 300 + i : 0)));
  });

  it('stop when they are no longer wanted', async () => {
    const file = await photo(1200, 900);
    const controller = new AbortController();
    let prepared = 0;
    const all = Array.from({ length: 30 }, () =>
      ready(file, {}, controller.signal).then(
        () => prepared++,
        () => undefined,
      ),
    );
    await all[0];
    controller.abort();
    await Promise.all(all);
    expect(prepared).to.be.within(1, 3);
  });
});
