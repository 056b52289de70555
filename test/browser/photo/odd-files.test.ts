import { expect } from '@open-wc/testing';
import { canvasIsHonest } from '../../../src/browser/photo/canvas-honesty.js';
import { runPipeline } from '../../../src/browser/photo/photo-pipeline.js';
import { releasePhotoWorker } from '../../../src/browser/photo/prepare-photo.js';
import {
  bytesOf,
  encoded,
  heif,
  joined,
  latin,
  notedPng,
  pdf,
  photo,
  scene,
  secrets,
  truncated,
} from '../../suites/image-files.js';
import { skipOn } from '../../suites/skip-on.js';
import { expectUpright, prepare, ready, rules, textOf } from './prepared.js';

/** A JPEG with so many segments of 64 KB before its picture, as extended XMP of portrait photos has them. */
async function afterNotes(jpeg: Blob, segments: number): Promise<Blob> {
  const bytes = await bytesOf(jpeg);
  const note = joined(
    [0xff, 0xe1, 0xff, 0xff],
    latin('http://ns.adobe.com/xmp/extension/\0'),
    new Uint8Array(65_498),
  );
  return new Blob([bytes.subarray(0, 2), ...Array.from({ length: segments }, () => note), bytes.subarray(2)]);
}

const endOfJpeg = -2;

describe('files that every viewer opens', function () {
  this.timeout(60_000);
  afterEach(() => releasePhotoWorker());

  for (const segments of [3, 5, 90, 300])
    it(`[C09] a JPEG whose picture lies behind ${segments} segments of notes is taken, right side up`, async () => {
      const file = await afterNotes(await photo(600, 400, 6), segments);
      const { blob, width, height } = await ready(file);
      expect([width, height]).to.deep.equal([600, 400]);
      await expectUpright(blob);
      expect(await textOf(blob)).not.to.contain('xmp');
    });

  it('[C09] one that ends among its notes is told as incomplete', async () => {
    const file = await afterNotes(await photo(600, 400), 90);
    expect(await prepare(file.slice(0, 3_000_000))).to.include({ code: 'photo/truncated' });
  });

  it('[C21] a JPEG that lacks nothing but its last bytes is taken; half of one is not', async () => {
    const file = await encoded(scene(640, 480));
    const { blob } = await ready(file.slice(0, endOfJpeg));
    await expectUpright(blob);
    for (const share of [0.3, 0.6, 0.9])
      expect(await prepare(truncated(file, share)), `${share}`).to.include({ code: 'photo/truncated' });
  });

  it('[C21] a PDF with something before its first line, or without its last one, is taken', async () => {
    const file = pdf();
    const text = await file.text();
    const taken = { pdf: true };
    const odd: [string, Blob][] = [
      ['a byte order mark', new Blob(['\ufeff', file])],
      ['lines of a mail program', new Blob(['Content-Type: application/pdf\r\n\r\n', file])],
      ['no %%EOF', new Blob([text.slice(0, text.lastIndexOf('%%EOF'))])],
      ['half a megabyte behind it', new Blob([file, ' '.repeat(500_000)])],
    ];
    for (const [what, blob] of odd) expect((await prepare(blob, taken)).outcome, what).to.equal('ready');
    expect((await ready(new Blob(['\n\n', pdf('/Encrypt 9 0 R')]), taken)).advice).to.include('photo/locked');
    expect(await prepare(new Blob(['<html>', file]), taken), 'no page').to.include({ code: 'photo/svg' });
  });

  it('[C21] a BMP is judged by its pixels, not by the size that it states', async () => {
    const bmp = (stated: number, missing = 0) => {
      const pixels = new Uint8Array(40 * 30 * 4).map((_, at) => (at * 7) % 256);
      const header = new DataView(new ArrayBuffer(54));
      [0x42, 0x4d].forEach((byte, at) => header.setUint8(at, byte));
      header.setUint32(2, stated, true);
      header.setUint32(10, 54, true);
      header.setUint32(14, 40, true);
      header.setInt32(18, 40, true);
      header.setInt32(22, 30, true);
      header.setUint16(26, 1, true);
      header.setUint16(28, 32, true);
      return new Blob([header.buffer, pixels.subarray(missing)]);
    };
    for (const stated of [0, 4854, 9999]) expect((await ready(bmp(stated))).width).to.equal(40);
    expect(await prepare(bmp(4854, 2000))).to.include({ code: 'photo/truncated' });
  });

  it('[C21] what is no photo is told with everything that the policy takes', async () => {
    const archive = new Blob(['PK\u0003\u0004 and more']);
    expect(await prepare(archive)).to.deep.include({
      code: 'photo/type',
      params: { type: 'unknown', pdf: 0 },
    });
    expect(await prepare(archive, { pdf: true })).to.deep.include({ params: { type: 'unknown', pdf: 1 } });
  });
});

