import { handoffRecordValidator } from '../../contract/generated/stored-record-validators.js';
import type { HandoffRecord } from '../../contract/stored-record.js';
import { validOrNull } from '../../contract/validator.js';
import type { Database } from '../storage/database.js';

/** {@link HandoffRecord}s, by the digest of the account's name. */
export interface HandoffStore {
  read(account: string): Promise<HandoffRecord | null>;
  write(account: string, record: HandoffRecord): Promise<void>;
  /** Changes the record there is; nothing where there is none. */
  change(account: string, parts: Partial<HandoffRecord>): Promise<void>;
  forget(account: string): Promise<void>;
}

const handoffEntryOf = (account: string) => `handoff:${account}`;

export function createHandoffStore(database: Database): HandoffStore {
  return {
    async read(account) {
      return validOrNull(handoffRecordValidator, await database.get(handoffEntryOf(account)));
    },
    write: (account, record) => database.set(handoffEntryOf(account), record),
    change: (account, parts) =>
      database.update(handoffEntryOf(account), value => {
        const record = validOrNull(handoffRecordValidator, value);
        return record ? { ...record, ...parts } : undefined;
      }),
    forget: account => database.del(handoffEntryOf(account)),
  };
}
