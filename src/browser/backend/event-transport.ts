import type { CommandName } from '../../contract/index.js';
import type { Door } from './transport.js';
import { guardedCall } from './guarded-call.js';
import { RnaRequestEvent } from './rna-request-event.js';

/** The door to whoever answers `rna-request` on the element; nothing where nobody does. */
export function eventDoor(host: EventTarget): Door {
  return <C extends CommandName>(command: C) => {
    const event = new RnaRequestEvent(command);
    host.dispatchEvent(event);
    const handler = event.close();
    return handler && guardedCall<C>(`rna-request.${command}`, handler);
  };
}