describe('containers of several pictures', function () {
  this.timeout(60_000);
  afterEach(() => releasePhotoWorker());

  it('[C20] HEIC and AVIF that broke off in the data of their pictures are incomplete, not of an unknown kind', async () => {
    for (const brand of ['heic', 'avif'])
      for (const missing of [1, 60, 80])
        expect(await prepare(heif(brand, 800, 600).slice(0, -missing)), `${brand} −${missing}`).to.include({
          code: 'photo/truncated',
        });
    expect(await prepare(heif('heic', 800, 600))).not.to.include({ code: 'photo/truncated' });
  });

  it('[C20] a JPEG with a second picture behind it is judged by the first', async () => {
    const first = await encoded(scene(640, 480));
    const second = await encoded(scene(160, 120));
    await expectUpright((await ready(new Blob([first, second]))).blob);
    await expectUpright((await ready(new Blob([first, truncated(second)]))).blob);
  });

  it('[C20] a thumbnail in the notes does not complete a picture that broke off', async () => {
    const bytes = await bytesOf(await encoded(scene(640, 480)));
    const thumbnail = await bytesOf(await encoded(scene(60, 40), 'image/jpeg', 0.5));
    const note = joined(latin('Exif\0\0'), thumbnail);
    const length = [((note.length + 2) >> 8) & 255, (note.length + 2) & 255];
    const whole = new Blob([
      bytes.subarray(0, 2),
      new Uint8Array([0xff, 0xe1, ...length]),
      note,
      bytes.subarray(2),
    ]);
    expect((await prepare(whole)).outcome).to.equal('ready');
    expect(await prepare(truncated(whole, 0.7))).to.include({ code: 'photo/truncated' });
  });

  it('[C20] a PDF for the web, which has an end of its own after the first page, is judged by its length', async () => {
    const head = (length: number) =>
      `%PDF-1.5\n1 0 obj\n<< /Linearized 1 /L ${length} /O 3 >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 >>\nstartxref\n0\n%%EOF\n`;
    const rest = await pdf().text();
    const length = head(1000).length + rest.length;
    const at = head(length).length;
    const whole = new Blob([
      head(length),
      rest.replace(/startxref\n(\d+)/, (_, offset) => `startxref\n${Number(offset) + at}`),
    ]);
    const padded = new Blob([whole, '\n'.repeat(Math.max(0, length - whole.size))]);
    expect((await prepare(padded, { pdf: true })).outcome).to.equal('ready');
    expect(await prepare(padded.slice(0, at), { pdf: true })).to.include({ code: 'photo/truncated' });
  });
});

describe('a file that is no longer there', () => {
  it('[C22] a PDF is sent from memory, so that uploading again helps', async () => {
    const source = pdf();
    const { blob } = await ready(source, { pdf: true });
    expect(blob).not.to.equal(source);
    expect(await blob.text()).to.equal(await source.text());
  });

  it(
    '[C22] one that changed since it was chosen is told so, to be chosen again',
    skipOn('webkit', 'WebKitGTK gives no files of the origin here', async () => {
      const root = await navigator.storage.getDirectory();
      const handle = await root.getFileHandle('changing.jpg', { create: true });
      const write = async (blob: Blob) => {
        const stream = await handle.createWritable();
        await stream.write(blob);
        await stream.close();
      };
      await write(await photo(300, 200));
      const file = await handle.getFile();
      await new Promise(resolve => setTimeout(resolve, 20));
      await write(await photo(400, 300));
      expect(await prepare(file)).to.deep.equal({ outcome: 'refused', code: 'photo/unreadable', params: {} });
    }),
  );
});

describe('a browser that gives back other pictures than were drawn', function () {
  this.timeout(60_000);
  const own = OffscreenCanvasRenderingContext2D.prototype.getImageData;

  /** Stripes, as Firefox answers with `privacy.resistFingerprinting`. */
  const lying = async (work: () => Promise<void>) => {
    OffscreenCanvasRenderingContext2D.prototype.getImageData = function (...area) {
      const image = own.apply(this, area);
      image.data.forEach((_, at) => (image.data[at] = (at >> 4) % 2 ? 255 : 0));
      return image;
    };
    try {
      await work();
    } finally {
      OffscreenCanvasRenderingContext2D.prototype.getImageData = own;
    }
  };
  const run = (file: Blob, quarterTurns = 0, changed = {}) =>
    runPipeline({ file, rules: { ...rules, ...changed }, quarterTurns }, new AbortController().signal);

  it('[C02] is found out, and one that is honest is not', async () => {
    expect(await canvasIsHonest()).to.equal(true);
    await lying(async () => {
      expect(await canvasIsHonest()).to.equal(false);
    });
  });

  it('[C02] the original is sent without its notes, as it is held, and the person is told', async () => {
    for (const orientation of [1, 6, 8] as const)
      await lying(async () => {
        const outcome = await run(await photo(600, 400, orientation));
        if (outcome.outcome !== 'ready') throw new Error(outcome.code);
        expect(outcome.advice).to.deep.equal(['photo/original']);
        expect([outcome.width, outcome.height]).to.deep.equal([600, 400]);
        const text = await textOf(outcome.blob);
        for (const secret of secrets) expect(text).not.to.contain(secret);
        await expectUpright(outcome.blob);
      });
  });

  it('[C02] the person can still turn it', async () => {
    await lying(async () => {
      const turned = await run(await photo(600, 400, 8), 1);
      if (turned.outcome !== 'ready') throw new Error(turned.code);
      expect([turned.width, turned.height]).to.deep.equal([400, 600]);
    });
  });

  it('[C02] what cannot be sent as it is, is refused with what can be done', async () => {
    await lying(async () => {
      expect(await run(await photo(600, 400), 0, { maxBytes: 1000 })).to.deep.include({
        code: 'photo/canvas',
        params: { max: 1000 },
      });
      const webp = await encoded(scene(100, 80), 'image/webp');
      if (webp.type === 'image/webp') expect(await run(webp)).to.include({ code: 'photo/canvas' });
      const png = await run(await notedPng(await encoded(scene(100, 80), 'image/png'), 'SECRET-NOTE'));
      expect(png.outcome === 'ready' && (await textOf(png.blob))).not.to.contain('SECRET-NOTE');
    });
  });
});
