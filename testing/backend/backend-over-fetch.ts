import {
  accountHeader,
  BackendError,
  commandNames,
  commands,
  contractHeader,
  contractVersion,
  keyHeader,
  parseProblem,
  parseResult,
  type Backend,
  type CallOptions,
  type CommandName,
} from '../../src/contract/index.js';

/** What answers a request: `fetch`, or something like it. */
export type Fetch = (request: Request) => Promise<Response> | Response;

/** The plainest client of the contract over HTTP: no retries, no memory. */
export function backendOverFetch(endpoint: string, authorization: string, ask: Fetch = fetch): Backend {
  const call =
    (command: CommandName) =>
    async (payload: object, { key, account, signal }: CallOptions) => {
      const { method, path, query, body, stream, keyed } = commands[command];
      const members = payload as Readonly<Record<string, string>>;
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => members[name] ?? '');
      const search = query ? `?${new URLSearchParams({ [query]: members[query] ?? '' }).toString()}` : '';
      const { photo } = payload as { photo?: unknown };
      const isPhoto = body === 'photo' && photo instanceof Blob;
      const request = new Request(endpoint + filled + search, {
        method,
        headers: {
          authorization,
          [contractHeader]: contractVersion,
          'content-type': isPhoto ? photo.type : 'application/json',
          ...(keyed ? { [keyHeader]: key, [accountHeader]: account } : {}),
        },
        ...(isPhoto ? { body: await photo.arrayBuffer() } : {}),
        ...(body === 'json' ? { body: JSON.stringify(payload) } : {}),
      });
      const response = await abortable(Promise.resolve(ask(request)), signal);
      if (!response.ok) throw new BackendError(parseProblem(await response.json()));
      return parseResult(command, stream ? await firstEvent(response, signal) : await response.json());
    };
  return Object.fromEntries(commandNames.map(command => [command, call(command)])) as unknown as Backend;
}

/** The signal of a page that only looks like one may be foreign to `Request`: so it is heard here. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => reject(new DOMException('Nobody waits for it any more.', 'AbortError'));
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}

/** The data of a stream's first event. */
async function firstEvent(response: Response, signal: AbortSignal): Promise<unknown> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { value } = (await (reader && abortable(reader.read(), signal))) ?? {};
      if (!value) throw new TypeError('The stream ended without an event.');
      text += decoder.decode(value, { stream: true });
      const data = /^data: (.*)\n\n/m.exec(text)?.[1];
      if (data !== undefined) return JSON.parse(data);
    }
  } finally {
    await reader?.cancel();
  }
}
