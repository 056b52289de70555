import type { HandoffMode } from '../../contract/index.js';
import type { Database } from '../database.js';

/** What proves that somebody who comes back is the one who left. One for each account: the last. */
export interface HandoffRecord {
  readonly mode: HandoffMode;
  /** What comes back with the person; null where nobody is sent back. */
  readonly state: string | null;
  /** Its SHA-256 went out with the request; null once it has served. */
  readonly verifier: string | null;
  readonly returnUrl: string | null;
  /** The tab that left. */
  readonly tab: string;
  /** ms, server time. */
  readonly expiresAt: number;
  /** Whether somebody may be at the link. */
  readonly used: boolean;
}

/** {@link HandoffRecord}s, by the digest of the account's name. */
export interface HandoffStore {
  read(account: string): Promise<HandoffRecord | null>;
  write(account: string, record: HandoffRecord): Promise<void>;
  /** Changes the record there is; nothing where there is none. */
  change(account: string, parts: Partial<HandoffRecord>): Promise<void>;
  forget(account: string): Promise<void>;
}

function isRecord(value: unknown): value is HandoffRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { mode, state, verifier, returnUrl, tab, expiresAt, used } = value as Record<
    keyof HandoffRecord,
    unknown
  >;
  const texts = [state, verifier, returnUrl].every(text => text === null || typeof text === 'string');
  return (
    texts &&
    typeof mode === 'string' &&
    typeof tab === 'string' &&
    Number.isFinite(expiresAt) &&
    used !== undefined
  );
}

const entryOf = (account: string) => `handoff:${account}`;

export function createHandoffStore(database: Database): HandoffStore {
  return {
    async read(account) {
      const value = await database.get(entryOf(account));
      return isRecord(value) ? value : null;
    },
    write: (account, record) => database.set(entryOf(account), record),
    change: (account, parts) =>
      database.update(entryOf(account), value => (isRecord(value) ? { ...value, ...parts } : undefined)),
    forget: account => database.del(entryOf(account)),
  };
}
