import type { Database } from './database.js';
import { loadPlainSha256 } from './load-plain-sha256.js';
import { hex } from './sha256.js';
import { storedKey } from './stored-key.js';

/** A digest that means nothing without this browser's own key. */
export type KeyedDigest = (text: string) => Promise<string>;

const entry = 'digest-key';

/**
 * HMAC-SHA-256 under a key that is made once per browser and that no script can read out. On plain http the engine
 * offers no such key; there it is 32 random bytes beside the values that it protects, for want of anything better.
 */
export function createKeyedDigest(database: Database): KeyedDigest {
  // The type promises it; pages that are not a secure context lack it.
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  const fits = (value: unknown): value is CryptoKey | Uint8Array<ArrayBuffer> =>
    subtle ? value instanceof CryptoKey : value instanceof Uint8Array && value.length === 32;
  const name = subtle ? entry : `${entry}-bytes`;

  type Key = CryptoKey | Uint8Array<ArrayBuffer>;
  let known: Key | Promise<Key> | undefined;
  const generate = (): Promise<Key> | Key =>
    subtle
      ? subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
      : crypto.getRandomValues(new Uint8Array(32));

  return async text => {
    // A disk that was cleared while the page is open gets the page's key back: the next page has to find its digests again.
    const { key } = await storedKey(database, name, fits, () => (known ??= generate()));
    known = key;
    const message = new TextEncoder().encode(text);
    if (subtle && key instanceof CryptoKey)
      return hex(new Uint8Array(await subtle.sign('HMAC', key, message)));
    const { hmacOf } = await loadPlainSha256();
    return hex(hmacOf(key as Uint8Array, message));
  };
}
