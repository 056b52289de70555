/** A request on its way out, for `fetch` and `XMLHttpRequest` alike. */
export interface HttpRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Record<string, string>;
  readonly credentials: 'same-origin' | 'include';
  readonly body: string | null;
}
