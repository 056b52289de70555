import type { Store } from './open-database.js';

/** Reads a single value, or null. */
export async function readSetting(store: Store, name: string): Promise<string | null> {
  const row = await store.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value ?? null;
}

/** Writes a single value where there is none yet; the first of several writers wins. */
export async function writeSettingOnce(store: Store, name: string, value: string): Promise<void> {
  await store
    .insertInto('setting')
    .values({ name, value })
    .onConflict(conflict => conflict.column('name').doNothing())
    .execute();
}

/** Writes a single value. */
export async function writeSetting(store: Store, name: string, value: string): Promise<void> {
  await store
    .insertInto('setting')
    .values({ name, value })
    .onConflict(conflict => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
