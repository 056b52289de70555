import type { Call, CommandName } from '../../contract/index.js';

let warned = false;

/**
 * Asks the portal who carries out a command. It neither bubbles nor is composed, and the payload goes to the handler
 * alone, because events carry no personal data.
 *
 * ```js
 * element.addEventListener('rna-request', event => {
 *   if (event.command === 'load') event.respondWith((payload, { signal }) => api.load({ signal }));
 * });
 * ```
 */
export class RnaRequestEvent<C extends CommandName = CommandName> extends Event {
  #handler: Call<C> | undefined;
  #open = true;

  constructor(readonly command: C) {
    super('rna-request');
  }

  /** Takes the request on. The first answer during the dispatch counts; any other is ignored, with one warning. */
  respondWith(handler: Call<C>): void {
    if (this.#open && !this.#handler && typeof handler === 'function') {
      this.#handler = handler;
    } else if (!warned) {
      warned = true;
      console.warn(
        'real-name-auth: respondWith() takes one function, once, while rna-request is dispatched. Ignored.',
      );
    }
  }

  /** Ends the time for answers; gives the handler, if there is one. @internal */
  close(): Call<C> | undefined {
    this.#open = false;
    return this.#handler;
  }
}

/** The event for some command. Once `command` is compared with one, the types know the payload and the answer. */
export type AnyRnaRequestEvent = { [C in CommandName]: RnaRequestEvent<C> }[CommandName];
