import { summarize } from './contract/index.js';
import { RealNameAuth } from './element/real-name-auth.js';

/** Defines the element. The first definition of a page stays; another version only tells that it came second. */
function define(name: string, element: CustomElementConstructor): void {
  const present = customElements.get(name);
  if (!present) customElements.define(name, element);
  else if (present !== element)
    console.warn(summarize({ code: 'RNA111', given: `a second definition of <${name}>` }));
}

define('real-name-auth', RealNameAuth);
