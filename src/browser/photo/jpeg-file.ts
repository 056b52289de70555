/** A JPEG read from segment to segment, whatever their sum: some carry megabytes of notes before their picture. */
import { ByteReader } from './byte-reader.js';
import {
  JpegHeaderBuilder,
  jpegSegments,
  startOfScan,
  type JpegHeader,
  type JpegSegment,
} from './jpeg-header.js';

/** A segment has at most 64 KB; several fit into one reading. */
const windowBytes = 256 * 1024;

interface SegmentInFile {
  /** The segment, and the bytes that it lies in. */
  readonly segment: JpegSegment;
  readonly bytes: ByteReader;
  /** Where the first of the bytes stands in the file. */
  readonly offset: number;
}

/** The segments from the start of the file to the first scan, that one included; ends early where the file does. */
export async function* jpegFileSegments(file: Blob): AsyncGenerator<SegmentInFile> {
  let at = 2;
  for (;;) {
    const offset = at;
    const bytes = new ByteReader(
      new Uint8Array(await file.slice(offset, offset + windowBytes).arrayBuffer()),
    );
    const isLast = offset + bytes.length >= file.size;
    for (const segment of jpegSegments(bytes, 0)) {
      // The next reading begins with a segment that is not all here.
      if (segment.next > bytes.length && !isLast) break;
      yield { segment, bytes, offset };
      at = offset + segment.next;
      if (segment.marker === startOfScan) return;
    }
    if (isLast || at === offset) return;
  }
}

/** The header of a JPEG whose picture lies behind the first bytes. */
export async function jpegFileHeader(file: Blob): Promise<JpegHeader> {
  const builder = new JpegHeaderBuilder();
  for await (const { segment, bytes, offset } of jpegFileSegments(file)) builder.add(bytes, segment, offset);
  return builder.header;
}
