import type { Ledger, LedgerPort } from '../flow/index.js';
import type { Database } from './database.js';

function isLedger(value: unknown): value is Ledger {
  if (typeof value !== 'object' || value === null) return false;
  const { day, spent } = value as Record<keyof Ledger, unknown>;
  return (
    typeof day === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(day) &&
    Number.isInteger(spent) &&
    (spent as number) >= 0
  );
}

const entryOf = (account: string) => `ledger:${account}`;

/** The local count of tries. Accounts go by the digest of their name. */
export function createLedgerStore(database: Database): LedgerPort {
  return {
    async read(account) {
      const value = await database.get(entryOf(account));
      if (isLedger(value)) return { day: value.day, spent: value.spent };
      if (value !== undefined) await database.del(entryOf(account));
      return null;
    },
    write: (account, { day, spent }) => database.set(entryOf(account), { day, spent }),
    clear: account => database.del(entryOf(account)),
  };
}
