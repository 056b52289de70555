import type { Call, CommandName } from '../../contract/index.js';

/**
 * A way to a portal's backend. It gives the call for a command, and the caller may use that call several times, also
 * after the portal put another backend in place. Nothing, where the backend is not behind this transport, or where it does
 * not have `watch`. A transport may throw a `DiagnosticError`.
 */
export type BackendTransport = <C extends CommandName>(command: C) => Call<C> | undefined;
