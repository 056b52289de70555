import type { Payload, Result } from './command-types.js';
import type { CommandName, commands } from './command.js';
import type { Problem } from './problem.js';

/** What travels beside a payload. */
export interface CallOptions {
  /** Aborted when the widget no longer wants the answer. */
  readonly signal: AbortSignal;
  /** The idempotency key: the same for every send of one confirmation. Empty for `load` and `watch`. */
  readonly key: string;
  /**
   * The `accountKey` of the snapshot that the person has before them. A backend refuses a command for another account than
   * the one that is signed in: `other-account`. Empty for `load` and `watch`.
   */
  readonly account: string;
  /** Reports the bytes of an upload. */
  readonly onProgress?: (progress: {
    /** Bytes that have left. */
    readonly sent: number;
    /** Bytes that are to leave. */
    readonly total: number;
  }) => void;
}

/** One command of a backend. It resolves with the result, or rejects with a {@link BackendError}. */
export type Call<C extends CommandName> = (payload: Payload<C>, options: CallOptions) => Promise<Result<C>>;

/**
 * What a portal implements. Every command but `load` may be missing where its policy never leads there; `watch`
 * resolves with the next snapshot whose version differs from the given one.
 */
export type Backend = {
  readonly [C in keyof typeof commands as Extract<C, 'load'>]: Call<C>;
} & {
  readonly [C in keyof typeof commands as Exclude<C, 'load'>]?: Call<C>;
};

/**
 * A backend's no. Portals that set the `backend` property throw it; over HTTP it is made from
 * `application/problem+json`. An error without a problem is a fault of the world: network, time, an unknown answer.
 */
export class BackendError extends Error {
  /** Tells it from other errors, also where it comes from another copy of the package. */
  override readonly name = 'BackendError';
  /** What the backend answered. Only the code is required. */
  readonly problem: Pick<Problem, 'code'> & Partial<Problem>;
  constructor(problem: Pick<Problem, 'code'> & Partial<Problem>) {
    super(`The backend answered '${problem.code}'.`);
    this.problem = problem;
  }
}
