import { viewOf } from './own-member.js';

/** Whether the document of this script is gone: its frame was removed, or it was one that a test or a server made. */
export function isDocumentGone(): boolean {
  return typeof document === 'undefined' || viewOf(document) === null;
}

/**
 * Calls `gone` when the document around an element goes away under it: a frame that is removed tells no element in it.
 * A page's own script ends with the page, so this is about elements that a script has put into the frame of another
 * document. Returns how to stop that.
 */
export function watchDocument(element: Element, gone: () => void): () => void {
  const view = viewOf(element.ownerDocument);
  if (!view || view === window) return () => undefined;
  const left = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) gone();
  };
  view.addEventListener('pagehide', left);
  return () => view.removeEventListener('pagehide', left);
}
