import type { Diagnostic, Problem } from '../contract/index.js';

/** An HTTP answer that is not a result. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  constructor(
    readonly status: number,
    readonly retryAfter: string | null,
    /** The backend's no, where the answer is one. */
    readonly problem: Problem | undefined,
    /** What is wrong with an answer that is none. */
    readonly diagnostic: Diagnostic | undefined,
  ) {
    super(`The backend answered with status ${status}.`);
  }
}
