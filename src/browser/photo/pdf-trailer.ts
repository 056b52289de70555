/** The end of a PDF, where every reader begins. */

/** Other bytes may follow the end, but not many. */
const endBytes = 64 * 1024;
/** The table of objects stands before the trailer, with 20 bytes for each. */
const trailerBytes = 1024 * 1024;

const latinText = async (blob: Blob) => new TextDecoder('latin1').decode(await blob.arrayBuffer());

/** The text from where a PDF says that its trailer is; null where the file ends before it says so, or elsewhere. */
export async function pdfTrailer(file: Blob): Promise<string | null> {
  const end = await latinText(file.slice(-endBytes));
  const [, offset] = /startxref\s+(\d+)\s+%%EOF/.exec(end.slice(end.lastIndexOf('startxref'))) ?? [];
  const at = Number(offset);
  if (offset === undefined || at >= file.size) return null;
  const text = await latinText(file.slice(at, at + trailerBytes));
  return text.slice(0, text.search(/\bstream\b|startxref|$/));
}

/** Such a PDF asks for a password, if only for some uses; the trailer says so in the clear. */
export const isLocked = (trailer: string | null): boolean => /\/Encrypt\b/.test(trailer ?? '');
