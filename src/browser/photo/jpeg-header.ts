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
  /** Whether each scan makes the whole picture sharper, so that one without an end looks whole and is not. */
  readonly progressive: boolean;
  /** Segments that hold EXIF, each with its marker. */
  readonly exif: readonly ByteRange[];
  /** Where the first scan begins; 0 where the bytes end before it. */
  readonly dataAt: number;
}

const startOfImage = 0xd8;
const endOfImage = 0xd9;
export const startOfScan = 0xda;
const baselineFrame = 0xc0;
const extendedFrame = 0xc1;
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
export function* jpegSegments(bytes: ByteReader, from = 2): Generator<JpegSegment> {
  let at = from;
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

/** Puts a header together out of segments as they come. */
export class JpegHeaderBuilder {
  readonly #exif: ByteRange[] = [];
  #width = 0;
  #height = 0;
  #orientation: number | undefined;
  #progressive = false;
  #dataAt = 0;

  /** Takes the segment at `at` of these bytes, of which the first one stands at `offset` in the file. */
  add(bytes: ByteReader, { marker, at, next }: JpegSegment, offset = 0): void {
    if (marker === startOfScan) this.#dataAt = offset + at;
    else if (isFrame(marker)) {
      // A second frame is an error, and must not hide a larger picture.
      this.#height = Math.max(this.#height, bytes.u16(at + 5));
      this.#width = Math.max(this.#width, bytes.u16(at + 7));
      this.#progressive ||= marker !== baselineFrame && marker !== extendedFrame;
    } else if (marker === app1 && bytes.has(at + 4, 'Exif\0')) {
      this.#orientation ??= tiffDirectory(bytes, at + 10)?.orientation;
      this.#exif.push({ from: offset + at, to: offset + next });
    }
  }

  get header(): JpegHeader {
    return {
      width: this.#width,
      height: this.#height,
      orientation: this.#orientation ?? 1,
      progressive: this.#progressive,
      exif: this.#exif,
      dataAt: this.#dataAt,
    };
  }
}

/** The header of a JPEG as far as these first bytes show it. */
export function jpegHeader(bytes: ByteReader): JpegHeader {
  const builder = new JpegHeaderBuilder();
  for (const segment of jpegSegments(bytes)) builder.add(bytes, segment);
  return builder.header;
}
