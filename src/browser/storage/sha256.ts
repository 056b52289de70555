import { loadPlainSha256 } from './load-plain-sha256.js';

/** Hex of bytes. */
export const hex = (bytes: Uint8Array) =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of a text or of bytes, in hex. On plain http, where the engine hides its own, a small one is loaded. */
export async function sha256(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  // The type promises it; pages that are not a secure context lack it.
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (subtle) return hex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
  const { sha256Of } = await loadPlainSha256();
  return hex(sha256Of(bytes));
}
