import type * as z from 'zod/mini';
import type { payloads } from './command-payload.js';
import { HandoffResult, Snapshot, UploadResult } from './snapshot.js';

/** A command's HTTP form, and what it answers with. */
export interface CommandDefinition<R = unknown> {
  /** The HTTP method. */
  readonly method: 'GET' | 'POST';
  /** The path below the endpoint. */
  readonly path: string;
  /** What it answers with. */
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
  /**
   * The snapshot.
   *
   * Answers with the snapshot of the signed-in account. It changes nothing and may be asked at any time; before it
   * answers, whatever has run out (a payment, a day) is over.
   */
  load: define('GET', '/snapshot', Snapshot),
  /**
   * News of the account.
   *
   * Waits for a snapshot whose version differs from the given one. Over HTTP it is a stream of server-sent events: each
   * `snapshot` event has the version as its id and the snapshot as its data. A comment at least every 30 seconds keeps
   * it alive. Optional: where it answers 404, 405, 406 or 501, the widget asks for the snapshot at growing distances,
   * from 3 to 30 seconds.
   */
  watch: define('GET', '/events', Snapshot),
  /**
   * Begin an application.
   *
   * Accepted where no application is past its draft, or one was rejected. The snapshot that comes back has a `draft` of
   * the subject; the widget opens no form before it has.
   */
  start: define('POST', '/start', Snapshot),
  /**
   * Submit the information.
   *
   * Accepted for a draft or a rejected application of the same subject. The backend checks every answer, consent and
   * photo itself. After a rejection whatever no reason names may be left out: the backend keeps what it holds, and
   * checks the whole. A field that a reason names has to be given anew, a photo under another id. What is judged wrong
   * costs a try where the policy counts it. Leads to the first step at the provider, or to the review.
   */
  submit: define('POST', '/submit', Snapshot),
  /**
   * Confirm the authorized person.
   *
   * Accepted at the stage `person`. Leads to the provider’s check (`handed-off`), the next step or success.
   */
  confirmPerson: define('POST', '/confirm-person', Snapshot),
  /**
   * Confirm the organization.
   *
   * Accepted at the stage `organization`. Leads to the next step or success.
   */
  confirmOrganization: define('POST', '/confirm-organization', Snapshot),
  /**
   * Choose the way to pay.
   *
   * Accepted at the stage `payment` where no way is chosen, the payment failed or expired, or a transfer from the
   * company is only awaited: that one is given up then.
   */
  choosePayment: define('POST', '/choose-payment', Snapshot),
  /**
   * Tell the amount received.
   *
   * Accepted while an amount is awaited. The right one leads to success; a wrong one costs one of the payment’s own
   * tries.
   */
  submitAmount: define('POST', '/submit-amount', Snapshot),
  /**
   * Upload a photo.
   *
   * Takes one photo for a slot of the draft. The backend recognizes the type by the bytes, never by a name.
   */
  uploadPhoto: define('POST', '/photos/{slot}', UploadResult),
  /**
   * Go on at the provider.
   *
   * Accepted while a step is `handed-off`. Every call makes a new link; an earlier one may end.
   */
  startHandoff: define('POST', '/start-handoff', HandoffResult),
  /**
   * Come back from the provider.
   *
   * Accepted once for each `state` that `startHandoff` was given, by the account that gave it. With the `verifier`
   * whose SHA-256 was the challenge the backend knows that it is the same browser; without one it answers the snapshot
   * all the same. It never decides by the return: it asks the provider.
   */
  finishHandoff: define('POST', '/finish-handoff', Snapshot),
  /**
   * Withdraw the application.
   *
   * Accepted while an application is there. A verified identity stays as it is.
   */
  withdraw: define('POST', '/withdraw', Snapshot),
  /**
   * Begin a change.
   *
   * Accepted for a verified identity that is not locked. Leads to a draft whose purpose is `change`; the old identity
   * stays verified until the new one is.
   */
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
