import { sha256 } from '../storage/sha256.js';

/**
 * Tells whether the same file was chosen twice: SHA-256 of its bytes in hex. Rejects where the file cannot be read; ask
 * after it was prepared, which looks at its size first.
 */
export const fingerprintPhoto = async (file: Blob): Promise<string> =>
  sha256(new Uint8Array(await file.arrayBuffer()));
