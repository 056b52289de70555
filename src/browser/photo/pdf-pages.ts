/** How many pages a PDF says that it has. */

/** More than this is not unpacked from one stream: no list of pages is so long. */
const mostUnpacked = 4 * 1024 * 1024;
const mostPages = 100_000;

const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

/** The unpacked bytes of a stream; null where the engine cannot, or they are not what they should be. */
async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (typeof DecompressionStream === 'undefined') return null;
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > mostUnpacked) return null;
      parts.push(value);
    }
  } catch {
    // What came before a byte too many is whole.
    if (size === 0) return null;
  }
  return parts.map(latin).join('');
}

/** The objects of a file in its order: of each the text, and where a stream follows, its beginning. */
function* objectsOf(text: string): Generator<{ readonly head: string; readonly streamAt: number | null }> {
  const tokens = /\bobj\b|\bstream\r?\n|\bendobj\b/g;
  let from: number | null = null;
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    const at = token.index;
    if (token[0] === 'obj') from = at + 3;
    else if (from !== null) {
      yield { head: text.slice(from, at), streamAt: token[0] === 'endobj' ? null : tokens.lastIndex };
      from = null;
    }
  }
}

/** A number that the dictionary itself holds, not by a reference to another object. */
function numberIn(dictionary: string, key: string): number | null {
  const [, digits] = new RegExp(`/${key}\\s+(\\d+)\\b(?!\\s+\\d+\\s+R)`).exec(dictionary) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** Where what stands before a keyword ends: its line break is not part of it, and some engines refuse such a byte too many. */
function endBefore(text: string, keywordAt: number): number {
  return keywordAt - (/\r?\n?$/.exec(text.slice(Math.max(0, keywordAt - 2), keywordAt))?.[0].length ?? 0);
}

/** The objects that newer programs pack into a stream. */
async function packedObjects(head: string, bytes: Uint8Array<ArrayBuffer>, at: number, text: string) {
  const length = numberIn(head, 'Length');
  const end = length === null ? endBefore(text, text.indexOf('endstream', at)) : at + length;
  const packed = end > at ? await inflated(bytes.slice(at, end)) : null;
  const first = numberIn(head, 'First');
  if (packed === null || first === null) return [];
  const numbers = packed.slice(0, first).trim().split(/\s+/).map(Number);
  const starts = numbers.filter((_, index) => index % 2 === 1).map(offset => offset + first);
  return starts.map((start, index) => packed.slice(start, starts[index + 1]));
}

/** The pages by the last root of the tree of pages; null where none can be read. A later version of it counts alone. */
export async function pdfPages(file: Blob): Promise<number | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = latin(bytes);
  let pages = null as number | null;
  const look = (object: string) => {
    if (!/\/Type\s*\/Pages\b/.test(object) || /\/Parent\b/.test(object)) return;
    pages = numberIn(object, 'Count') ?? pages;
  };
  for (const { head, streamAt } of objectsOf(text))
    if (streamAt !== null && /\/Type\s*\/ObjStm\b/.test(head))
      (await packedObjects(head, bytes, streamAt, text)).forEach(look);
    else look(head);
  return pages !== null && pages > 0 && pages <= mostPages ? pages : null;
}
