/** One request and its answer, as a report shows them. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly status: number;
  readonly answerHeaders: Headers;
  readonly answer: string;
}

/** What is sent; a header that is null is left out. */
export interface Sending {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** How long one answer may take. */
const patienceMs = 20_000;

/** Sends requests to a backend and remembers them. */
export class Client {
  readonly exchanges: Exchange[] = [];

  /** @param base the address below which the commands are. */
  constructor(readonly base: string) {}

  async send({ method, path, headers = {}, body }: Sending): Promise<Exchange> {
    const sent: Record<string, string> = {};
    for (const [name, value] of Object.entries(headers)) if (value !== null) sent[name] = value;
    const response = await fetch(this.base + path, {
      method,
      headers: sent,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
      ...(body === undefined ? {} : { body }),
    });
    const exchange: Exchange = {
      method,
      path,
      headers: sent,
      body: typeof body === 'object' ? `(${body.length} bytes)` : (body ?? ''),
      status: response.status,
      answerHeaders: response.headers,
      answer: await response.text(),
    };
    this.exchanges.push(exchange);
    return exchange;
  }
}
