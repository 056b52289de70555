import type { Snapshot } from '../../src/contract/index.js';
import type { DemoAccount } from './demo-account.js';

/** A stream of an account's snapshots, as a page has one open. */
export interface OpenStream {
  /** The next snapshot that is as wanted, from those that come after the call. */
  next(wanted: (snapshot: Snapshot) => boolean): Promise<Snapshot>;
  /** Resolves when the backend has ended it. */
  readonly ended: Promise<void>;
  close(): void;
}

/** Opens the stream; it is there when this resolves. */
export async function openStream(account: DemoAccount): Promise<OpenStream> {
  const closing = new AbortController();
  const response = await fetch(`${account.api}/events`, {
    headers: account.authorization,
    signal: closing.signal,
  });
  if (!response.ok || !response.body) throw new Error(`watch: ${response.status}`);
  const { body } = response;
  const waiting = new Set<(snapshot: Snapshot) => void>();
  const reading = async () => {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        if (data !== undefined) for (const tell of waiting) tell(JSON.parse(data) as Snapshot);
      }
    }
  };
  const ended = reading().catch(() => undefined);
  return {
    next: wanted =>
      new Promise(resolve => {
        const tell = (snapshot: Snapshot) => {
          if (!wanted(snapshot)) return;
          waiting.delete(tell);
          resolve(snapshot);
        };
        waiting.add(tell);
      }),
    ended,
    close: () => closing.abort(),
  };
}
