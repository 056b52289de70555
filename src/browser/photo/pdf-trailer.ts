/** The end of a PDF, where every reader begins. */

/** So far from the first byte `%PDF-` may stand. */
export const pdfStartBytes = 1024;
/** Other bytes may follow the end, but not many. */
const endBytes = 1024 * 1024;
/** The table of objects stands before the trailer, with 20 bytes for each. */
const trailerBytes = 1024 * 1024;

const latinText = async (blob: Blob) => new TextDecoder('latin1').decode(await blob.arrayBuffer());

/** The text from where a PDF says that its trailer is; null where the file ends before it says so, or elsewhere. */
export async function pdfTrailer(file: Blob): Promise<string | null> {
  const start = await latinText(file.slice(0, 2 * pdfStartBytes));
  const before = Math.max(0, start.indexOf('%PDF-'));
  // A PDF for the web says its length first, and has an end of its own after the first page.
  const [, length] = /\/Linearized\b[^>]*\/L\s+(\d+)/.exec(start) ?? [];
  if (Number(length ?? 0) > file.size - before) return null;
  const end = await latinText(file.slice(-endBytes));
  const [, offset] = /^startxref\s+(\d+)/.exec(end.slice(end.lastIndexOf('startxref'))) ?? [];
  const at = Number(offset) + before;
  if (offset === undefined || at >= file.size) return null;
  const text = await latinText(file.slice(at, at + trailerBytes));
  if (!/^\s*(?:xref|trailer|\d+\s+\d+\s+obj)\b/.test(text)) return null;
  return text.slice(0, text.search(/\bstream\b|startxref|$/));
}

/** Such a PDF asks for a password, if only for some uses; the trailer says so in the clear. */
export const isLocked = (trailer: string | null): boolean => /\/Encrypt\b/.test(trailer ?? '');
