import {
  commands,
  DiagnosticError,
  type Backend,
  type Call,
  type CommandName,
} from '../../contract/index.js';
import type { BackendTransport } from './transport.js';
import { guardedCall } from './guarded-call.js';

/**
 * A member of the object itself or of its classes. The root of its prototype chain does not count: what a page put on
 * `Object.prototype` is nobody's backend.
 */
function memberOf(backend: object, name: string): unknown {
  for (let owner: object | null = backend; owner;) {
    const parent = Object.getPrototypeOf(owner) as object | null;
    if ((parent || owner === backend) && Object.hasOwn(owner, name))
      return (backend as Record<string, unknown>)[name];
    owner = parent;
  }
  return undefined;
}

/** Whether two objects offer the same functions: frameworks make a new object around them each time they draw. */
export function isSameBackend(one: Backend | null | undefined, other: Backend | null | undefined): boolean {
  if (!one || !other) return one === other;
  return Object.keys(commands).every(name => memberOf(one, name) === memberOf(other, name));
}

/**
 * The transport to an object that the portal wrote.
 * @throws DiagnosticError RNA106 for a command that the object lacks; one that streams may be missing.
 */
export function propertyTransport(backend: Backend): BackendTransport {
  return <C extends CommandName>(command: C) => {
    const path = `backend.${command}`;
    const method = memberOf(backend, command);
    if (typeof method === 'function')
      return guardedCall<C>(path, (payload, options) => (method as Call<C>).call(backend, payload, options));
    if (commands[command].stream) return undefined;
    throw new DiagnosticError({ code: 'RNA106', path, given: typeof method, expected: 'a function' });
  };
}
