/**
 * A portal in the page: a backend as a plain object that answers each command with the next snapshot of a script and
 * remembers what it was asked. For component tests; the journeys use the real servers.
 */
import type { Backend, CallOptions, CommandName, Payload, Snapshot } from '../../src/contract/index.js';
import { aSnapshot, anApplication, type SnapshotOptions } from '../suites/snapshot-builder.js';

export interface PortalCall {
  readonly command: CommandName;
  readonly payload: unknown;
  readonly key: string;
  readonly signal: AbortSignal;
}

type Answer<C extends CommandName> = (
  payload: Payload<C>,
  options: CallOptions,
) => SnapshotOptions | Promise<unknown>;
export type Answers = { readonly [C in CommandName]?: Answer<C> };

export interface Portal {
  readonly backend: Backend;
  readonly calls: readonly PortalCall[];
  /** The commands that were called, without the reads. */
  readonly sent: () => CommandName[];
  /** What the account is at this moment. */
  snapshot: Snapshot;
  /** Changes the account; everything that is not named stays. */
  readonly becomes: (wish: Partial<Snapshot>) => Snapshot;
}

let accounts = 0;

/** An account key that no other test has used: what is kept in the browser belongs to one account. */
export const freshAccount = (): string => `account-${++accounts}-${Math.random().toString(36).slice(2)}`;

/** A promise that is settled from outside. */
export function outcome<T>(): {
  readonly promise: Promise<T>;
  readonly done: (value: T) => void;
  readonly failed: (reason: unknown) => void;
} {
  let done!: (value: T) => void;
  let failed!: (reason: unknown) => void;
  const promise = new Promise<T>((resolve, reject) => {
    done = resolve;
    failed = reject;
  });
  return { promise, done, failed };
}

/** Rejects once the widget no longer wants the answer. */
export const never = ({ signal }: CallOptions): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

export function aPortal(wish: SnapshotOptions = {}, answers: Answers = {}): Portal {
  const calls: PortalCall[] = [];
  let version = 1;
  const portal = {
    snapshot: aSnapshot({ accountKey: freshAccount(), ...wish }),
    becomes(parts: Partial<Snapshot>): Snapshot {
      portal.snapshot = { ...portal.snapshot, version: String(++version), ...parts };
      return portal.snapshot;
    },
  };
  const usual: Answers = {
    load: async () => portal.snapshot,
    watch: (_payload, options) => never(options),
    start: async ({ subject }) => portal.becomes({ application: anApplication('draft', { subject }) }),
    submit: async () => portal.becomes({ application: anApplication('person') }),
    withdraw: async () => portal.becomes({ application: null }),
  };
  const answer = async (command: CommandName, payload: unknown, options: CallOptions) => {
    calls.push({ command, payload, key: options.key, signal: options.signal });
    const script = Object.hasOwn(answers, command) ? answers : usual;
    const own = (Object.hasOwn(script, command) ? script[command] : undefined) as
      Answer<CommandName> | undefined;
    return own ? own(payload as never, options) : portal.snapshot;
  };
  const commands: readonly CommandName[] = [
    ...(['load', 'watch', 'start', 'submit', 'confirmPerson', 'confirmOrganization'] as const),
    ...(['choosePayment', 'submitAmount', 'startHandoff', 'finishHandoff', 'withdraw'] as const),
    'uploadPhoto',
  ];
  const backend = Object.fromEntries(
    commands.map(name => [name, (payload: unknown, options: CallOptions) => answer(name, payload, options)]),
  ) as unknown as Backend;
  return Object.assign(portal, {
    backend,
    calls,
    sent: () => calls.map(({ command }) => command).filter(name => name !== 'load' && name !== 'watch'),
  });
}
