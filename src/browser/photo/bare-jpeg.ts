/** A JPEG without anything but its picture. */
import { jpegFileSegments } from './jpeg-file.js';

const comment = 0xfe;
const jfif = 0xe0;
/** Adobe's says how the colours are stored, and nothing else. */
const adobe = 0xee;
const isMetadata = (marker: number) =>
  marker === comment || (marker > jfif && marker <= 0xef && marker !== adobe);

/** EXIF that says how the picture is turned, and nothing else. */
const turnedBy = (orientation: number) =>
  Uint8Array.of(
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  );

/**
 * Leaves out every comment and application segment: EXIF, XMP, colour profile and whatever comes next. What an
 * `orientation` other than 1 says is written anew.
 */
export async function bareJpeg(jpeg: Blob, orientation = 1): Promise<Blob> {
  const parts: BlobPart[] = [jpeg.slice(0, 2)];
  if (orientation !== 1) parts.push(turnedBy(orientation));
  let from = 2;
  for await (const { segment, offset } of jpegFileSegments(jpeg)) {
    if (!isMetadata(segment.marker)) continue;
    parts.push(jpeg.slice(from, offset + segment.at));
    from = offset + segment.next;
  }
  if (from === 2 && orientation === 1) return jpeg;
  return new Blob([...parts, jpeg.slice(from)], { type: 'image/jpeg' });
}
