import {
  commands,
  type Backend,
  type CommandName,
  type Diagnostic,
  type Snapshot,
} from '../../contract/index.js';
import { parseResult } from '../../contract/parse-with-validators.js';
import { isOvertaken } from '../../flow/loading.js';
import { faultOf } from '../../flow/effect-work.js';
import type { Fault } from '../../flow/index.js';
import { loadAccount } from '../load-account.js';
import { chooseTransport, type TransportChoice } from './choose-transport.js';
import { onPageEvent } from '../page/page-events.js';
import type { Scheduler } from '../page/scheduler.js';
import { loadPresets } from './load-presets.js';
import { createRetryingBackend } from './retrying-backend.js';
import { createServerClock } from '../page/server-clock.js';
import { shareBackend } from './shared-backend.js';
import type { TabChannel } from '../page/tab-channel.js';

/** What is known of the account at this moment. */
export interface SessionState {
  /** The backend's last word; null until it has spoken, and after a sign-out. */
  readonly snapshot: Snapshot | null;
  /** Why the last question brought no answer; null where it did. */
  readonly fault: Fault | null;
  readonly loading: boolean;
}

/** One backend and what it last said, for all elements that show an account. */
export interface Session {
  readonly state: SessionState;
  /** The backend for widgets: what they learn, the session learns at once. */
  readonly backend: Backend;
  /** Asks the backend, unless it is being asked already. Resolves when it has answered or failed; never rejects. */
  readonly load: () => Promise<void>;
  /** Calls `listener` after each change, until what it returns is called. While anybody listens, the session lives. */
  readonly subscribe: (listener: () => void) => () => void;
}

export interface SessionOptions {
  /** The element that has the session: `rna-request` is dispatched on it. */
  readonly host: EventTarget;
  /** What the portal has set. It stays the same for the life of the session, so that a call ends where it began. */
  readonly choice: TransportChoice;
  readonly diagnose: (diagnostic: Diagnostic) => void;
  /** Told each fault once. */
  readonly tell: (fault: Fault) => void;
  readonly scheduler?: Scheduler;
}

/**
 * ms after an answer to a widget of this page for which nothing more is asked: that widget hears of other tabs as well,
 * asks, and is overheard again. Most hints after an answer are its echo.
 */
const echo = 2000;
/** Faults after which what was known still stands: the backend is only out of reach. */
const passing: readonly Fault['code'][] = ['network', 'offline', 'timeout', 'server', 'rate-limited'];

export function createSession({ host, choice, diagnose, tell, scheduler }: SessionOptions): Session {
  const clock = createServerClock();
  const listeners = new Set<() => void>();
  let state: SessionState = { snapshot: null, fault: null, loading: false };
  let life: AbortController | null = null;
  let stopHearing = () => {};
  let pending: Promise<void> | null = null;
  /** Whether the answer under way may be from before something that happened meanwhile. */
  let aged = false;
  let overheard = -Infinity;
  let hearing: Promise<void> | null = null;
  let channel: TabChannel | null = null;

  const echoes = () => performance.now() - overheard < echo;

  const set = (parts: Partial<SessionState>) => {
    const account = state.snapshot?.accountKey;
    state = { ...state, ...parts };
    const { snapshot } = state;
    if (snapshot && snapshot.accountKey !== account) channel?.listen(snapshot.accountKey);
    for (const listener of [...listeners]) listener();
  };

  const take = (snapshot: Snapshot, loading = state.loading) => {
    if (isOvertaken(state, snapshot)) {
      set({ loading });
      return;
    }
    clock.set(Date.parse(snapshot.serverTime));
    set({ snapshot, fault: null, loading });
  };

  /** An answer that somebody else got. One that does not fit the contract is told by whoever asked for it. */
  const overhear = async (command: CommandName, answer: unknown) => {
    await loadPresets(answer);
    const value = parseResult(command, answer);
    if (commands[command].keyed) aged = pending !== null;
    take('snapshot' in value ? value.snapshot : value);
  };

  const shared = shareBackend(
    chooseTransport(host, () => choice),
    (command, answer) => {
      overheard = performance.now();
      hearing = overhear(command, answer).catch(() => undefined);
    },
  );
  const retrying = createRetryingBackend({
    transport: command =>
      command === 'load' ? (shared.load as never) : command === 'watch' ? (shared.watch as never) : undefined,
    clock,
    diagnose,
    ...(scheduler && { scheduler }),
  });

  const ask = async (signal: AbortSignal) => {
    set({ loading: true });
    const answer = await retrying.load(signal);
    if (signal.aborted) return;
    if (answer.outcome === 'done') take(answer.value, false);
    else {
      const fault = faultOf(answer);
      set({ fault, loading: false, ...(passing.includes(fault.code) ? {} : { snapshot: null }) });
      tell(fault);
    }
  };

  const load = (): Promise<void> => {
    if (!life) return Promise.resolve();
    const { signal } = life;
    pending ??= ask(signal).finally(() => {
      if (signal.aborted) return;
      pending = null;
      if (aged) look();
    });
    return pending;
  };

  /** Asks anew, also where a question is under way already. */
  const look = () => {
    aged = pending !== null;
    if (!aged) void load();
  };

  /** Learns news as they come, while the page is visible. What a widget of this page learns comes by the same stream. */
  const follow = async (signal: AbortSignal) => {
    for (;;) {
      const known = state.snapshot;
      if (!known) return;
      const answer = await retrying.next(known.version, signal, () => undefined);
      if (signal.aborted || answer.outcome !== 'done') return;
      take(answer.value);
    }
  };

  /** Other tabs, and the page's own coming and going; fetched behind the first answer. */
  const listen = async (signal: AbortSignal) => {
    await hearing;
    if (!state.snapshot || !echoes()) await load();
    const { createTabChannel, sha256 } = await loadAccount();
    if (signal.aborted) return;
    channel = createTabChannel({
      send: fact => {
        if (fact.type === 'snapshot.aged' && !echoes()) look();
      },
      age: () => clock.age(),
      hash: async text => sha256(text),
    });
    channel.start();
    if (state.snapshot) channel.listen(state.snapshot.accountKey);
    void follow(signal);
  };

  const start = () => {
    life = new AbortController();
    const { signal } = life;
    let listening: Promise<void> | null = null;
    const begin = () => {
      listening ??= listen(signal).catch(() => {
        // Its code did not come; the network coming back is the next chance.
        listening = null;
      });
    };
    stopHearing = onPageEvent(({ type }) => {
      if (type !== 'online') return;
      look();
      begin();
    });
    begin();
  };

  const stop = () => {
    life?.abort();
    life = null;
    stopHearing();
    channel?.stop();
    channel = null;
    pending = null;
    aged = false;
    state = { ...state, loading: false };
  };

  return {
    get state() {
      return state;
    },
    backend: shared.backend,
    load,
    subscribe(listener) {
      listeners.add(listener);
      if (!life) start();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
  };
}
