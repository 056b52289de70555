import type { SealedText } from '../../contract/stored-record.js';
import type { Database } from './database.js';
import { hex } from './sha256.js';
import { storedKey } from './stored-key.js';

/** Encrypts the parts of one account's drafts. */
export interface DraftCipher {
  /** @param label what the text is and where it stands; it opens with the same label only */
  seal(salt: string, label: string, until: number, text: string): Promise<SealedText>;
  /** Null where it does not open: another key, salt or label, or a text that was changed. */
  open(salt: string, label: string, sealed: SealedText): Promise<string | null>;
}

const keyName = 'draft-key';
const encoded = (text: string) => new TextEncoder().encode(text);
const bytesOf = (digits: string) =>
  Uint8Array.from({ length: digits.length >> 1 }, (_, at) => parseInt(digits.slice(at * 2, at * 2 + 2), 16));

const isKey = (value: unknown): value is CryptoKey =>
  value instanceof CryptoKey && value.algorithm.name === 'HKDF' && !value.extractable;

/**
 * AES-256-GCM under a key that HKDF-SHA-256 (RFC 5869) derives from a key of this browser, which no script can read out,
 * the salt, and the digest of the account's name. Label and end of life are authenticated with the text.
 * @throws where the engine has no such keys (plain http), or does not keep them
 */
export async function createDraftCipher(database: Database, account: string): Promise<DraftCipher> {
  // The type promises it; pages that are not a secure context lack it.
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) throw new DOMException('There is no cryptography here.', 'NotSupportedError');
  const { key: base, isStored } = await storedKey(database, keyName, isKey, () =>
    subtle.importKey('raw', crypto.getRandomValues(new Uint8Array(32)), 'HKDF', false, ['deriveKey']),
  );
  if (!isStored) throw new DOMException('The browser does not keep the key.', 'DataCloneError');

  const derived = new Map<string, Promise<CryptoKey>>();
  const keyFor = (salt: string) => {
    const info = encoded(`real-name-auth draft ${account}`);
    const known =
      derived.get(salt) ??
      subtle.deriveKey(
        { name: 'HKDF', hash: 'SHA-256', salt: encoded(salt), info },
        base,
        { name: 'AES-GCM', length: 256 },
        false,
        ['encrypt', 'decrypt'],
      );
    derived.set(salt, known);
    return known;
  };
  const parameters = (label: string, until: number, nonce: Uint8Array<ArrayBuffer>) => ({
    name: 'AES-GCM',
    iv: nonce,
    additionalData: encoded(`${label} ${until}`),
  });

  return {
    async seal(salt, label, until, text) {
      const nonce = crypto.getRandomValues(new Uint8Array(12));
      const data = await subtle.encrypt(parameters(label, until, nonce), await keyFor(salt), encoded(text));
      return { until, nonce: hex(nonce), data: hex(new Uint8Array(data)) };
    },
    async open(salt, label, { until, nonce, data }) {
      const key = await keyFor(salt);
      try {
        const text = await subtle.decrypt(parameters(label, until, bytesOf(nonce)), key, bytesOf(data));
        return new TextDecoder().decode(text);
      } catch {
        return null;
      }
    },
  };
}
