import { expect } from '@open-wc/testing';
import { canonicalJson } from '../../../src/contract/canonical-payload.js';
import { hmacOf, sha256Of } from '../../../src/browser/storage/plain-sha256.js';
import { randomId } from '../../../src/browser/page/random-id.js';
import { hex, sha256 } from '../../../src/browser/storage/sha256.js';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Runs work as on plain http, where the engine has no digests. */
async function withoutSubtle<T>(work: () => Promise<T>): Promise<T> {
  Object.defineProperty(crypto, 'subtle', { configurable: true, value: undefined });
  try {
    return await work();
  } finally {
    delete (crypto as { subtle?: unknown }).subtle;
  }
}

describe('sha-256', () => {
  // The examples of FIPS 180-4.
  for (const [text, digest] of [
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ] as const)
    it(`digests '${text}' alike with and without the engine`, async () => {
      expect(await sha256(text)).to.equal(digest);
      expect(await withoutSubtle(() => sha256(text))).to.equal(digest);
      expect(hex(sha256Of(bytes(text)))).to.equal(digest);
    });

  it('agrees with the engine on every length around the edges of a block', async () => {
    for (let length = 0; length <= 200; length++) {
      const message = crypto.getRandomValues(new Uint8Array(length));
      expect(hex(sha256Of(message)), `${length} bytes`).to.equal(await sha256(message));
    }
    const long = new Uint8Array(1_000_000).fill(97);
    expect(hex(sha256Of(long))).to.equal(await sha256(long));
  });

  it('agrees with the engine on HMAC', async () => {
    for (const size of [1, 20, 32, 64]) {
      const secret = crypto.getRandomValues(new Uint8Array(size));
      const algorithm = { name: 'HMAC', hash: 'SHA-256' };
      const key = await crypto.subtle.importKey('raw', secret, algorithm, false, ['sign']);
      const message = bytes('张三'.repeat(size));
      const expected = new Uint8Array(await crypto.subtle.sign('HMAC', key, message));
      expect(hex(hmacOf(secret, message))).to.equal(hex(expected));
    }
  });
});

describe('random id', () => {
  it('has 128 bits in characters that fit a header and a URL, never the same twice', () => {
    const ids = Array.from({ length: 1000 }, randomId);
    for (const id of ids) expect(id).to.match(/^[\w-]{22}$/);
    expect(new Set(ids).size).to.equal(1000);
  });
});

describe('canonical JSON', () => {
  it('is the same for equal values, whatever the order of their members', () => {
    const one = { b: 1, a: { d: [1, { f: 2, e: undefined }], c: null } };
    const other = { a: { c: null, d: [1, { f: 2 }] }, b: 1 };
    expect(canonicalJson(one)).to.equal('{"a":{"c":null,"d":[1,{"f":2}]},"b":1}');
    expect(canonicalJson(other)).to.equal(canonicalJson(one));
    expect(canonicalJson([2, 1])).not.to.equal(canonicalJson([1, 2]));
  });
});
