import type { LedgerPort } from '../../flow/index.js';
import { openDatabase, type Database } from './database.js';
import { createHandoffStore, type HandoffStore } from '../handoff/handoff-store.js';
import { createDraftStore, type DraftStore } from './draft-store.js';
import { createKeyStore, type KeyStore } from './key-store.js';
import { createKeyedDigest } from './keyed-digest.js';
import { createLedgerStore } from './ledger-store.js';

/** What is kept of accounts. Loaded once there is an account. */
export interface AccountStorage {
  readonly keys: KeyStore;
  readonly ledger: LedgerPort;
  readonly handoffs: HandoffStore;
  readonly drafts: DraftStore;
  /** Ends the use; the database is closed with the last one of the page. To be called once. */
  readonly close: () => void;
}

export interface AccountStorageOptions {
  readonly now: () => number;
  readonly onLoss: (() => void) | undefined;
}

/** Of the page, not of a widget: portals make the element anew when people move about. */
const memory = new Map<string, unknown>();

/** The one database of the page, however many widgets there are. */
let sharedDatabase: {
  readonly database: Database;
  readonly losses: Set<() => void>;
  isLost: boolean;
} | null = null;

function shareDatabase(onLoss: () => void): Database {
  if (!sharedDatabase) {
    const losses = new Set<() => void>();
    const lose = () => {
      if (sharedDatabase?.losses === losses) sharedDatabase.isLost = true;
      for (const tell of losses) tell();
    };
    sharedDatabase = { database: openDatabase({ onLoss: lose, memory }), losses, isLost: false };
  }
  sharedDatabase.losses.add(onLoss);
  if (sharedDatabase.isLost) onLoss();
  return sharedDatabase.database;
}

export function openAccountStorage({ now, onLoss }: AccountStorageOptions): AccountStorage {
  let isLost = false;
  const tell = () => {
    isLost = true;
    onLoss?.();
  };
  const database = shareDatabase(tell);
  const digest = createKeyedDigest(database);
  // Made before the first press waits for it.
  digest('').catch(() => undefined);
  return {
    keys: createKeyStore({ database, digest, now }),
    ledger: createLedgerStore(database),
    handoffs: createHandoffStore(database),
    drafts: createDraftStore({ database, isLost: () => isLost, now }),
    close() {
      if (sharedDatabase?.database !== database) return;
      sharedDatabase.losses.delete(tell);
      if (sharedDatabase.losses.size > 0) return;
      sharedDatabase = null;
      database.close();
    },
  };
}
