import type { AccountService } from './account-service.js';
import type { DatabaseNews } from './database-news.js';

/** How often a silent stream shows that it lives, and looks whether time or another process changed something. */
const heartbeatMs = 5_000;

/** The streams that are open, so that the server can end them when it stops or a session ends. */
export class EventStreams {
  private readonly open = new Set<{ account: string; end: () => void }>();

  /** Ends the streams of a session that ended in any process. */
  constructor(news?: DatabaseNews) {
    news?.listen(({ channel, account }) => {
      if (channel === 'session_ended') this.endOf(account);
    });
  }

  /** @returns what to call when the stream has ended by itself. */
  add(account: string, end: () => void): () => void {
    const stream = { account, end };
    this.open.add(stream);
    return () => this.open.delete(stream);
  }

  endOf(account: string): void {
    for (const stream of [...this.open]) if (stream.account === account) stream.end();
  }

  endAll(): void {
    for (const { end } of [...this.open]) end();
  }
}

interface EventStreamOptions {
  readonly service: AccountService;
  readonly streams: EventStreams;
  readonly account: string;
  /** The version that the client has; it hears of that one no more. */
  readonly seen: string | null;
  /** Aborted when the client goes. */
  readonly signal: AbortSignal;
}

/**
 * Server-sent events: `event: snapshot` with the snapshot each time its version changes. The stream ends when the
 * server stops or the account is gone; the browser then comes back by itself after the `retry` time.
 */
export function eventStream({ service, streams, account, seen, signal }: EventStreamOptions): Response {
  const encoder = new TextEncoder();
  const over = new AbortController();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let last = seen;
      let telling: Promise<void> = Promise.resolve();
      const send = (text: string) => {
        if (!over.signal.aborted) controller.enqueue(encoder.encode(text));
      };
      const tell = async (load: 'load' | 'snapshot') => {
        const snapshot = await service[load](account);
        if (snapshot.version === last) return;
        last = snapshot.version;
        send(`event: snapshot\nid: ${last}\ndata: ${JSON.stringify(snapshot)}\n\n`);
      };
      /** One after the other, so that versions never go back. */
      const queue = (load: 'load' | 'snapshot') => {
        telling = telling
          .then(() => (over.signal.aborted ? undefined : tell(load)))
          .catch(() => over.abort());
      };

      const unwatch = service.changes.watch(account, () => queue('snapshot'));
      const forget = streams.add(account, () => over.abort());
      const heartbeat = setInterval(() => {
        send(': still here\n\n');
        queue('load');
      }, heartbeatMs);
      over.signal.addEventListener('abort', () => {
        clearInterval(heartbeat);
        unwatch();
        forget();
        try {
          controller.close();
        } catch {
          // The client went first.
        }
      });
      signal.addEventListener('abort', () => over.abort(), { once: true });
      send('retry: 1000\n\n');
      queue('load');
    },
    cancel: () => over.abort(),
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  });
}
