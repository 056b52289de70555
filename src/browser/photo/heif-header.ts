/** HEIC, HEIF and AVIF: boxes in boxes, of which the brand and the picture sizes matter here. */
import { ByteReader } from './byte-reader.js';

export interface HeifHeader {
  readonly type: 'heic' | 'avif';
  readonly width: number;
  readonly height: number;
  readonly animated: boolean;
}

const heic = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1']);
const avif = new Set(['avif', 'avis']);
/** As the first brand, these mean a sequence. */
const sequences = new Set(['avis', 'hevc', 'hevx', 'hevm', 'hevs', 'msf1']);
const mostBoxes = 2000;

interface Box {
  readonly name: string;
  readonly body: number;
  readonly end: number;
}

function* boxes(bytes: ByteReader, from: number, to: number): Generator<Box> {
  let at = from;
  for (let i = 0; i < mostBoxes && at + 8 <= Math.min(to, bytes.length); i++) {
    const stated = bytes.u32(at);
    const large = stated === 1;
    // A size of 0 reaches to the end of the file.
    const size = large ? bytes.u32(at + 8) * 2 ** 32 + bytes.u32(at + 12) : stated || to - at;
    const body = at + (large ? 16 : 8);
    const end = at + Math.max(size, 8);
    yield { name: bytes.text(at + 4, 4), body, end };
    at = end;
  }
}

/** The largest of the sizes that the file states, since the parts of a grid each have their own. */
function largestSize(bytes: ByteReader): { width: number; height: number } {
  let size = { width: 0, height: 0 };
  const look = (from: number, to: number, depth: number) => {
    for (const { name, body, end } of boxes(bytes, from, to)) {
      if (name === 'meta') look(body + 4, end, depth + 1);
      else if ((name === 'iprp' || name === 'ipco') && depth < 4) look(body, end, depth + 1);
      else if (name === 'ispe') {
        const [width, height] = [bytes.u32(body + 4), bytes.u32(body + 8)];
        if (width * height > size.width * size.height) size = { width, height };
      }
    }
  };
  look(0, bytes.length, 0);
  return size;
}

/** Null where the file is of this family but no picture: a film. */
export function heifHeader(bytes: ByteReader): HeifHeader | null {
  const brands = [bytes.text(8, 4)];
  const end = Math.min(bytes.u32(0), 256);
  for (let at = 16; at + 4 <= end; at += 4) brands.push(bytes.text(at, 4));
  const is = (set: ReadonlySet<string>) => brands.some(brand => set.has(brand));
  const type = is(avif) ? 'avif' : is(heic) ? 'heic' : null;
  if (!type) return null;
  return { type, ...largestSize(bytes), animated: sequences.has(brands[0] ?? '') };
}

/** Whether a box at the top reaches beyond the end of the file, as in a download that broke off. */
export async function isCutOff(file: Blob): Promise<boolean> {
  let at = 0;
  for (let i = 0; i < mostBoxes && at < file.size; i++) {
    const start = new ByteReader(new Uint8Array(await file.slice(at, at + 16).arrayBuffer()));
    const [box] = boxes(start, 0, Infinity);
    if (!box || start.length < 8) return true;
    // A size of 0 reaches to the end of the file.
    if (box.end === Infinity) return false;
    at += box.end;
  }
  return at > file.size;
}
