import { randomId } from '../page/random-id.js';

const storageKey = 'real-name-auth:tab';

/**
 * A name for this tab that a page keeps while it is elsewhere; a new one at each call where the browser keeps none.
 * `storage` is a function because the mere reading of the property throws in a sandboxed frame.
 */
export function tabId(storage: () => Storage = () => sessionStorage): string {
  try {
    const known = storage().getItem(storageKey);
    if (known) return known;
    const fresh = randomId();
    storage().setItem(storageKey, fresh);
    return fresh;
  } catch {
    return randomId();
  }
}

/** A window that this page opens takes a copy of its tab's storage with it: it gets a name of its own. */
export function renameTab(storage: () => Storage): void {
  try {
    storage().setItem(storageKey, randomId());
  } catch {
    // Without storage it has none.
  }
}
