/** Sends requests as many people would, and says how long they waited. */
import { Agent, request as send } from 'node:http';

export interface Request {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

export interface Reply {
  readonly status: number;
  readonly text: string;
}

/** Connections that stay open, as those of a proxy do. */
const agent = new Agent({ keepAlive: true, maxSockets: 512 });

export function ask({ url, method, headers, body }: Request): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const outgoing = send(url, { method, headers, agent }, incoming => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
      );
    });
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      // The server had just ended a connection that was open for long without a request.
      if (outgoing.reusedSocket && error.code === 'ECONNRESET') resolve(ask({ url, method, headers, body }));
      else reject(error);
    });
    outgoing.end(body);
  });
}

/** What came of some requests. */
export interface Measured {
  readonly perSecond: number;
  /** Milliseconds within which 99 of 100 were answered. */
  readonly p99: number;
  readonly median: number;
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export function measuredOf(times: readonly number[], milliseconds: number): Measured {
  const sorted = [...times].sort((a, b) => a - b);
  return { perSecond: (times.length / milliseconds) * 1000, p99: at(sorted, 0.99), median: at(sorted, 0.5) };
}

/** Sends all of them, so many at a time. @throws Error where one is not answered with 200. */
export async function sendAll(requests: readonly Request[], atOnce: number): Promise<Measured> {
  const times: number[] = [];
  let next = 0;
  const began = performance.now();
  const person = async () => {
    for (let request = requests[next++]; request; request = requests[next++]) {
      const sent = performance.now();
      const { status, text } = await ask(request);
      times.push(performance.now() - sent);
      if (status !== 200)
        throw new Error(`${request.method} ${request.url}: ${status} ${text.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, person));
  return measuredOf(times, performance.now() - began);
}
