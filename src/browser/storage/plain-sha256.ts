/** SHA-256 (FIPS 180-4) and HMAC (RFC 2104) in plain script, for pages whose engine hides its own. */

const blockBytes = 64;

/** The first 32 bits of the fractional part of a root of a prime. */
const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0;

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every(prime => n % prime !== 0)) found.push(n);
  return found;
}

const first64 = primes(64);
const roundConstants = Int32Array.from(first64, prime => fraction(Math.cbrt(prime)));
const initialHash = Int32Array.from(first64.slice(0, 8), prime => fraction(Math.sqrt(prime)));

/** Typed arrays give zero for what they do not have; the index never leaves them. */
const at = (list: Int32Array, i: number) => list[i] ?? 0;
const rotateRight = (word: number, by: number) => (word >>> by) | (word << (32 - by));

function padded(message: Uint8Array): DataView {
  const length = Math.ceil((message.length + 9) / blockBytes) * blockBytes;
  const bytes = new Uint8Array(length);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(length - 8, Math.floor(message.length / 2 ** 29));
  view.setUint32(length - 4, message.length << 3);
  return view;
}

/** The 32 bytes of the digest. */
export function sha256Of(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = padded(message);
  const hash = Int32Array.from(initialHash);
  const words = new Int32Array(64);
  for (let start = 0; start < view.byteLength; start += blockBytes) {
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(start + 4 * i);
    for (let i = 16; i < 64; i++) {
      const a = at(words, i - 15);
      const b = at(words, i - 2);
      const low = rotateRight(a, 7) ^ rotateRight(a, 18) ^ (a >>> 3);
      const high = rotateRight(b, 17) ^ rotateRight(b, 19) ^ (b >>> 10);
      words[i] = at(words, i - 16) + low + at(words, i - 7) + high;
    }
    let [a, b, c, d, e, f, g, h] = hash as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let i = 0; i < 64; i++) {
      const choice = (e & f) ^ (~e & g);
      const mixed = (rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25)) + choice;
      const one = (h + mixed + at(roundConstants, i) + at(words, i)) | 0;
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const two = (rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22)) + majority;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => {
      hash[i] = at(hash, i) + word;
    });
  }
  const digest = new DataView(new ArrayBuffer(32));
  hash.forEach((word, i) => digest.setInt32(4 * i, word));
  return new Uint8Array(digest.buffer);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
}

/** HMAC-SHA-256 with a key of at most 64 bytes. */
export function hmacOf(key: Uint8Array, message: Uint8Array): Uint8Array {
  const block = new Uint8Array(blockBytes);
  block.set(key);
  const inner = sha256Of(
    joined(
      block.map(byte => byte ^ 0x36),
      message,
    ),
  );
  return sha256Of(
    joined(
      block.map(byte => byte ^ 0x5c),
      inner,
    ),
  );
}
