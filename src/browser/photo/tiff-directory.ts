/** The first directory of a TIFF, which is also what EXIF is made of. */
import type { ByteReader } from './byte-reader.js';

export interface TiffDirectory {
  readonly width: number;
  readonly height: number;
  /** 1 to 8 as EXIF counts, 1 where there is none. */
  readonly orientation: number;
}

const tags = { 256: 'width', 257: 'height', 274: 'orientation' } as const;
const short = 3;
const longType = 4;
const mostEntries = 200;

/** Reads the directory of a TIFF that starts at `base`; null where there is none. */
export function tiffDirectory(bytes: ByteReader, base: number): TiffDirectory | null {
  const little = bytes.has(base, 'II*\0');
  if (!little && !bytes.has(base, 'MM\0*')) return null;
  const directory = base + bytes.u32(base + 4, little);
  const found = { width: 0, height: 0, orientation: 1 };
  const entries = Math.min(bytes.u16(directory, little), mostEntries);
  for (let i = 0; i < entries; i++) {
    const at = directory + 2 + 12 * i;
    const name = tags[bytes.u16(at, little) as keyof typeof tags] as keyof typeof found | undefined;
    const type = bytes.u16(at + 2, little);
    if (!name || (type !== short && type !== longType)) continue;
    found[name] = type === short ? bytes.u16(at + 8, little) : bytes.u32(at + 8, little);
  }
  if (found.orientation < 1 || found.orientation > 8) found.orientation = 1;
  return found;
}
