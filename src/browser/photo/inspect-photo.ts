/** Everything that can be known of a file before a decoder sees it. */
import { isCutOff } from './heif-header.js';
import { jpegFileHeader } from './jpeg-file.js';
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
  /** A JPEG whose last bytes are missing, perhaps no more than its end: only its last rows tell. */
  readonly endMissing: boolean;
}

/** So much is read of a file of another kind whose first bytes do not tell its size. */
const longHeaderBytes = 4 * 1024 * 1024;

/** A larger file is not even opened. The largest photos of telephones are below a third of this. */
export const maxReadBytes = 100 * 1024 * 1024;

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

/** What only the end of a file tells. */
interface FileEnd {
  readonly truncated: boolean;
  readonly locked: boolean;
  readonly endMissing: boolean;
}

const soundEnd: FileEnd = { truncated: false, locked: false, endMissing: false };

/** Decoders draw half a photo without a word, so the end is looked for, once. */
async function fileEnd(
  file: Blob,
  { type, cut, dataAt, progressive }: PhotoHeader,
  start: Uint8Array,
): Promise<FileEnd> {
  const ends = (truncated: boolean): FileEnd => ({ ...soundEnd, truncated });
  const view = new DataView(start.buffer);
  switch (type) {
    case 'jpeg': {
      if (cut) return ends(true);
      // A thumbnail inside EXIF has an end of its own, which does not count.
      const endMissing = !(await holds(file.slice(dataAt), endOfJpeg));
      return { ...ends(progressive && endMissing), endMissing };
    }
    case 'png':
      return ends(!(await holds(file, endOfPng)));
    case 'pdf': {
      const trailer = await pdfTrailer(file);
      return { ...ends(trailer === null), locked: isLocked(trailer) };
    }
    case 'webp':
      // The last byte may be one that only makes the size even.
      return ends(file.size < 30 || view.getUint32(4, true) + 7 > file.size);
    case 'bmp':
      return ends(file.size < 30 || (view.getUint32(2, true) > file.size && bmpBytes(view) > file.size));
    case 'heic':
    case 'avif':
      return ends(await isCutOff(file));
    default:
      return soundEnd;
  }
}

/** So many bytes a BMP needs, whatever it says of its size: some programs write 0 there, others too much. */
function bmpBytes(view: DataView): number {
  const isOld = view.getUint32(14, true) === 12;
  if (!isOld && view.getUint32(30, true) !== 0) return 0;
  const width = isOld ? view.getUint16(18, true) : view.getInt32(18, true);
  const height = isOld ? view.getUint16(20, true) : Math.abs(view.getInt32(22, true));
  const bits = view.getUint16(isOld ? 24 : 28, true);
  return view.getUint32(10, true) + Math.ceil((width * bits) / 32) * 4 * height;
}

/** The file with its true type, without the parts that are not wanted, and with an end where it lacks one. */
function withoutNotes(file: Blob, { type, exif }: PhotoHeader, end: readonly BlobPart[]): Blob {
  const parts: BlobPart[] = [];
  let from = 0;
  for (const range of exif) {
    parts.push(file.slice(from, range.from));
    from = range.to;
  }
  parts.push(file.slice(from), ...end);
  return new Blob(parts, { type: `image/${type}` });
}

/** Judges a file by its size, its first bytes and its end. Reads little of it, and decodes nothing. */
export async function inspectPhoto(file: Blob, rules: PhotoRules): Promise<InspectedPhoto | PhotoRefused> {
  if (file.size === 0) return refusePhoto('photo/empty');
  if (file.size > maxReadBytes)
    return refusePhoto('photo/too-large', { bytes: file.size, max: maxReadBytes });
  try {
    const start = await readHeader(file, 0, headerBytes);
    const header = await wholeHeader(file, photoHeader(start));
    const refused = refuseByHeader(file, header, rules);
    if (refused) return refused;
    const { type, width, height } = header;
    const { truncated, locked, endMissing } = await fileEnd(file, header, start);
    if (truncated) return refusePhoto('photo/truncated', { type });
    if (type !== 'pdf' && width * height === 0) return refusePhoto('photo/undecodable', { type });
    return {
      outcome: 'inspected',
      header,
      // What is sent as it is stays as it is, whatever becomes of the file until then.
      blob:
        type === 'pdf'
          ? new Blob([await file.arrayBuffer()], { type: 'application/pdf' })
          : withoutNotes(file, header, endMissing ? [Uint8Array.from(endOfJpeg)] : []),
      locked,
      endMissing,
    };
  } catch {
    // A file on a disk can change, go away, or be closed to us between the choice and the reading.
    return refusePhoto('photo/unreadable');
  }
}

/** Where the first bytes do not reach the picture, as behind large colour profiles and notes, more are read. */
async function wholeHeader(file: Blob, header: PhotoHeader): Promise<PhotoHeader> {
  if (!header.cut || file.size <= headerBytes) return header;
  if (header.type === 'jpeg') {
    const jpeg = await jpegFileHeader(file);
    return { ...header, ...jpeg, cut: jpeg.dataAt === 0 };
  }
  return photoHeader(await readHeader(file, 0, longHeaderBytes));
}

function refuseByHeader(file: Blob, header: PhotoHeader, rules: PhotoRules): PhotoRefused | null {
  const { type, width, height, animated } = header;
  switch (type) {
    case 'svg':
    case 'html':
    case 'xml':
      return refusePhoto('photo/svg', { type });
    case 'unknown':
    case 'tiff':
      return refusePhoto('photo/type', { type, pdf: Number(rules.pdf) });
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
  return null;
}
