import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from './open-database.js';
import { readSetting, writeSetting } from './setting.js';

/**
 * Digests under a secret of this installation. Identity numbers are few enough to try them all, so a plain hash of one
 * would be as good as the number itself.
 */
export type SecretDigest = (purpose: string, text: string | Uint8Array) => string;

/** The installation's digest. The secret is made once and lies in the database; a real backend asks its key store. */
export async function openSecretDigest(db: Database): Promise<SecretDigest> {
  let secret = await readSetting(db, 'digest-secret');
  if (!secret) {
    secret = randomBytes(32).toString('base64url');
    await writeSetting(db, 'digest-secret', secret);
  }
  const key = secret;
  return (purpose, text) => createHmac('sha256', key).update(`${purpose}\0`).update(text).digest('base64url');
}
