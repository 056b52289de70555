import { handoffRecordValidator } from '../../contract/generated/stored-record-validators.js';
import type { HandoffRecord, HandoffReturn } from '../../contract/stored-record.js';
import { validOrNull } from '../../contract/validator.js';
import type { Database } from '../storage/database.js';

/** {@link HandoffReturn}s of an account, which goes by the digest of its name. */
export interface HandoffStore {
  /** Adds a way back; every tab and widget has its own. */
  add(account: string, way: HandoffReturn): Promise<void>;
  find(account: string, state: string): Promise<HandoffReturn | null>;
  remove(account: string, state: string): Promise<void>;
  forget(account: string): Promise<void>;
}

/** More than a person has open; the oldest go first. */
const most = 10;

const handoffEntryOf = (account: string) => `handoff:${account}`;
const returnsOf = (value: unknown) => validOrNull(handoffRecordValidator, value)?.returns ?? [];

export function createHandoffStore(database: Database): HandoffStore {
  const change = (account: string, by: (returns: readonly HandoffReturn[]) => HandoffReturn[]) =>
    database.update(
      handoffEntryOf(account),
      value => ({ returns: by(returnsOf(value)) }) satisfies HandoffRecord,
    );
  return {
    add: (account, way) => change(account, returns => [...returns, way].slice(-most)),
    async find(account, state) {
      const returns = returnsOf(await database.get(handoffEntryOf(account)));
      return returns.find(each => each.state === state) ?? null;
    },
    remove: (account, state) => change(account, returns => returns.filter(each => each.state !== state)),
    forget: account => database.del(handoffEntryOf(account)),
  };
}
