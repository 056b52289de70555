/** The page's side of `scripted-server.mjs`: a backend on real HTTP whose every answer the test knows. */

export interface ScriptedAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  /** The connection breaks before a byte is answered. */
  readonly drop?: true;
  /** Nothing is ever answered. */
  readonly hang?: true;
  /** So many blanks. */
  readonly bytes?: number;
  /** Pieces of a body, as text or bytes, one after the other. `end: false` leaves the answer open. */
  readonly chunks?: readonly (string | readonly number[])[];
  readonly end?: false;
}

export interface ScriptedRequest {
  readonly method: string;
  readonly path: string;
  readonly search: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface ScriptedBackend {
  /** Of the same origin as the page. */
  readonly endpoint: string;
  /** The same backend on another origin, which allows no other page to read it. */
  readonly elsewhere: string;
  readonly requests: () => Promise<readonly ScriptedRequest[]>;
  /** Answers that are under way. */
  readonly open: () => Promise<number>;
}

const json = async <T>(path: string): Promise<T> => (await fetch(path)).json() as Promise<T>;

/** A fresh backend that gives these answers in their order, and the last one for ever. */
export async function scriptedBackend(...answers: ScriptedAnswer[]): Promise<ScriptedBackend> {
  const name = crypto.randomUUID();
  await fetch(`/__rna/script/${name}`, { method: 'POST', body: JSON.stringify(answers) });
  const log = (): Promise<{ log: ScriptedRequest[]; open: number }> => json(`/__rna/log/${name}`);
  return {
    endpoint: `/__rna/api/${name}`,
    elsewhere: `${await json<string>('/__rna/elsewhere')}/__rna/api/${name}`,
    requests: async () => (await log()).log,
    open: async () => (await log()).open,
  };
}
