import { renameTab } from './tab-id.js';

/** How often a window that was opened is looked at, in ms. */
const lookEvery = 500;

/** Follows a link that nobody sees, so that the page it leads to learns nothing of where it was. */
function follow(from: Document, url: string, target: string): void {
  const link = from.createElement('a');
  link.href = url;
  link.target = target;
  link.referrerPolicy = 'no-referrer';
  if (target === '_blank') link.rel = 'noopener noreferrer';
  link.click();
}

/** Opens an address in this tab. */
export function openHere(url: string): void {
  follow(document, url, '_self');
}

/** Opens an address in a tab of its own. Whether the browser did so cannot be known. */
export function openTab(url: string): void {
  follow(document, url, '_blank');
}

/**
 * Opens an address in a window of its own: blank within the press, so that a blocked one is seen; cut off from this
 * page; then sent on its way. False where the browser did not open it.
 */
export function openWindow(url: string, onClosed: () => void, signal: AbortSignal): boolean {
  const opened = window.open('', '_blank', 'popup,width=520,height=760');
  if (!opened || opened.closed) return false;
  opened.opener = null;
  renameTab(() => opened.sessionStorage);
  try {
    follow(opened.document, url, '_self');
  } catch {
    opened.location.replace(url);
  }
  const looking = setInterval(() => {
    if (!opened.closed) return;
    clearInterval(looking);
    onClosed();
  }, lookEvery);
  signal.addEventListener('abort', () => clearInterval(looking));
  return true;
}
