import { expect } from '@open-wc/testing';
import { releasePhotoWorker, rotatePhoto } from '../../../src/browser/photo/prepare-photo.js';
import { turnedFurther } from '../../../src/browser/photo/draw-photo.js';
import {
  encoded,
  pdf,
  photo,
  scene,
  stored,
  truncated,
  withExif,
  type Orientation,
} from '../../suites/image-files.js';
import { expectUpright, prepare, ready, withoutWorker } from './prepared.js';

const { signal } = new AbortController();

async function rotated(blob: Blob, quarterTurns: number, maxBytes = 5_000_000) {
  const outcome = await rotatePhoto(blob, quarterTurns, { maxBytes, signal });
  if (outcome.outcome !== 'ready') throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** Held so that as many clockwise quarter turns make it stand upright. */
const held: readonly [quarterTurns: number, orientation: Orientation][] = [
  [0, 1],
  [1, 6],
  [2, 3],
  [3, 8],
];

describe('turning a photo by hand', function () {
  this.timeout(60_000);
  afterEach(() => releasePhotoWorker());

  for (const where of ['in a worker', 'on the page'] as const) {
    const run = where === 'in a worker' ? <T>(work: () => Promise<T>) => work() : withoutWorker;
    for (const [quarterTurns, orientation] of held)
      it(`turns ${quarterTurns} quarters ${where}, and back`, () =>
        run(async () => {
          // The camera does not know how it was held, so the photo says nothing about it.
          const lying = await ready(await encoded(stored(scene(600, 400), orientation)));
          const { blob, width, height } = await rotated(lying.blob, quarterTurns);
          expect([width, height]).to.deep.equal([600, 400]);
          expect(blob.type).to.equal('image/jpeg');
          await expectUpright(blob);
          for (const further of [quarterTurns - 4, quarterTurns + 4])
            await expectUpright((await rotated(lying.blob, further)).blob);
          const back = await rotated(blob, -quarterTurns);
          expect([back.width, back.height]).to.deep.equal([lying.width, lying.height]);
        }));
  }

  it('turns what EXIF turns or mirrors, and then further', async () => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8] as Orientation[])
      for (const [quarterTurns, how] of held) {
        const lying = stored(scene(300, 200), how);
        const file = await withExif(await encoded(stored(lying, orientation)), orientation);
        await expectUpright((await rotated(file, quarterTurns)).blob);
      }
    expect([-1, -4, 7].map(quarterTurns => turnedFurther(1, quarterTurns))).to.deep.equal([8, 1, 8]);
  });

  it('keeps the pixels, and about the quality and the bytes', async () => {
    const { blob, width, height } = await ready(await photo(2000, 1500));
    const turned = await rotated(blob, 1);
    expect([turned.width, turned.height]).to.deep.equal([height, width]);
    expect(turned.blob.size / blob.size).to.be.within(0.8, 1.2);
  });

  it("never grows beyond the policy's bytes", async () => {
    const maxBytes = 60_000;
    const { blob } = await ready(await photo(1600, 1200), { maxBytes });
    for (const quarterTurns of [1, 2, 3])
      expect((await rotated(blob, quarterTurns, maxBytes)).blob.size).to.be.at.most(maxBytes);
  });

  it('refuses a PDF and what it cannot read, and stops when aborted', async () => {
    const options = { maxBytes: 5_000_000, signal };
    expect(await rotatePhoto(pdf(), 1, options)).to.include({ code: 'photo/pdf' });
    expect(await rotatePhoto(truncated(await photo(300, 200)), 1, options)).to.include({
      code: 'photo/truncated',
    });
    const controller = new AbortController();
    const work = rotatePhoto(await photo(2000, 1500), 1, { maxBytes: 5e6, signal: controller.signal });
    controller.abort(new Error('enough'));
    expect(
      await work.then(
        () => null,
        (reason: unknown) => (reason as Error).message,
      ),
    ).to.equal('enough');
    expect(await prepare(await photo(300, 200))).to.include({ outcome: 'ready' });
  });
});
