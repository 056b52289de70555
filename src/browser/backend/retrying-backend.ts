import {
  commands,
  DiagnosticError,
  type Call,
  type CallOptions,
  type CommandName,
  type Diagnostic,
  type Payload,
  type Result,
  type Snapshot,
} from '../../contract/index.js';
import { parseResult } from '../../contract/parse-with-validators.js';
import { fault, type BackendPort, type CallOutcome, type ClockPort } from '../../flow/index.js';
import { callFault, loadForFault, type CallFault } from './call-fault.js';
import { loadPresets } from './load-presets.js';
import { loadWatch } from './load-watch.js';
import type { BackendTransport } from './transport.js';
import { browserScheduler, type Scheduler } from '../page/scheduler.js';
import { timed } from './timed.js';

/** ms without an answer after which a call is given up. */
const callLimit = 20_000;
/**
 * ms for an upload as long as nothing is heard of its bytes, and ms without a byte once they move. Service workers and
 * proxies swallow that news: that there is none proves nothing.
 */
const uploadLimit = 300_000;
const stallLimit = 30_000;
/**
 * A read is free to repeat; a command is repeated under its own key only, and less often. `longestWaitMs` is the longest
 * wait that the backend may ask for.
 */
const readingRetry = { tries: 4, budgetMs: 30_000, longestWaitMs: 30_000 };
const commandRetry = { tries: 3, budgetMs: 60_000, longestWaitMs: 60_000 };
/** The longest wait before the second, third and fourth try; the real one is a random part of it. */
const backoff = [500, 1000, 2000];

type OnProgress = NonNullable<CallOptions['onProgress']>;

export interface RetryingBackendOptions {
  readonly transport: BackendTransport;
  readonly clock: ClockPort;
  readonly diagnose: (diagnostic: Diagnostic) => void;
  readonly scheduler?: Scheduler;
  /** The account that the person has before them; each command carries it. */
  readonly account?: () => string;
  /** Resolves when it is time to watch: that is fetched, and the first screen does without it. */
  readonly whenDrawn?: () => Promise<unknown>;
}

/**
 * The backend behind a transport as the flow sees it: every answer is held against the contract, every call has its time,
 * and what may be tried again is. Nothing rejects; a call that was aborted ends as one that failed or was lost.
 */
