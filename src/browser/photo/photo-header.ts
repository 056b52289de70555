/** What a file is, and how large its picture, told by its first bytes and by nothing else. */
import { ByteReader } from './byte-reader.js';
import { heifHeader } from './heif-header.js';
import { jpegHeader, type ByteRange } from './jpeg-header.js';
import { pdfStartBytes } from './pdf-trailer.js';
import { bmpHeader, gifHeader, pngHeader, webpHeader } from './raster-headers.js';
import { tiffDirectory } from './tiff-directory.js';

export type PhotoType =
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'bmp'
  | 'heic'
  | 'avif'
  | 'tiff'
  | 'pdf'
  | 'svg'
  | 'html'
  | 'xml'
  | 'unknown';

export interface PhotoHeader {
  readonly type: PhotoType;
  /** As stored, before it is turned; 0 where the bytes do not tell. */
  readonly width: number;
  readonly height: number;
  readonly animated: boolean;
  /** As EXIF counts, 1 to 8. HEIC and AVIF are turned by the decoder itself, so theirs is 1. */
  readonly orientation: number;
  /** The parts of the file that hold EXIF; without them no engine turns the picture by itself. */
  readonly exif: readonly ByteRange[];
  /** Of a JPEG: whether each scan makes the whole picture sharper. */
  readonly progressive: boolean;
  /** Where the picture data begins, as far as its end is looked for behind it. */
  readonly dataAt: number;
  /** More of the file would tell more. */
  readonly cut: boolean;
}

/** So much of a file is read for its header. */
export const headerBytes = 256 * 1024;

const unknownHeader: PhotoHeader = {
  type: 'unknown',
  width: 0,
  height: 0,
  animated: false,
  orientation: 1,
  exif: [],
  progressive: false,
  dataAt: 0,
  cut: false,
};

/** Markup begins with `<`, after any byte order mark, zero bytes of UTF-16, and white space. */
function markupType(bytes: ByteReader): 'svg' | 'html' | 'xml' | null {
  const text = bytes
    .text(0, 4096)
    .replace(/^(ï»¿|ÿþ|þÿ)/, '')
    .replaceAll('\0', '')
    .trimStart()
    .toLowerCase();
  if (!text.startsWith('<')) return null;
  const root = /<(svg|html|!doctype html|!doctype svg|head|body|script|iframe)\b/.exec(text)?.[1];
  if (!root) return 'xml';
  return root.endsWith('svg') ? 'svg' : 'html';
}

/** Every reader of PDF looks past what a mail program or a web server has put before it. */
const isPdf = (bytes: ByteReader) => bytes.text(0, pdfStartBytes).includes('%PDF-');

/** Reads the first bytes of a file, at most {@link headerBytes} unless more are needed. Never throws. */
export function photoHeader(start: Uint8Array): PhotoHeader {
  const bytes = new ByteReader(start);
  if (bytes.has(0, [0xff, 0xd8, 0xff])) {
    const jpeg = jpegHeader(bytes);
    return { ...unknownHeader, type: 'jpeg', ...jpeg, cut: jpeg.dataAt === 0 };
  }
  if (bytes.has(0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    return { ...unknownHeader, type: 'png', ...pngHeader(bytes) };
  if (bytes.has(0, 'GIF87a') || bytes.has(0, 'GIF89a'))
    return { ...unknownHeader, type: 'gif', ...gifHeader(bytes) };
  if (bytes.has(0, 'RIFF') && bytes.has(8, 'WEBP'))
    return { ...unknownHeader, type: 'webp', ...webpHeader(bytes) };
  if (bytes.has(4, 'ftyp')) {
    const heif = heifHeader(bytes);
    return heif ? { ...unknownHeader, ...heif, cut: heif.width === 0 } : unknownHeader;
  }
  const tiff = tiffDirectory(bytes, 0);
  if (tiff) return { ...unknownHeader, ...tiff, type: 'tiff' };
  // Two letters are little to go by, so the rest of the header has to make sense.
  if (bytes.has(0, 'BM') && bytes.u32(14, true) >= 12 && bytes.u32(14, true) <= 200)
    return { ...unknownHeader, type: 'bmp', ...bmpHeader(bytes) };
  return { ...unknownHeader, type: markupType(bytes) ?? (isPdf(bytes) ? 'pdf' : 'unknown') };
}
