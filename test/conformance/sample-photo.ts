import { randomBytes } from 'node:crypto';

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A PNG of one pixel, with bytes of its own behind it. */
export const samplePhoto = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat([Buffer.from(png, 'base64'), randomBytes(8)]));

/** A file that says what it is by its first bytes. */
export const fileOf = (head: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(`${head}${'x'.repeat(60)}`, 'latin1'));
