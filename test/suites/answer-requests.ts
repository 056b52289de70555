import type { RnaRequestEvent } from '../../src/browser/backend/rna-request-event.js';

/** Listens to `rna-request` as a portal does. */
export function answerRequests(target: EventTarget, listener: (event: RnaRequestEvent) => void): void {
  target.addEventListener('rna-request', listener as (event: Event) => void);
}
