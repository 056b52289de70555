import type { Ledger, LedgerPort } from '../flow/index.js';
import type { Database } from './database.js';

function isLedger(value: unknown): value is Ledger {
  if (typeof value !== 'object' || value === null) return false;
  const { day, spent } = value as Record<keyof Ledger, unknown>;
  return (
    typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) && Number.isInteger(spent) && Number(spent) >= 0
  );
}

/** The local count of tries. `hash` makes an account's name one that nobody can read. */
export function createLedgerStore(
  database: Database,
  hash: (accountKey: string) => Promise<string>,
): LedgerPort {
  const entryOf = async (accountKey: string) => `ledger:${await hash(accountKey)}`;
  return {
    async read(accountKey) {
      const entry = await entryOf(accountKey);
      const value = await database.get(entry);
      if (isLedger(value)) return { day: value.day, spent: value.spent };
      if (value !== undefined) await database.del(entry);
      return null;
    },
    async write(accountKey, { day, spent }) {
      await database.set(await entryOf(accountKey), { day, spent });
    },
    async clear(accountKey) {
      await database.del(await entryOf(accountKey));
    },
  };
}
