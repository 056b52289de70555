import { createHash, timingSafeEqual } from 'node:crypto';
import type { Hashes } from './hashes.js';

/** The hashes of Node. */
export const nodeHashes: Hashes = {
  hex: data => createHash('sha256').update(data).digest('hex'),
  base64url: data => createHash('sha256').update(data).digest('base64url'),
  areSame(expected, given) {
    const [left, right] = [Buffer.from(expected), Buffer.from(given)];
    return left.length === right.length && timingSafeEqual(left, right);
  },
};
