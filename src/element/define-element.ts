import { summarize } from '../contract/index.js';

/** Registers an element. The first definition of a page stays; another version only tells that it came second. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  const present = customElements.get(name);
  if (!present) customElements.define(name, element);
  else if (present !== element)
    console.warn(summarize({ code: 'RNA111', given: `a second definition of <${name}>` }));
}
