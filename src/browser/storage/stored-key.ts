import type { Database } from './database.js';

/**
 * The key that the browser has under a name, made where it has none. Another tab may be quicker; then its key counts.
 * `isStored` is false where the key serves this page only: some engines store one and then give nothing back.
 */
export async function storedKey<K>(
  database: Database,
  name: string,
  fits: (value: unknown) => value is K,
  make: () => Promise<K> | K,
): Promise<{ readonly key: K; readonly isStored: boolean }> {
  const known = await database.get(name);
  if (fits(known)) return { key: known, isStored: true };
  const fresh = await make();
  await database.update(name, old => (fits(old) ? old : fresh));
  const stored = await database.get(name);
  return fits(stored) ? { key: stored, isStored: true } : { key: fresh, isStored: false };
}
