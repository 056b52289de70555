import type { Backend } from '../../contract/index.js';

/**
 * The key under which a portal provides one backend to many elements by DOM context. It is the same for every copy of
 * the package on a page, and it is what `createContext` of `@lit/context` makes of it.
 */
export const backendContext = Symbol.for('real-name-auth:backend') as symbol & {
  readonly __context__: Backend;
};
