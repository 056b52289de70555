/** A request on its way out, for `fetch` and `XMLHttpRequest` alike. */
export interface HttpRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Record<string, string>;
  readonly credentials: 'same-origin' | 'include';
  readonly body: string | null;
}

/**
 * No cache keeps an answer, and no redirect is followed: one that keeps the method would carry names and numbers to whatever
 * address it gives. It arrives as an answer of status 0.
 */
export const safely = { cache: 'no-store', redirect: 'manual' } as const;
