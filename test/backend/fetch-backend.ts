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

/** The plainest client of the contract over HTTP: no retries, no memory. */
export function fetchBackend(endpoint: string, authorization: string): Backend {
  const call =
    (command: CommandName) =>
    async (payload: object, { key, account, signal }: CallOptions) => {
      const { method, path, query, body, stream, keyed } = commands[command];
      const members = payload as Readonly<Record<string, string>>;
      const search = query ? `?${new URLSearchParams({ [query]: members[query] ?? '' }).toString()}` : '';
      const response = await fetch(endpoint + path + search, {
        method,
        signal,
        headers: {
          authorization,
          [contractHeader]: contractVersion,
          'content-type': 'application/json',
          ...(keyed ? { [keyHeader]: key, [accountHeader]: account } : {}),
        },
        ...(body === 'json' ? { body: JSON.stringify(payload) } : {}),
      });
      if (!response.ok) throw new BackendError(parseProblem(await response.json()));
      return parseResult(command, stream ? await firstEvent(response) : await response.json());
    };
  return Object.fromEntries(commandNames.map(command => [command, call(command)])) as unknown as Backend;
}

/** The data of a stream's first event. */
async function firstEvent(response: Response): Promise<unknown> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const data = /^data: (.*)\n\n/m.exec(text)?.[1];
    if (data !== undefined) return JSON.parse(data);
  }
  throw new Error('The stream ended without an event.');
}
