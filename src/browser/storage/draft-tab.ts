import { randomId } from '../page/random-id.js';

/** Under which name a tab keeps its draft, and the salt without which nothing opens that it keeps for itself. */
export interface DraftTab {
  readonly id: string;
  readonly salt: string;
}

const storageKey = 'real-name-auth:draft';

/** What this tab has; null where it has nothing, or the browser keeps nothing for tabs. */
export function draftTab(): DraftTab | null {
  try {
    const [, id, salt] = /^([\w-]{22}) ([\w-]{22})$/.exec(sessionStorage.getItem(storageKey) ?? '') ?? [];
    return id && salt ? { id, salt } : null;
  } catch {
    return null;
  }
}

/** A new name and a new salt, which this tab keeps if the browser does. */
export function newDraftTab(): DraftTab {
  const tab = { id: randomId(), salt: randomId() };
  try {
    sessionStorage.setItem(storageKey, `${tab.id} ${tab.salt}`);
  } catch {
    // It lasts as long as the page.
  }
  return tab;
}

/** Forgets the salt at once: what it opened is closed for good, however slow the disk is to forget it. */
export function forgetDraftTab(): void {
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // There is nothing to forget.
  }
}
