import type * as z from 'zod/mini';
import type { payloads } from './command-payload.js';
import { HandoffResult, Snapshot, UploadResult } from './snapshot.js';

/** A command's HTTP form, and what it answers with. */
export interface CommandDefinition<R> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly result: z.ZodMiniType<R>;
  /** Whether it changes the account and therefore carries an idempotency key. */
  readonly keyed: boolean;
}

const define = <R>(method: 'GET' | 'POST', path: string, result: z.ZodMiniType<R>): CommandDefinition<R> => ({
  method,
  path,
  result,
  keyed: method === 'POST',
});

/** Every command, its path below the endpoint and its result. All four doors read this table. */
export const commands = {
  load: define('GET', '/snapshot', Snapshot),
  watch: define('GET', '/events', Snapshot),
  start: define('POST', '/start', Snapshot),
  submit: define('POST', '/submit', Snapshot),
  confirmPerson: define('POST', '/confirm-person', Snapshot),
  confirmOrganization: define('POST', '/confirm-organization', Snapshot),
  choosePayment: define('POST', '/choose-payment', Snapshot),
  submitAmount: define('POST', '/submit-amount', Snapshot),
  uploadPhoto: define('POST', '/photos/{slot}', UploadResult),
  startHandoff: define('POST', '/start-handoff', HandoffResult),
  finishHandoff: define('POST', '/finish-handoff', Snapshot),
  withdraw: define('POST', '/withdraw', Snapshot),
  startChange: define('POST', '/start-change', Snapshot),
} as const;

export type CommandName = keyof typeof commands;
export const commandNames = Object.keys(commands) as CommandName[];
export type Payload<C extends CommandName> = z.infer<(typeof payloads)[C]>;
export type Result<C extends CommandName> = z.infer<(typeof commands)[C]['result']>;

/** The header that carries the contract's version; its presence also makes a request non-simple for CORS. */
export const contractHeader = 'RNA-Contract';
export const contractVersion = '1';
export const keyHeader = 'Idempotency-Key';
