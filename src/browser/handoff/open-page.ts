import { renameTab } from './tab-id.js';

/** How often a window that was opened is looked at, in ms. */
const lookEvery = 500;

/** Follows a link that nobody sees, so that the page it leads to learns nothing of where it was. */
function follow(from: Document, url: string): void {
  const link = from.createElement('a');
  link.href = url;
  link.target = '_self';
  link.referrerPolicy = 'no-referrer';
  link.click();
}

/** Opens an address in this tab. */
export function openHere(url: string): void {
  follow(document, url);
}

/** A blank page of its own. */
export interface OpenedPage {
  readonly go: (url: string) => void;
  readonly close: () => void;
}

/** How a popup looks; a tab has nothing to say. */
const features = { popup: 'popup,width=520,height=760', tab: '' } as const;

/**
 * Opens a blank page of its own within the press, so that a blocked one is seen, and cuts it off from this page; its
 * address follows. Null where the browser did not open it.
 */
export function openBlank(
  kind: keyof typeof features,
  onClosed: () => void,
  signal: AbortSignal,
): OpenedPage | null {
  const opened = window.open('', '_blank', features[kind]);
  if (!opened || opened.closed) return null;
  opened.opener = null;
  renameTab(() => opened.sessionStorage);
  return {
    go(url) {
      try {
        follow(opened.document, url);
      } catch {
        opened.location.replace(url);
      }
      const looking = setInterval(() => {
        if (!opened.closed) return;
        clearInterval(looking);
        onClosed();
      }, lookEvery);
      signal.addEventListener('abort', () => clearInterval(looking));
    },
    close: () => opened.close(),
  };
}
