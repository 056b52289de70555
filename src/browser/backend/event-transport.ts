import type { CommandName } from '../../contract/index.js';
import type { BackendTransport } from './transport.js';
import { guardedCall } from './guarded-call.js';
import { RnaRequestEvent } from './rna-request-event.js';

/** The transport to whoever answers `rna-request` on the element; nothing where nobody does. */
export function eventTransport(host: EventTarget): BackendTransport {
  return <C extends CommandName>(command: C) => {
    const event = new RnaRequestEvent(command);
    host.dispatchEvent(event);
    const handler = event.close();
    return handler && guardedCall<C>(`rna-request.${command}`, handler);
  };
}
