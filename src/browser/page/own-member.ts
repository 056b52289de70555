/**
 * Members of documents, read past the document itself: `<img name="addEventListener">` takes the name there, and a page
 * may have one without knowing.
 */
type OfDocument = Pick<Document, 'defaultView' | 'documentElement'>;

const ofDocument = <N extends keyof OfDocument>(page: Document, name: N): OfDocument[N] =>
  Reflect.get(Document.prototype, name, page);

/** The window of a document; null where it has none. */
export const viewOf = (page: Document): Window['window'] | null => ofDocument(page, 'defaultView');

export const rootOf = (page: Document): HTMLElement => ofDocument(page, 'documentElement');

/** Listens on a document; returns how to stop that. */
export function listenOn(
  page: Document,
  type: string,
  listener: (event: Event) => void,
  options?: AddEventListenerOptions,
): () => void {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  addEventListener.call(page, type, listener, options);
  return () => {
    removeEventListener.call(page, type, listener, options);
  };
}