export function createRetryingBackend({
  transport,
  clock,
  diagnose,
  scheduler = browserScheduler,
  account = () => '',
  whenDrawn = () => Promise.resolve(),
}: RetryingBackendOptions): BackendPort {
  // Reads are numbered as they start. One that a later read or a command has overtaken tells of the past.
  let started = 0;
  let newest = 0;

  const need = <C extends CommandName>(command: C): Call<C> => {
    const call = transport(command);
    if (!call) throw new DiagnosticError({ code: 'RNA101', path: command });
    return call;
  };

  /** One try: the call within its time, its answer by the contract. */
  const ask = async <C extends CommandName>(
    command: C,
    call: Call<C>,
    payload: Payload<C>,
    key: string,
    shown: string,
    signal: AbortSignal,
    limit: number,
    onProgress?: OnProgress,
  ): Promise<Result<C>> => {
    const value = await timed(scheduler, limit, signal, (own, alive) =>
      call(payload, {
        signal: own,
        key,
        account: shown,
        onProgress(progress) {
          const moves = progress.sent > 0 && progress.sent < progress.total;
          alive(moves ? stallLimit : limit);
          onProgress?.(progress);
        },
      }),
    );
    await loadPresets(value);
    return parseResult(command, value);
  };

  /** What an error means. */
  const readFault = async (error: unknown): Promise<CallFault> => {
    await loadForFault(error);
    return callFault(error, clock.now());
  };

  const slept = (ms: number, signal: AbortSignal) =>
    scheduler.wait(ms, signal).then(
      () => true,
      () => false,
    );

  const run = async <C extends CommandName>(
    command: C,
    payload: Payload<C>,
    key: string,
    signal: AbortSignal,
    onProgress?: OnProgress,
  ): Promise<CallOutcome<Result<C>>> => {
    const { keyed, body } = commands[command];
    const { tries, budgetMs, longestWaitMs } = keyed ? commandRetry : readingRetry;
    const upload = body === 'photo';
    // Of the moment of the press: what is sent again later is still for that account.
    const shown = keyed ? account() : '';
    if (keyed && !scheduler.online()) return { outcome: 'failed', fault: fault('offline') };

    let call: Call<C> | undefined;
    let reached = false;
    let deadline = upload ? Infinity : scheduler.elapsed() + budgetMs;
    for (let tried = 1; ; tried++) {
      try {
        call ??= need(command);
        const limit = upload ? uploadLimit : Math.min(callLimit, deadline - scheduler.elapsed());
        return {
          outcome: 'done',
          value: await ask(command, call, payload, key, shown, signal, limit, onProgress),
        };
      } catch (error) {
        const found = await readFault(error);
        reached ||= found.reached;
        const asked = found.retryAfter ?? 0;
        const delay = asked || scheduler.random() * (backoff[tried - 1] ?? 0);
        // Time that the backend itself asks for does not count against a command.
        if (keyed && asked <= longestWaitMs) deadline += asked;
        const again =
          found.retry &&
          tried < tries &&
          asked <= longestWaitMs &&
          scheduler.elapsed() + delay < deadline &&
          // Without a network a read is over at once; the flow reads again when it is back.
          (keyed || scheduler.online());
        if (again && (await slept(delay, signal))) continue;

        if (found.diagnostic && !signal.aborted) diagnose(found.diagnostic);
        if (found.problem) return { outcome: 'refused', problem: found.problem };
        if (keyed && reached) return { outcome: 'lost' };
        const offline = found.fault.code === 'network' && !scheduler.online();
        return { outcome: 'failed', fault: offline ? fault('offline') : found.fault };
      }
    }
  };

  const isCurrent = (number: number) => {
    if (number < newest) return false;
    newest = number;
    return true;
  };

  const command = async <C extends CommandName>(
    name: C,
    payload: Payload<C>,
    key: string,
    signal: AbortSignal,
    onProgress?: OnProgress,
  ): Promise<CallOutcome<Result<C>>> => {
    const answer = await run(name, payload, key, signal, onProgress);
    // Whatever was read before this moment may not know of the command.
    newest = ++started;
    return answer;
  };

  return {
    async load(signal) {
      // Read again what was overtaken, but not for ever.
      for (let again = 2; ; again--) {
        const number = ++started;
        const answer = await run('load', {}, '', signal);
        if (answer.outcome !== 'done' || isCurrent(number) || again === 0) return answer;
      }
    },

    async send({ command: name, payload }, key, signal) {
      const answer = await command(name, payload, key, signal);
      if (answer.outcome !== 'done') return answer;
      const { value } = answer;
      return { outcome: 'done', value: 'snapshot' in value ? value.snapshot : value };
    },

    upload: (slot, photo, key, signal, onProgress) =>
      command('uploadPhoto', { slot, photo }, key, signal, ({ sent }) => onProgress(sent)),

    handoff: (payload, key, signal) => command('startHandoff', payload, key, signal),

    async next(version, signal, onRest) {
      await whenDrawn();
      const { watchAccount } = await loadWatch();
      return watchAccount(version, signal, {
        scheduler,
        diagnose,
        onRest,
        now: () => clock.now(),
        watch(signalOfRound, limit) {
          const call = transport('watch');
          const number = ++started;
          return call && ask('watch', call, { version }, '', '', signalOfRound, limit).then(fresh(number));
        },
        poll: signalOfRound =>
          // Async, so that a transport that throws is a rejection like any other.
          Promise.resolve()
            .then(() => ask('load', need('load'), {}, '', '', signalOfRound, callLimit))
            .then(fresh(++started)),
      });
    },
  };

  /** Null instead of a snapshot that was overtaken. */
  function fresh(number: number) {
    return (snapshot: Snapshot) => (isCurrent(number) ? snapshot : null);
  }
}
