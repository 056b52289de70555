import { viewOf } from '../browser/page/own-member.js';
import type { RealNameProvider } from './real-name-provider.js';

/** ms after which an element goes on without a provider whose script does not come. */
const timeoutMs = 5000;

/**
 * Begins a microtask later, when the attributes and properties of a freshly parsed or upgraded element are all there;
 * where the provider around it still waits for its own script, once that has come.
 */
export function whenProvided(element: Element, begin: () => void): void {
  queueMicrotask(() => {
    const provider = element.closest<RealNameProvider>('real-name-provider:not(:defined)');
    if (!provider) {
      begin();
      return;
    }
    const come = customElements.whenDefined('real-name-provider').then(() => provider.updateComplete);
    const late = new Promise(resolve => setTimeout(resolve, timeoutMs));
    void Promise.race([come, late]).then(() => {
      // The frame of the element may have been removed meanwhile.
      if (viewOf(element.ownerDocument)) begin();
    });
  });
}
