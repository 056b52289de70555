import type { LedgerPort } from '../../flow/index.js';
import { openDatabase, type Database } from './database.js';
import { createHandoffStore, type HandoffStore } from '../handoff/handoff-store.js';
import { createKeyStore, type KeyStore } from './key-store.js';
import { createKeyedDigest } from './keyed-digest.js';
import { createLedgerStore } from './ledger-store.js';

/** What is kept of accounts. Loaded once there is an account. */
export interface AccountStorage {
  readonly keys: KeyStore;
  readonly ledger: LedgerPort;
  readonly handoffs: HandoffStore;
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
let shared: { readonly database: Database; readonly losses: Set<() => void>; isLost: boolean } | null = null;

function shareDatabase(onLoss: () => void): Database {
  if (!shared) {
    const losses = new Set<() => void>();
    const lose = () => {
      if (shared?.losses === losses) shared.isLost = true;
      for (const tell of losses) tell();
    };
    shared = { database: openDatabase({ onLoss: lose, memory }), losses, isLost: false };
  }
  shared.losses.add(onLoss);
  if (shared.isLost) onLoss();
  return shared.database;
}

export function openAccountStorage({ now, onLoss }: AccountStorageOptions): AccountStorage {
  const tell = () => onLoss?.();
  const database = shareDatabase(tell);
  const digest = createKeyedDigest(database);
  // Made before the first press waits for it.
  digest('').catch(() => undefined);
  return {
    keys: createKeyStore({ database, digest, now }),
    ledger: createLedgerStore(database),
    handoffs: createHandoffStore(database),
    close() {
      if (shared?.database !== database) return;
      shared.losses.delete(tell);
      if (shared.losses.size > 0) return;
      shared = null;
      database.close();
    },
  };
}
