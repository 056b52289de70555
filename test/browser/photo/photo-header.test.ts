import { expect } from '@open-wc/testing';
import { photoHeader } from '../../../src/browser/photo/photo-header.js';
import {
  animatedPng,
  animatedWebp,
  blackPng,
  bytesOf,
  cmykJpeg,
  encoded,
  gif,
  heif,
  latin,
  scene,
  turnedPng,
  withExif,
} from '../../suites/image-files.js';

const headerOf = async (blob: Blob) => photoHeader(await bytesOf(blob));

describe('photo header', () => {
  const files: [what: string, make: () => Blob | Promise<Blob>, expected: object][] = [
    ['JPEG', () => encoded(scene(320, 200)), { type: 'jpeg', width: 320, height: 200, orientation: 1 }],
    [
      'JPEG in Intel order',
      async () => withExif(await encoded(scene(320, 200)), 6),
      { width: 320, height: 200, orientation: 6, cut: false },
    ],
    [
      'JPEG in Motorola order',
      async () => withExif(await encoded(scene(320, 200)), 8, false),
      { width: 320, height: 200, orientation: 8 },
    ],
    [
      'JPEG with an orientation that does not exist',
      async () => withExif(await encoded(scene(320, 200)), 9),
      { orientation: 1 },
    ],
    ['CMYK JPEG', () => cmykJpeg(64, 48, [0, 0, 0, 0]), { type: 'jpeg', width: 64, height: 48 }],
    ['PNG', () => blackPng(300, 200), { type: 'png', width: 300, height: 200, animated: false }],
    [
      'PNG that EXIF turns',
      async () => turnedPng(await blackPng(300, 200), 3),
      { type: 'png', width: 300, orientation: 3 },
    ],
    ['APNG', () => animatedPng(30, 20), { type: 'png', animated: true }],
    ['GIF', () => gif(1), { type: 'gif', width: 1, height: 1, animated: false }],
    ['animated GIF', () => gif(3), { type: 'gif', animated: true }],
    ['animated WebP', () => animatedWebp(), { type: 'webp', width: 100, height: 50, animated: true }],
    ['HEIC', () => heif('heic', 4032, 3024), { type: 'heic', width: 4032, height: 3024, animated: false }],
    ['AVIF', () => heif('avif', 800, 600), { type: 'avif', width: 800, height: 600 }],
    ['AVIF sequence', () => heif('avis', 800, 600), { type: 'avif', animated: true }],
    ['film', () => new Blob([latin('\0\0\0\x18ftypisom\0\0\0\0isommp42')]), { type: 'unknown' }],
    ['PDF', () => new Blob(['%PDF-1.7\n%%EOF']), { type: 'pdf' }],
    ['SVG', () => new Blob(['<?xml version="1.0"?><svg xmlns="…"/>']), { type: 'svg' }],
    ['SVG after a byte order mark', () => new Blob(['\ufeff \n<svg onload="x()">']), { type: 'svg' }],
    ['HTML', () => new Blob(['<!DOCTYPE html><p>']), { type: 'html' }],
    ['HTML in UTF-16', () => new Blob([latin('\xff\xfe<\0h\0t\0m\0l\0>\0')]), { type: 'html' }],
    ['XML', () => new Blob(['<note/>']), { type: 'xml' }],
    [
      'TIFF',
      () =>
        new Blob([
          latin('MM\0*\0\0\0\x08\0\x02\x01\0\0\x03\0\0\0\x01\0\x50\0\0\x01\x01\0\x03\0\0\0\x01\0\x20\0\0'),
        ]),
      { type: 'tiff', width: 80, height: 32 },
    ],
    [
      'BMP',
      () => new Blob([latin(`BM${'\0'.repeat(12)}\x28\0\0\0\x50\0\0\0\x20\0\0\0`)]),
      { type: 'bmp', width: 80 },
    ],
    ['text', () => new Blob(['BMW and others']), { type: 'unknown' }],
    ['nothing', () => new Blob([]), { type: 'unknown' }],
  ];
  for (const [what, make, expected] of files)
    it(`[A39] knows ${what} by its bytes`, async () => {
      expect(await headerOf(await make())).to.include(expected);
    });

  it('[A39] reads a lossless and a lossy WebP', async () => {
    const lossy = latin(`RIFF\0\0\0\0WEBPVP8 ${'\0'.repeat(7)}\x9d\x01\x2a\x40\x01\xc8\0`);
    expect(photoHeader(lossy)).to.include({ type: 'webp', width: 320, height: 200 });
    // 319 and 199 in 14 bits each, the first lowest.
    const bits = 319 | (199 << 14);
    const lossless = latin('RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f');
    const size = Uint8Array.of(bits & 255, (bits >> 8) & 255, (bits >> 16) & 255, bits >>> 24);
    expect(photoHeader(Uint8Array.from([...lossless, ...size]))).to.include({ width: 320, height: 200 });
  });

  it('never throws and never hangs, whatever is cut or changed', async () => {
    const whole = await Promise.all(
      [
        withExif(await encoded(scene(64, 48)), 6),
        turnedPng(await blackPng(64, 48), 5),
        gif(3),
        animatedWebp(),
        heif('heic', 10, 10),
      ].map(async blob => bytesOf(await blob)),
    );
    for (const bytes of whole) {
      for (let length = 0; length < Math.min(bytes.length, 400); length++)
        photoHeader(bytes.subarray(0, length));
      for (let at = 0; at < Math.min(bytes.length, 300); at++)
        for (const value of [0, 1, 0x7f, 0xff]) {
          const changed = bytes.slice();
          changed[at] = value;
          photoHeader(changed);
        }
    }
  });
});
