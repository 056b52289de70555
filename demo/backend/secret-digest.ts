import { createHmac, hkdfSync } from 'node:crypto';
import type { Database } from './open-database.js';
import { readSetting, writeSettingOnce } from './setting.js';

/**
 * Digests under a secret of this installation. Identity numbers are few enough to try them all, so a plain hash of one
 * would be as good as the number itself.
 */
export type SecretDigest = (purpose: string, text: string | Uint8Array) => string;

/** The digest of an installation: its secret is derived from the data key and lies nowhere. */
export function createSecretDigest(dataKey: Uint8Array): SecretDigest {
  const key = Buffer.from(hkdfSync('sha256', dataKey, '', 'real-name-auth digests', 32));
  return (purpose, text) => createHmac('sha256', key).update(`${purpose}\0`).update(text).digest('base64url');
}

/**
 * Makes sure that every process over one database has the same key: under two of them one person would count as two. The
 * first to come writes down a digest that tells nothing, all read it back.
 * @throws Error where this process has another key than the first one had.
 */
export async function refuseOtherKey(db: Database, digest: SecretDigest): Promise<void> {
  const own = digest('key-check', 'real-name-auth');
  await writeSettingOnce(db, 'key-check', own);
  if ((await readSetting(db, 'key-check')) !== own)
    throw new Error(
      'The database was written under another data key. Give RNA_DATA_KEY the value that the other processes have.',
    );
}
