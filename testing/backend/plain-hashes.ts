import type { Hashes } from '../../demo/backend/hashes.js';
import type { SecretDigest } from '../../demo/backend/secret-digest.js';
import { hmacOf, sha256Of } from '../../src/browser/storage/plain-sha256.js';
import { hex } from '../../src/browser/storage/sha256.js';

const encoder = new TextEncoder();
const bytesOf = (data: string | Uint8Array) => (typeof data === 'string' ? encoder.encode(data) : data);

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Hashes in plain script: the same in Node, in a page, and in what only looks like one. */
export const plainHashes: Hashes = {
  hex: data => hex(sha256Of(bytesOf(data))),
  base64url: data => base64url(sha256Of(bytesOf(data))),
  areSame: (expected, given) => expected === given,
};

const key = encoder.encode('a key of tests, which is no secret');

/** Digests under a key that everybody knows: nothing in a test is worth a secret. */
export const testDigest: SecretDigest = (purpose, text) => {
  const [head, tail] = [encoder.encode(`${purpose}\0`), bytesOf(text)];
  const message = new Uint8Array(head.length + tail.length);
  message.set(head);
  message.set(tail, head.length);
  return base64url(hmacOf(key, message));
};
