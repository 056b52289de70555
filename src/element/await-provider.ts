/** ms after which an element goes on without a provider whose script does not come. */
const patience = 5000;

/**
 * Providers have a script of their own, which comes after the widget's. Resolves when the provider around an element
 * has become one; null where none is on its way.
 */
export function awaitProvider(element: Element): Promise<unknown> | null {
  if (!element.closest('real-name-provider:not(:defined)')) return null;
  const late = new Promise(resolve => setTimeout(resolve, patience));
  return Promise.race([customElements.whenDefined('real-name-provider'), late]);
}
