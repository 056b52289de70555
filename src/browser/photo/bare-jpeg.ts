/** A JPEG without anything but its picture. */
import { ByteReader } from './byte-reader.js';
import { jpegSegments } from './jpeg-header.js';

const comment = 0xfe;
const jfif = 0xe0;
/** Adobe's says how the colours are stored, and nothing else. */
const adobe = 0xee;
const isMetadata = (marker: number) =>
  marker === comment || (marker > jfif && marker <= 0xef && marker !== adobe);

/** What an engine writes ahead of the picture fits into this many times over. */
const startBytes = 128 * 1024;

/** Leaves out every comment and application segment: EXIF, XMP, colour profile and whatever comes next. */
export async function bareJpeg(jpeg: Blob): Promise<Blob> {
  const start = new ByteReader(new Uint8Array(await jpeg.slice(0, startBytes).arrayBuffer()));
  const unwanted = [...jpegSegments(start)].filter(({ marker }) => isMetadata(marker));
  if (unwanted.length === 0) return jpeg;
  const parts: Blob[] = [];
  let from = 0;
  for (const { at, next } of unwanted) {
    parts.push(jpeg.slice(from, at));
    from = next;
  }
  return new Blob([...parts, jpeg.slice(from)], { type: 'image/jpeg' });
}
