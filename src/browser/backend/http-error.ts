/** An HTTP answer that is not a result, as it came in. What it means is read where somebody asks. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  constructor(
    readonly status: number,
    readonly retryAfter: string | null,
    readonly type: string | null,
    readonly text: string,
  ) {
    super(`The backend answered with status ${status}.`);
  }
}
