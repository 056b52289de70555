/** Everything that can be known of a file before a decoder sees it. */
import { isLocked, pdfTrailer } from './pdf-trailer.js';
import { headerBytes, photoHeader, type PhotoHeader } from './photo-header.js';
import { refusePhoto, type PhotoRefused, type PhotoRules } from './photo-outcome.js';

/** What may go to a decoder: a type and size that are known, and no EXIF that would turn it on the way. */
export interface InspectedPhoto {
  readonly outcome: 'inspected';
  readonly header: PhotoHeader;
  readonly blob: Blob;
  /** A PDF with a password. */
  readonly locked: boolean;
}

/** A larger file is not even opened. The largest photos of telephones are below a third of this. */
export const maxReadBytes = 100 * 1024 * 1024;

/** Where a first slice does not reach the picture, as behind large colour profiles, a longer one is read. */
const longHeaderBytes = 4 * 1024 * 1024;

const readHeader = async (file: Blob, from: number, to: number) =>
  new Uint8Array(await file.slice(from, to).arrayBuffer());

function indexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
}

/** Whether the file holds these bytes; looks from its end, where they belong. */
async function holds(file: Blob, wanted: readonly number[], piece = 64 * 1024): Promise<boolean> {
  for (let to = file.size, size = piece; to > 0; to -= size, size = 1024 * 1024)
    if (indexOf(await readHeader(file, Math.max(0, to - size), to + wanted.length - 1), wanted) >= 0)
      return true;
  return false;
}

const endOfJpeg = [0xff, 0xd9];
const endOfPng = [0x49, 0x45, 0x4e, 0x44];

/** Decoders draw half a photo without a word, so the end is looked for. */
async function isTruncated(
  file: Blob,
  { type, cut, dataAt }: PhotoHeader,
  start: Uint8Array,
): Promise<boolean> {
  const view = new DataView(start.buffer);
  switch (type) {
    case 'jpeg':
      // A thumbnail inside EXIF has an end of its own, which does not count.
      return cut || !(await holds(file.slice(dataAt), endOfJpeg));
    case 'png':
      return !(await holds(file, endOfPng));
    case 'pdf':
      return (await pdfTrailer(file)) === null;
    case 'webp':
      return file.size < 30 || view.getUint32(4, true) + 8 > file.size;
    case 'bmp':
      return file.size < 30 || view.getUint32(2, true) > file.size;
    default:
      return false;
  }
}

/** The file with its true type, and without the parts that are not wanted. */
function withoutFile(file: Blob, { type, exif }: PhotoHeader): Blob {
  const parts: Blob[] = [];
  let from = 0;
  for (const range of exif) {
    parts.push(file.slice(from, range.from));
    from = range.to;
  }
  parts.push(file.slice(from));
  return new Blob(parts, { type: type === 'pdf' ? 'application/pdf' : `image/${type}` });
}

/** Judges a file by its size, its first bytes and its end. Reads little of it, and decodes nothing. */
export async function inspectPhoto(file: Blob, rules: PhotoRules): Promise<InspectedPhoto | PhotoRefused> {
  if (file.size === 0) return refusePhoto('photo/empty');
  if (file.size > maxReadBytes)
    return refusePhoto('photo/too-large', { bytes: file.size, max: maxReadBytes });
  try {
    let start = await readHeader(file, 0, headerBytes);
    let header = photoHeader(start);
    if (header.cut && file.size > headerBytes) {
      start = await readHeader(file, 0, longHeaderBytes);
      header = photoHeader(start);
    }
    return (
      (await judged(file, header, start, rules)) ?? {
        outcome: 'inspected',
        header,
        blob: withoutFile(file, header),
        locked: header.type === 'pdf' && isLocked(await pdfTrailer(file)),
      }
    );
  } catch {
    // A file on a disk can change, go away, or be closed to us between the choice and the reading.
    return refusePhoto('photo/unreadable');
  }
}

async function judged(
  file: Blob,
  header: PhotoHeader,
  start: Uint8Array,
  rules: PhotoRules,
): Promise<PhotoRefused | null> {
  const { type, width, height, animated } = header;
  switch (type) {
    case 'svg':
    case 'html':
    case 'xml':
      return refusePhoto('photo/svg', { type });
    case 'unknown':
    case 'tiff':
      return refusePhoto('photo/type', { type });
    case 'pdf':
      if (!rules.pdf) return refusePhoto('photo/pdf');
      if (file.size > rules.maxBytes)
        return refusePhoto('photo/too-large', { bytes: file.size, max: rules.maxBytes });
      break;
    default:
      if (width * height > rules.maxDecodePixels)
        return refusePhoto('photo/bomb', { width, height, max: rules.maxDecodePixels });
      if (animated) return refusePhoto('photo/animated', { type });
  }
  if (await isTruncated(file, header, start)) return refusePhoto('photo/truncated', { type });
  if (type !== 'pdf' && width * height === 0) return refusePhoto('photo/undecodable', { type });
  return null;
}
