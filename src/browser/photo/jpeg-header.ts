/** The segments of a JPEG before its picture data: size, orientation, and where EXIF lies. */
import type { ByteReader } from './byte-reader.js';
import { tiffDirectory } from './tiff-directory.js';

/** From the first byte to the one after the last. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

export interface JpegHeader {
  /** 0 where no frame was found. */
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
  /** Segments that hold EXIF, each with its marker. */
  readonly exif: readonly ByteRange[];
  /** Where the first scan begins; 0 where the bytes end before it. */
  readonly dataAt: number;
}

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const app1 = 0xe1;
/** C4, C8 and CC in the same row are tables, not frames. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= startOfImage);

/** One segment: `at` is its 0xFF, `next` the byte after it. */
export interface JpegSegment {
  readonly marker: number;
  readonly at: number;
  readonly next: number;
}

/** The segments from the start to the first scan, that one included; ends early where the bytes do. */
export function* jpegSegments(bytes: ByteReader): Generator<JpegSegment> {
  let at = 2;
  while (at + 3 < bytes.length && bytes.u8(at) === 0xff) {
    const marker = bytes.u8(at + 1);
    // Any number of 0xFF may stand before a marker.
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === endOfImage) return;
    const next = standsAlone(marker) ? at + 2 : at + 2 + Math.max(2, bytes.u16(at + 2));
    yield { marker, at, next };
    if (marker === startOfScan) return;
    at = next;
  }
}

export function jpegHeader(bytes: ByteReader): JpegHeader {
  const exif: ByteRange[] = [];
  let width = 0;
  let height = 0;
  let orientation: number | undefined;
  let dataAt = 0;
  for (const { marker, at, next } of jpegSegments(bytes)) {
    if (marker === startOfScan) dataAt = at;
    else if (isFrame(marker)) {
      // A second frame is an error, and must not hide a larger picture.
      height = Math.max(height, bytes.u16(at + 5));
      width = Math.max(width, bytes.u16(at + 7));
    } else if (marker === app1 && bytes.has(at + 4, 'Exif\0')) {
      orientation ??= tiffDirectory(bytes, at + 10)?.orientation;
      exif.push({ from: at, to: next });
    }
  }
  return { width, height, orientation: orientation ?? 1, exif, dataAt };
}
