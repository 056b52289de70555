import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps what is personal unreadable to whoever has the database alone. */
export interface DataCipher {
  /** @param place where it is kept, such as `account.application` and the row’s key: sealed text opens nowhere else. */
  seal(text: string, place: string): string;
  /** @throws Error where the text was sealed under another key, for another place, or was changed. */
  open(sealed: string, place: string): string;
  sealBytes(bytes: Uint8Array, place: string): Uint8Array;
  openBytes(sealed: Uint8Array, place: string): Uint8Array;
}

const ivBytes = 12;
const tagBytes = 16;
const form = 1;
/** How many bytes longer sealed bytes are. */
export const sealedBytes = 1 + ivBytes + tagBytes;

/** AES-256-GCM under a key derived from that of the installation; the place is authenticated with it. */
export function createDataCipher(dataKey: Uint8Array): DataCipher {
  const key = Buffer.from(hkdfSync('sha256', dataKey, '', 'real-name-auth data', 32));

  const sealBytes = (bytes: Uint8Array, place: string): Uint8Array => {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([Buffer.of(form), iv, cipher.getAuthTag(), sealed]);
  };
  const openBytes = (sealed: Uint8Array, place: string): Uint8Array => {
    const all = Buffer.from(sealed);
    if (all[0] !== form) throw new Error(`What is kept at ${place} was not sealed by this backend.`);
    const iv = all.subarray(1, 1 + ivBytes);
    const tag = all.subarray(1 + ivBytes, 1 + ivBytes + tagBytes);
    const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place)).setAuthTag(tag);
    return Buffer.concat([decipher.update(all.subarray(sealedBytes)), decipher.final()]);
  };

  return {
    sealBytes,
    openBytes,
    seal: (text, place) => Buffer.from(sealBytes(Buffer.from(text), place)).toString('base64'),
    open: (sealed, place) => Buffer.from(openBytes(Buffer.from(sealed, 'base64'), place)).toString(),
  };
}
