import { commands, type Backend, type CommandName } from '../../contract/index.js';
import type { BackendTransport } from './transport.js';
import { eventTransport } from './event-transport.js';
import { httpTransport, type HttpAccess } from './http-transport.js';
import { propertyTransport } from './property-transport.js';

/** What the portal has set at the moment of a call. */
export interface TransportChoice extends Omit<HttpAccess, 'endpoint'> {
  /** The `backend` property. */
  readonly backend?: Backend | null | undefined;
  /** What the nearest context provider gives. */
  readonly context?: Backend | null | undefined;
  /** The `endpoint` attribute. */
  readonly endpoint?: string | null | undefined;
}

/**
 * One transport out of four: property, then event, then context, then endpoint. It is chosen anew for each command, so that
 * a call that is under way ends where it began.
 */
export function chooseTransport(host: EventTarget, choice: () => TransportChoice): BackendTransport {
  const event = eventTransport(host);
  const streamless = new Set<string>();
  let loadedBy: unknown;

  return <C extends CommandName>(command: C) => {
    const { backend, context, endpoint, ...access } = choice();
    const ways: [by: unknown, transport: BackendTransport | null | undefined | ''][] = [
      [backend, backend && propertyTransport(backend)],
      [event, event],
      [context, context && propertyTransport(context)],
      [endpoint, endpoint && httpTransport({ ...access, endpoint }, streamless)],
    ];
    for (const [by, transport] of ways) {
      if (!transport) continue;
      const call = transport(command);
      if (call && command === 'load') loadedBy = by;
      // A backend that does not watch is asked again and again; another one's word is never mixed in.
      if (call || (commands[command].stream && by === loadedBy)) return call;
    }
    return undefined;
  };
}
