/** Size and motion of PNG, GIF, WebP and BMP, from their first bytes. */
import type { ByteReader } from './byte-reader.js';
import type { ByteRange } from './jpeg-header.js';
import { tiffDirectory } from './tiff-directory.js';

export interface RasterHeader {
  readonly width: number;
  readonly height: number;
  readonly animated: boolean;
  readonly orientation?: number;
  readonly exif?: readonly ByteRange[];
}

const mostPieces = 10_000;

const isNote = (name: string) => /^(?:eXIf|tEXt|zTXt|iTXt|tIME)$/.test(name);

/** Chunks up to the picture data: `acTL` says that it moves, `eXIf` how it is turned. */
export function pngHeader(bytes: ByteReader): RasterHeader {
  const exif: ByteRange[] = [];
  let animated = false;
  let orientation = 1;
  let at = 8;
  for (let i = 0; i < mostPieces && at + 8 <= bytes.length; i++) {
    const next = at + 12 + bytes.u32(at);
    const name = bytes.text(at + 4, 4);
    if (name === 'IDAT') break;
    if (name === 'acTL') animated = true;
    if (name === 'eXIf') orientation = tiffDirectory(bytes, at + 8)?.orientation ?? 1;
    if (isNote(name)) exif.push({ from: at, to: next });
    at = next;
  }
  const first = bytes.has(12, 'IHDR');
  return { width: first ? bytes.u32(16) : 0, height: first ? bytes.u32(20) : 0, animated, orientation, exif };
}

const colorTableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** A GIF moves when a second picture follows the first; a loop count says so where the first is long. */
export function gifHeader(bytes: ByteReader): RasterHeader {
  const size = { width: bytes.u16(6, true), height: bytes.u16(8, true) };
  const afterBlocks = (start: number) => {
    let at = start;
    while (at < bytes.length && bytes.u8(at) !== 0) at += bytes.u8(at) + 1;
    return at + 1;
  };
  let at = 13 + colorTableBytes(bytes.u8(10));
  let pictures = 0;
  for (let i = 0; i < mostPieces && at < bytes.length; i++) {
    if (bytes.u8(at) === 0x21) {
      if (bytes.has(at + 3, 'NETSCAPE2.0')) return { ...size, animated: true };
      at = afterBlocks(at + 2);
    } else if (bytes.u8(at) === 0x2c) {
      if (++pictures > 1) return { ...size, animated: true };
      at = afterBlocks(at + 11 + colorTableBytes(bytes.u8(at + 9)));
    } else break;
  }
  return { ...size, animated: false };
}

const u24 = (bytes: ByteReader, at: number) => bytes.u16(at, true) + bytes.u8(at + 2) * 65_536;

export function webpHeader(bytes: ByteReader): RasterHeader {
  if (bytes.has(12, 'VP8X'))
    return {
      width: u24(bytes, 24) + 1,
      height: u24(bytes, 27) + 1,
      animated: (bytes.u8(20) & 0x02) !== 0,
    };
  if (bytes.has(12, 'VP8L')) {
    const bits = bytes.u32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, animated: false };
  }
  const lossy = bytes.has(23, [0x9d, 0x01, 0x2a]);
  const side = (at: number) => (lossy ? bytes.u16(at, true) & 0x3fff : 0);
  return { width: side(26), height: side(28), animated: false };
}

/** The height of a BMP is negative where the rows run downwards. */
export function bmpHeader(bytes: ByteReader): RasterHeader {
  if (bytes.u32(14, true) === 12)
    return { width: bytes.u16(18, true), height: bytes.u16(20, true), animated: false };
  return { width: bytes.u32(18, true), height: Math.abs(bytes.u32(22, true) | 0), animated: false };
}
