import { commands, type Backend, type CommandName } from '../../contract/index.js';
import type { Door } from './transport.js';
import { eventDoor } from './event-transport.js';
import { httpDoor, type HttpAccess } from './http-transport.js';
import { propertyDoor } from './property-transport.js';

/** What the portal has set at the moment of a call. */
export interface DoorChoice extends Omit<HttpAccess, 'endpoint'> {
  /** The `backend` property. */
  readonly backend?: Backend | null | undefined;
  /** What the nearest context provider gives. */
  readonly context?: Backend | null | undefined;
  /** The `endpoint` attribute. */
  readonly endpoint?: string | null | undefined;
}

/**
 * One door out of four: property, then event, then context, then endpoint. It is chosen anew for each command, so that
 * a call that is under way ends where it began.
 */
export function chooseDoor(host: EventTarget, choice: () => DoorChoice): Door {
  const event = eventDoor(host);
  const streamless = new Set<string>();
  let loadedBy: unknown;

  return <C extends CommandName>(command: C) => {
    const { backend, context, endpoint, ...access } = choice();
    const ways: [by: unknown, door: Door | null | undefined | ''][] = [
      [backend, backend && propertyDoor(backend)],
      [event, event],
      [context, context && propertyDoor(context)],
      [endpoint, endpoint && httpDoor({ ...access, endpoint }, streamless)],
    ];
    for (const [by, door] of ways) {
      if (!door) continue;
      const call = door(command);
      if (call && command === 'load') loadedBy = by;
      // A backend that does not watch is asked again and again; another one's word is never mixed in.
      if (call || (commands[command].stream && by === loadedBy)) return call;
    }
    return undefined;
  };
}
