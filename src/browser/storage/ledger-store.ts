import { ledgerRecordValidator } from '../../contract/generated/stored-record-validators.js';
import { validOrNull } from '../../contract/validator.js';
import type { LedgerPort } from '../../flow/index.js';
import type { Database } from './database.js';

const ledgerEntryOf = (account: string) => `ledger:${account}`;

/** The local count of tries. Accounts go by the digest of their name. */
export function createLedgerStore(database: Database): LedgerPort {
  return {
    async read(account) {
      const value = await database.get(ledgerEntryOf(account));
      const ledger = validOrNull(ledgerRecordValidator, value);
      if (!ledger && value !== undefined) await database.del(ledgerEntryOf(account));
      return ledger;
    },
    write: (account, { day, spent }) => database.set(ledgerEntryOf(account), { day, spent }),
    clear: account => database.del(ledgerEntryOf(account)),
  };
}
