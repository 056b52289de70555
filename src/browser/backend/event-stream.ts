import { readAnswer, answerLimit, tooLarge } from './http-answer.js';
import { safely, type HttpRequest } from './http-request.js';

/** ms without a byte, not even of a comment, after which a stream is taken for dead. */
const silence = 45_000;
/** ms for the headers and the first byte. A proxy that holds either back would keep all news to itself. */
const firstSilence = 8_000;

/** Told of a stream that is open, or being opened, and says nothing: something on the way may hold its bytes back. */
export class SilentStream extends Error {
  override readonly name = 'SilentStream';
}

/** A carriage return at the end may be the first half of a line break. */
const eventEnd = /(?:\r\n|\n|\r(?!\n|$)){2}/;

/** The data of each event in a `text/event-stream`, as it comes in. */
export async function* eventsOf(
  body: ReadableStream<Uint8Array>,
  limit = silence,
  firstLimit = firstSilence,
): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  // Joined only where an event ends: bytes that come one by one would be read over and over otherwise.
  let pieces: string[] = [];
  let length = 0;
  let tail = '';
  let patience = firstLimit;
  const heard = { nothing: false };
  try {
    for (;;) {
      const timer = setTimeout(() => {
        heard.nothing = true;
        reader.cancel().catch(() => undefined);
      }, patience);
      const { done, value } = await reader.read().finally(() => clearTimeout(timer));
      if (heard.nothing) throw new SilentStream();
      if (done) return;
      patience = limit;
      const text = decoder.decode(value, { stream: true });
      pieces.push(text);
      length += text.length;
      if (length > answerLimit) throw tooLarge();
      const recent = tail + text;
      tail = recent.slice(-3);
      if (!eventEnd.test(recent)) continue;
      let buffer = pieces.join('');
      for (;;) {
        const end = eventEnd.exec(buffer);
        if (!end) break;
        const lines = buffer.slice(0, end.index).split(/\r\n|\n|\r/);
        buffer = buffer.slice(end.index + end[0].length);
        const data = lines.flatMap(line => /^data(?:: ?(.*))?$/.exec(line)?.[1] ?? []);
        if (data.length > 0) yield data.join('\n');
      }
      pieces = [buffer];
      length = buffer.length;
      tail = buffer.slice(-3);
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/**
 * Waits in the backend's event stream for a snapshot of another version. A backend without a stream is reported by
 * `onStreamless`; the call then fails like one that the network lost.
 */
export async function nextInStream(
  { url, ...init }: HttpRequest,
  version: string,
  signal: AbortSignal,
  onStreamless: () => void,
): Promise<unknown> {
  // Not every engine closes the connection when the reading ends; all do when the request is aborted.
  const request = new AbortController();
  const end = () => request.abort();
  signal.addEventListener('abort', end);
  try {
    if (signal.aborted) end();
    const headers = { ...init.headers, Accept: 'text/event-stream' };
    let isHeldBack = false;
    const timer = setTimeout(() => {
      isHeldBack = true;
      end();
    }, firstSilence);
    const response = await fetch(url, { ...init, headers, signal: request.signal, ...safely })
      .catch((error: unknown) => {
        throw isHeldBack ? new SilentStream() : error;
      })
      .finally(() => clearTimeout(timer));
    return await readChunk(response, version, onStreamless);
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}

async function readChunk(response: Response, version: string, onStreamless: () => void): Promise<unknown> {
  const { status, body } = response;
  const type = response.headers.get('Content-Type');
  if (body && status === 200 && type?.startsWith('text/event-stream')) {
    for await (const data of eventsOf(body)) {
      const value: unknown = JSON.parse(data);
      const isOther = typeof value === 'object' && value !== null && 'version' in value;
      if (isOther && value.version !== version) return value;
    }
    throw new TypeError('The stream ended.');
  }
  if (status < 300 || [404, 405, 406, 501].includes(status)) {
    onStreamless();
    throw new TypeError('There is no stream.');
  }
  const retryAfter = response.headers.get('Retry-After');
  return readAnswer({ status, type, retryAfter, text: (await response.text()).slice(0, answerLimit) });
}
