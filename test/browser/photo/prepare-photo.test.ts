import { expect } from '@open-wc/testing';
import { releasePhotoWorker } from '../../../src/browser/photo/prepare-photo.js';
import {
  animatedPng,
  animatedWebp,
  blackPng,
  bytesOf,
  cmykJpeg,
  encoded,
  gif,
  heavy,
  heif,
  latin,
  notedPng,
  pdf,
  photo,
  scene,
  secrets,
  stored,
  truncated,
  turnedPng,
  withExif,
  type Orientation,
} from '../../suites/image-files.js';
import { expectUpright, pixels, prepare, ready, textOf, withoutWorker } from './prepared.js';

describe('preparing a photo', function () {
  this.timeout(60_000);
  afterEach(() => releasePhotoWorker());

  for (const where of ['in a worker', 'on the page'] as const) {
    const run = where === 'in a worker' ? <T>(work: () => Promise<T>) => work() : withoutWorker;
    describe(where, () => {
      for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8] as Orientation[])
        it(`turns orientation ${orientation} right side up`, () =>
          run(async () => {
            const { blob, width, height } = await ready(await photo(600, 400, orientation));
            expect([width, height]).to.deep.equal([600, 400]);
            await expectUpright(blob);
          }));

      it('needs no element of the page to decode it', () =>
        run(async () => {
          const own = globalThis.Image;
          let made = 0;
          globalThis.Image = class extends own {
            constructor() {
              super();
              made++;
            }
          };
          try {
            for (const maxPixels of [4_000_000, 100_000])
              await ready(await photo(600, 400, 6), { maxPixels });
          } finally {
            globalThis.Image = own;
          }
          expect(made).to.equal(0);
        }));

      it('makes a large photo smaller, right side up', () =>
        run(async () => {
          const { blob, width, height } = await ready(await photo(2400, 1800, 6), { maxPixels: 640 * 480 });
          expect(width * height).to.be.within(640 * 480 * 0.6, 640 * 480);
          expect(width / height).to.be.closeTo(4 / 3, 0.01);
          await expectUpright(blob);
        }));

      it('[A43] leaves no place, serial number, comment or profile', () =>
        run(async () => {
          const file = await photo(800, 600, 6);
          const before = await textOf(file);
          for (const secret of secrets) expect(before).to.contain(secret);
          const { blob } = await ready(file);
          const sent = await textOf(blob);
          for (const secret of [...secrets, 'Exif', 'ICC_PROFILE', 'Photoshop'])
            expect(sent).not.to.contain(secret);
        }));

      it('[A45] shows CMYK in its colours', () =>
        run(async () => {
          const { blob } = await ready(cmykJpeg(640, 480, [0, 255, 255, 0]));
          const [red = 0, green = 0, blue = 0] = (await pixels(blob)).at(320, 240);
          expect(red).to.be.above(180);
          expect(Math.max(green, blue)).to.be.below(90);
        }));

      it('writes a watermark across when asked', () =>
        run(async () => {
          const plain = scene(600, 400);
          plain.getContext('2d')!.fillRect(0, 0, 600, 400);
          const file = await encoded(plain);
          const [without, withText] = [
            await ready(file),
            await ready(file, { watermark: 'Only for Portal' }),
          ];
          expect(withText.blob.size).to.be.above(without.blob.size * 1.2);
          expect(withText.width).to.equal(600);
        }));
    });
  }

  it('uses one worker for all photos and ends it when told', async () => {
    const started: Worker[] = [];
    const Own = globalThis.Worker;
    globalThis.Worker = class extends Own {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        started.push(this);
      }
    };
    try {
      const file = await photo(300, 200);
      await Promise.all(Array.from({ length: 30 }, () => ready(file)));
      expect(started).to.have.length(1);
      await releasePhotoWorker();
      await ready(file);
      expect(started).to.have.length(2);
    } finally {
      globalThis.Worker = Own;
    }
  });

  it('goes on on the page where the worker dies in the middle', async () => {
    const file = await photo(2000, 1500);
    await ready(file);
    const work = ready(file);
    await new Promise(resolve => setTimeout(resolve, 5));
    await releasePhotoWorker();
    expect((await work).width).to.equal(2000);
  });

  it('stops at once when aborted, and works afterwards', async () => {
    const file = await photo(2000, 1500);
    await ready(file);
    const controller = new AbortController();
    const work = prepare(file, {}, controller.signal);
    setTimeout(() => controller.abort(new Error('enough')), 5);
    const error = await work.then(
      () => null,
      (reason: unknown) => reason as Error,
    );
    expect(error?.message).to.equal('enough');
    expect((await ready(await photo(300, 200))).width).to.equal(300);
  });

  it('fits into few bytes by quality, then by size', async () => {
    const file = await photo(1600, 1200);
    for (const maxBytes of [100_000, 40_000, 10_000]) {
      const { blob, width } = await ready(file, { maxBytes });
      expect(blob.size, `${maxBytes}`).to.be.at.most(maxBytes);
      expect(width).to.be.above(100);
    }
    expect(await prepare(file, { maxBytes: 100 })).to.include({
      outcome: 'refused',
      code: 'photo/too-large',
    });
  });

  it('turns a PNG with EXIF, and puts white behind what is transparent', async () => {
    const file = await turnedPng(await encoded(stored(scene(600, 400), 8), 'image/png'), 8);
    await expectUpright((await ready(file)).blob);
    const clear = Object.assign(document.createElement('canvas'), { width: 64, height: 64 });
    const { blob } = await ready(await encoded(clear, 'image/png'));
    expect(blob.type).to.equal('image/jpeg');
    expect((await pixels(blob)).at(30, 30)).to.deep.equal([255, 255, 255]);
  });

  it('[A39] refuses SVG and HTML by whatever name', async () => {
    const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'id.jpg', { type: 'image/jpeg' });
    const html = new File(['<!doctype html><script>1</script>'], 'id.png', { type: 'image/png' });
    expect(await prepare(svg)).to.deep.equal({
      outcome: 'refused',
      code: 'photo/svg',
      params: { type: 'svg' },
    });
    expect(await prepare(html)).to.deep.equal({
      outcome: 'refused',
      code: 'photo/svg',
      params: { type: 'html' },
    });
    expect(await prepare(new File(['PK\x03\x04…'], 'id.jpg'))).to.include({ code: 'photo/type' });
  });

  it('[A40] leaves what is hidden in or behind a photo', async () => {
    const hidden = '<html><script>alert(1)</script>PK\x03\x04META-INF/MANIFEST.MF';
    const jpeg = await bytesOf(await photo(300, 200));
    const png = await notedPng(await encoded(scene(300, 200), 'image/png'), hidden);
    const comment = latin(`\xff\xfe\0${String.fromCharCode(hidden.length + 2)}${hidden}`);
    const files: [what: string, file: Blob][] = [
      ['an archive behind a JPEG', new Blob([jpeg, latin(hidden)])],
      ['a page in the comment of a JPEG', new Blob([jpeg.subarray(0, 2), comment, jpeg.subarray(2)])],
      ['an archive behind a GIF', new Blob([gif(1), latin(hidden)])],
      ['a note in a PNG', png],
      ['an archive behind a PNG', new Blob([png, latin(hidden)])],
    ];
    for (const [what, file] of files) {
      expect(await textOf(file), what).to.contain(hidden);
      const { blob } = await ready(file);
      expect(blob.type, what).to.equal('image/jpeg');
      expect(await textOf(blob), what).to.match(/^\xff\xd8\xff[^]*\xff\xd9$/);
      for (const part of ['<script', 'PK\x03\x04', 'META-INF'])
        expect(await textOf(blob), what).not.to.contain(part);
    }
  });

  it('[A41] refuses 20,000 by 20,000 pixels in 48 KB before decoding them', async () => {
    const bomb = await blackPng(20_000, 20_000);
    expect(bomb.size).to.be.within(40_000, 60_000);
    expect(await prepare(bomb)).to.deep.equal({
      outcome: 'refused',
      code: 'photo/bomb',
      params: { width: 20_000, height: 20_000, max: 120_000_000 },
    });
    expect(await prepare(heif('heic', 20_000, 20_000))).to.include({ code: 'photo/bomb' });
  });

  it('[A42] refuses what moves', async () => {
    for (const file of [gif(2), await animatedPng(30, 20), animatedWebp()])
      expect(await prepare(file)).to.include({ code: 'photo/animated' });
    expect((await ready(gif(1))).width).to.equal(1);
  });

  it('[A44] keeps no file name', async () => {
    const file = new File([await photo(300, 200)], `../../\u202egpj.${'LI-SI-ID-CARD'.repeat(150)}.jpg`);
    const { blob } = await ready(file);
    expect(blob).not.to.be.instanceOf(File);
    expect(blob.type).to.equal('image/jpeg');
    expect((await textOf(blob)).includes('LI-SI')).to.equal(false);
    const page = await ready(new File([pdf()], 'a.pdf'), { pdf: true });
    expect(page.blob).not.to.be.instanceOf(File);
  });

  it('[A45] names what is empty, cut short, or not decodable', async () => {
    expect(await prepare(new Blob([]))).to.include({ code: 'photo/empty' });
    const jpeg = await photo(800, 600);
    for (const share of [0.005, 0.3, 0.9])
      expect(await prepare(truncated(jpeg, share)), `${share}`).to.include({ code: 'photo/truncated' });
    const png = await encoded(scene(800, 600), 'image/png');
    expect(await prepare(truncated(png))).to.include({ code: 'photo/truncated' });
    expect(await prepare(heif('heic', 800, 600))).to.include({ code: 'photo/heic' });
    const broken = new Blob([(await bytesOf(png)).subarray(0, 40), latin('IEND')]);
    expect(await prepare(broken)).to.include({ code: 'photo/undecodable' });
  });

  it('[A46] refuses 200 MB without reading a byte', async () => {
    const file = heavy(200);
    expect(file.size).to.equal(200 * 1024 * 1024);
    let reads = 0;
    const counted = () => {
      reads++;
      throw new Error('read');
    };
    Object.assign(file, { slice: counted, arrayBuffer: counted, stream: counted, text: counted });
    expect(await withoutWorker(() => prepare(file))).to.include({ code: 'photo/too-large' });
    expect(reads).to.equal(0);
    expect(await prepare(heavy(200))).to.include({ code: 'photo/too-large' });
  });

  it('reads a header behind a very long profile', async () => {
    const jpeg = await bytesOf(await withExif(await encoded(scene(600, 400)), 1));
    const profile = new Uint8Array(65_000 + 4);
    profile.set([0xff, 0xe3, ...[65_002 >> 8, 65_002 & 255]]);
    const file = new Blob([
      jpeg.subarray(0, 2),
      ...Array.from({ length: 6 }, () => profile),
      jpeg.subarray(2),
    ]);
    expect((await ready(file)).width).to.equal(600);
  });
});
