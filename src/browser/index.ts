/** The world as browsers offer it: what carries out the flow's effects. */
export { backendContext } from './backend-context.js';
export type { DoorChoice } from './choose-door.js';
export { createPorts, type CreatePortsOptions, type PortsOfWidget } from './create-ports.js';
export type { GetToken } from './http-door.js';
export { RnaRequestEvent } from './rna-request-event.js';
