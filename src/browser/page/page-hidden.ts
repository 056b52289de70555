/**
 * Whether nobody sees the page. Read past the document itself, on which an element of the page may have taken the name
 * (`<img name="hidden">`).
 */
export function pageHidden(): boolean {
  return Reflect.get(Document.prototype, 'hidden', document);
}
