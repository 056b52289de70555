import type { LedgerPort } from '../../flow/index.js';
import { openDatabase } from './database.js';
import { createHandoffStore, type HandoffStore } from '../handoff/handoff-store.js';
import { createKeyStore, type KeyStore } from './key-store.js';
import { createKeyedDigest } from './keyed-digest.js';
import { createLedgerStore } from './ledger-store.js';

/** What is kept of accounts. Loaded once there is an account. */
export interface AccountStorage {
  readonly keys: KeyStore;
  readonly ledger: LedgerPort;
  readonly handoffs: HandoffStore;
}

export interface AccountStorageOptions {
  readonly now: () => number;
  readonly onLoss: (() => void) | undefined;
}

/** Of the page, not of a widget: portals make the element anew when people move about. */
const memory = new Map<string, unknown>();

export function openAccountStorage({ now, onLoss }: AccountStorageOptions): AccountStorage {
  const database = openDatabase({ onLoss, memory });
  const keys = createKeyStore({ database, digest: createKeyedDigest(database), now });
  return { keys, ledger: createLedgerStore(database), handoffs: createHandoffStore(database) };
}
