/** ms after which an element goes on without a provider whose script does not come. */
const patience = 5000;

/**
 * Resolves a microtask later, when the attributes and properties of a freshly parsed or upgraded element are all there;
 * where the provider around it still waits for its own script, once that has come.
 */
export async function awaitProvider(element: Element): Promise<void> {
  await Promise.resolve();
  if (element.closest('real-name-provider:not(:defined)'))
    await Promise.race([
      customElements.whenDefined('real-name-provider'),
      new Promise(resolve => setTimeout(resolve, patience)),
    ]);
}
