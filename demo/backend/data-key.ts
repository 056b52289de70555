import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The variable of the environment that holds the key: 32 random bytes in base64. */
export const dataKeyVariable = 'RNA_DATA_KEY';

function decoded(text: string, from: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== 32) throw new Error(`${from} has to hold 32 bytes in base64: openssl rand -base64 32`);
  return key;
}

function fileKey(path: string): Buffer | null {
  try {
    return decoded(readFileSync(path, 'utf8'), path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * The key of this installation, from which those of the database are derived. It never lies in the database beside what
 * it protects. A demo without one in its environment keeps one in a file of its data folder, made at the first start; of
 * several that start at once all take the one that was written first.
 * @throws Error naming the variable or the file whose content is no key.
 */
export function readDataKey(given: string | undefined, dataDir: string): Buffer {
  if (given !== undefined) return decoded(given, dataKeyVariable);
  const path = join(dataDir, 'data.key');
  const known = fileKey(path);
  if (known) return known;
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(path, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return fileKey(path) ?? readDataKey(given, dataDir);
}
