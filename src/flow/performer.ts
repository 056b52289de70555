import type { CommandPerformer, createCommandPerformer } from './command-performer.js';
import type { Effect } from './effect.js';
import type { Fact } from './flow-event.js';
import type { CallOutcome, Ports } from './port.js';
import { fault, type Fault } from './trouble.js';

/** Carries out effects through the ports and reports with facts. */
export interface Performer {
  readonly perform: (effect: Effect) => void;
  /** Aborts everything under way; the performer can go on with new effects afterwards. */
  readonly stop: () => void;
}

export type Report = (fact: Fact) => void;

/** What the two halves of a performer share. */
export interface Performance {
  readonly ports: Ports;
  /** Ends with the widget. */
  readonly life: () => AbortController;
  readonly account: () => string | null;
  /** Begins a new watch; the one before ends. */
  readonly newWatch: () => AbortController;
  /** Runs work until it ends or `own` is aborted; what it reports after that is dropped. */
  readonly run: (
    own: AbortController,
    work: (report: Report) => Promise<void>,
    broken: () => Fact | null,
  ) => void;
}

export type CommandEffect = Exclude<Effect, { type: EarlyEffect }>;
type EarlyEffect =
  | 'load-snapshot'
  | 'open-account'
  | 'write-ledger'
  | 'clear-account'
  | 'stop-watching'
  | 'focus'
  | 'announce';

/**
 * A performer for one widget. Effects that the first screen can do without are carried out by `createCommandPerformer`,
 * which is fetched when the first of them comes, unless it is given.
 */
export function createPerformer(
  ports: Ports,
  send: (fact: Fact) => void,
  given?: typeof createCommandPerformer,
): Performer {
  let life = new AbortController();
  let loading: AbortController | null = null;
  let watch: AbortController | null = null;
  let account: string | null = null;

  const run: Performance['run'] = (own, work, broken) => {
    const report: Report = fact => {
      if (!own.signal.aborted) send(fact);
    };
    work(report).catch(() => {
      const fact = broken();
      if (fact) report(fact);
    });
  };

  /** Work that nobody waits for: the flow goes on without it. */
  const unawaited = (work: Promise<unknown>, then?: () => void) => {
    work.then(then, () => undefined);
  };

  /** The newest load counts: one that began before may know less. */
  const load = () => {
    loading?.abort();
    const mine = (loading = new AbortController());
    const work = async (report: Report) => {
      const answer = await ports.backend.load(mine.signal);
      if (mine.signal.aborted) return;
      if (answer.outcome === 'done') {
        ports.clock.set(Date.parse(answer.value.serverTime));
        report({ type: 'snapshot.loaded', snapshot: answer.value });
      } else report({ type: 'load.failed', fault: faultOf(answer) });
    };
    run(mine, work, () => ({ type: 'load.failed', fault: fault('server') }));
  };

  const openAccount = (accountKey: string) => {
    account = accountKey;
    ports.listen(accountKey);
    const work = async (report: Report) => {
      const ledger = await ports.ledger.read(accountKey).catch(() => null);
      if (account === accountKey) report({ type: 'ledger.read', ledger });
      const key = await ports.keys.find();
      if (key && account === accountKey) report({ type: 'key.found', key });
    };
    run(life, work, () => null);
  };

  const performance: Performance = {
    ports,
    life: () => life,
    account: () => account,
    newWatch: () => {
      stopWatching();
      return (watch = new AbortController());
    },
    run,
  };
  let commands: CommandPerformer | null = given ? given(performance) : null;
  let fetching: Promise<void> | null = null;
  let queue: { readonly effect: CommandEffect; readonly own: AbortController }[] = [];

  /** Carries a command effect out, in turn with those that waited for the same fetch. */
  const command = (effect: CommandEffect) => {
    if (commands) {
      commands.perform(effect);
      return;
    }
    queue.push({ effect, own: life });
    fetching ??= import('./command-performer.js').then(
      module => {
        commands = module.createCommandPerformer(performance);
        for (const waiting of queue.splice(0)) if (waiting.own === life) commands.perform(waiting.effect);
      },
      () => {
        fetching = null;
        for (const waiting of queue.splice(0)) {
          const fact = missed(waiting.effect);
          if (fact && waiting.own === life) send(fact);
        }
      },
    );
  };

  const stopWatching = () => {
    watch?.abort();
    watch = null;
    // A watch that still waits for its code does not begin.
    queue = queue.filter(({ effect }) => effect.type !== 'start-watching');
  };

  const stop = () => {
    stopWatching();
    loading?.abort();
    loading = null;
    life.abort();
    life = new AbortController();
    commands?.clear();
    account = null;
  };

  const perform = (effect: Effect): void => {
    switch (effect.type) {
      case 'load-snapshot':
        load();
        return;
      case 'open-account':
        openAccount(effect.accountKey);
        return;
      case 'write-ledger':
        unawaited(ports.ledger.write(effect.accountKey, effect.ledger), () =>
          ports.notify(effect.accountKey),
        );
        return;
      case 'clear-account':
        stop();
        unawaited(ports.ledger.clear(effect.accountKey));
        return;
      case 'stop-watching':
        stopWatching();
        return;
      case 'focus':
        ports.focus(effect.target);
        return;
      case 'announce':
        ports.announce(effect.announcement);
        return;
      default:
        command(effect);
    }
  };

  return { perform, stop };
}

/** What is reported of an effect whose code could not be fetched: the press can be repeated. */
function missed(effect: CommandEffect): Fact | null {
  switch (effect.type) {
    case 'prepare-command':
      return { type: 'command.failed', command: effect.order.command, fault: fault('network') };
    case 'check-answers':
      return { type: 'answers.checked', reason: effect.reason, results: {} };
    case 'obtain-handoff':
    case 'start-watching':
      return { type: 'load.failed', fault: fault('network') };
    default:
      return null;
  }
}

/** Why a reading call brought no snapshot. */
export function faultOf(answer: Exclude<CallOutcome<unknown>, { outcome: 'done' }>): Fault {
  if (answer.outcome === 'failed') return answer.fault;
  const isSignedOut = answer.outcome === 'refused' && answer.problem.code === 'not-signed-in';
  return fault(isSignedOut ? 'session-expired' : 'server');
}
