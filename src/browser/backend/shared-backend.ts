import {
  commandNames,
  DiagnosticError,
  type Backend,
  type Call,
  type CommandName,
  type Payload,
} from '../../contract/index.js';
import type { BackendTransport } from './transport.js';

/** ms within which two that ask for the account get one answer. */
const debounceMs = 250;

/** One portal's backend for many elements. */
export interface SharedBackend {
  /** What elements call. Each answer is also `told`. */
  readonly backend: Backend;
  /** The same reading without telling. */
  readonly load: Call<'load'>;
  /** The same waiting without telling; undefined where the backend has none. */
  readonly watch: Call<'watch'> | undefined;
}

/** A read that several wait for; it is given up when nobody does. */
interface Reading {
  readonly answer: Promise<unknown>;
  readonly isOpen: () => boolean;
  /** Whether everybody who waited has left. */
  readonly isOver: () => boolean;
  readonly join: (signal: AbortSignal) => void;
}

function reading(ask: (signal: AbortSignal) => Promise<unknown>): Reading {
  const own = new AbortController();
  const began = performance.now();
  let waiting = 0;
  const leave = () => {
    if (--waiting === 0) own.abort();
  };
  return {
    answer: ask(own.signal),
    isOver: () => own.signal.aborted,
    isOpen: () => !own.signal.aborted && performance.now() - began < debounceMs,
    join(signal) {
      waiting++;
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave, { once: true });
    },
  };
}

/**
 * Puts one backend before a transport. Reads that begin together are one; a command ends that, so that whoever asks after it
 * never gets an answer from before it. Answers pass as they are: who called holds them against the contract.
 */
export function shareBackend(
  transport: BackendTransport,
  told: (command: CommandName, answer: unknown) => void,
): SharedBackend {
  let shared: Reading | null = null;

  const callOf = <C extends CommandName>(command: C): Call<C> => {
    const call = transport(command);
    if (!call) throw new DiagnosticError({ code: 'RNA101', path: command });
    return call;
  };

  // Async, so that a transport that throws is a rejection like any other.
  const load = (async (payload: Payload<'load'>, options) => {
    if (!shared?.isOpen()) {
      const mine = (shared = reading(async signal => callOf('load')(payload, { ...options, signal })));
      // Everybody who waits has the answer by then.
      const end = () =>
        setTimeout(() => {
          if (shared === mine) shared = null;
        });
      mine.answer.then(end, end);
    }
    const current = shared;
    current.join(options.signal);
    return current.answer;
  }) as Call<'load'>;

  /** Whoever waits for news after the same version waits at the same line. */
  const lines = new Map<string, Reading>();
  const watchOf = (call: Call<'watch'>): Call<'watch'> =>
    (async (payload: Payload<'watch'>, options) => {
      const { version } = payload;
      let line = lines.get(version);
      if (!line || line.isOver()) {
        const mine = reading(async signal => call(payload, { ...options, signal }));
        lines.set(version, (line = mine));
        const end = () => {
          if (lines.get(version) === mine) lines.delete(version);
        };
        mine.answer.then(end, end);
      }
      line.join(options.signal);
      return line.answer;
    }) as Call<'watch'>;

  const tell =
    <C extends CommandName>(command: C, call: Call<C>): Call<C> =>
    async (payload, options) => {
      const answer = await call(payload, options);
      if (!options.signal.aborted) told(command, answer);
      return answer;
    };

  const send = <C extends CommandName>(command: C): Call<C> =>
    tell(command, async (payload, options) => {
      shared = null;
      try {
        return await callOf(command)(payload, options);
      } finally {
        shared = null;
      }
    });

  const backend = Object.fromEntries(commandNames.map(name => [name, send(name)])) as unknown as Backend;
  Object.defineProperties(backend, {
    load: { value: tell('load', load), enumerable: true },
    // A backend that does not watch is asked again and again instead: see `chooseTransport`.
    watch: {
      get: () => {
        const call = transport('watch');
        return call && tell('watch', watchOf(call));
      },
      enumerable: true,
    },
  });
  return {
    backend,
    load,
    get watch() {
      const call = transport('watch');
      return call && watchOf(call);
    },
  };
}
