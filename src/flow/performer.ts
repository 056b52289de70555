import type { CommandName, Problem } from '../contract/index.js';
import type { Effect, Order } from './effect.js';
import type { Fact } from './flow-event.js';
import type { CallOutcome, Ports } from './port.js';
import { fault, type Fault } from './trouble.js';

/** Carries out effects through the ports and reports with facts. */
export interface Performer {
  readonly perform: (effect: Effect) => void;
  /** Aborts everything under way; the performer can go on with new effects afterwards. */
  readonly stop: () => void;
}

type Report = (fact: Fact) => void;

/** A performer for one widget. It holds prepared orders in memory between minting their key and their outcome. */
export function createPerformer(ports: Ports, send: (fact: Fact) => void): Performer {
  let life = new AbortController();
  let loading: AbortController | null = null;
  let watch: AbortController | null = null;
  const prepared = new Map<string, Order>();
  let account: string | null = null;

  /** Runs work until it ends or `own` is aborted; what it reports after that is dropped. A port that throws is a fault. */
  const run = (own: AbortController, work: (report: Report) => Promise<void>, broken: () => Fact | null) => {
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

  const prepare = (order: Order, consentTexts: readonly string[]) => {
    const { command } = order;
    const work = async (report: Report) => {
      const ready = await ports.keys.prepare(order, consentTexts);
      prepared.set(ready.key, ready.order);
      report({ type: 'command.prepared', command, key: ready.key });
    };
    run(life, work, () => ({ type: 'command.failed', command, fault: fault('storage') }));
  };

  const sendCommand = (command: CommandName, key: string) => {
    const mine = life;
    const work = async (report: Report) => {
      const order = prepared.get(key);
      if (!order) {
        report({ type: 'command.failed', command, fault: fault('storage') });
        return;
      }
      const sender = account;
      const answer = await ports.turns.take(sender ?? '', () => ports.backend.send(order, key, mine.signal));
      if (mine.signal.aborted) return;
      switch (answer?.outcome) {
        case undefined:
          report({ type: 'command.failed', command, fault: fault('other-tab') });
          return;
        case 'done':
          ports.clock.set(Date.parse(answer.value.serverTime));
          report({ type: 'command.succeeded', command, snapshot: answer.value });
          break;
        case 'refused':
          report({ type: 'command.refused', command, problem: answer.problem });
          break;
        case 'failed':
          report({ type: 'command.failed', command, fault: answer.fault });
          break;
        case 'lost':
          report({ type: 'command.lost', command });
          break;
      }
      if (sender) ports.notify(sender);
    };
    run(mine, work, () => ({ type: 'command.lost', command }));
  };

  const obtainHandoff = () => {
    const mine = life;
    const work = async (report: Report) => {
      const order = { command: 'startHandoff', payload: { mode: 'embedded' } } as const;
      const { key } = await ports.keys.prepare(order, []);
      const answer = await ports.backend.handoff(key, mine.signal);
      unawaited(ports.keys.settle(key));
      if (answer.outcome === 'done') report({ type: 'handoff.issued', ...answer.value });
      else report({ type: 'handoff.failed', fault: faultOf(answer) });
    };
    run(mine, work, () => ({ type: 'handoff.failed', fault: fault('server') }));
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

  const startWatching = (version: string) => {
    stopWatching();
    const mine = (watch = new AbortController());
    const work = async (report: Report) => {
      let known = version;
      for (;;) {
        const answer = await ports.backend.next(known, mine.signal);
        if (mine.signal.aborted) return;
        if (answer.outcome !== 'done') {
          // The watcher's own patience is over: the person can look again by hand.
          report({ type: 'load.failed', fault: faultOf(answer) });
          return;
        }
        known = answer.value.version;
        ports.clock.set(Date.parse(answer.value.serverTime));
        report({ type: 'snapshot.loaded', snapshot: answer.value });
      }
    };
    run(mine, work, () => ({ type: 'load.failed', fault: fault('server') }));
  };

  const copy = (what: string, value: string) => {
    run(
      life,
      async report => {
        report({ type: 'text.copied', what, copied: await ports.copy(value) });
      },
      () => ({ type: 'text.copied', what, copied: false }),
    );
  };

  const stopWatching = () => {
    watch?.abort();
    watch = null;
  };

  const stop = () => {
    stopWatching();
    loading?.abort();
    loading = null;
    life.abort();
    life = new AbortController();
    prepared.clear();
    account = null;
  };

  const perform = (effect: Effect): void => {
    switch (effect.type) {
      case 'load-snapshot':
        load();
        return;
      case 'prepare-command':
        prepare(effect.order, effect.consentTexts);
        return;
      case 'send-command':
        sendCommand(effect.command, effect.key);
        return;
      case 'settle-key':
        prepared.delete(effect.key);
        unawaited(ports.keys.settle(effect.key));
        return;
      case 'obtain-handoff':
        obtainHandoff();
        return;
      case 'check-answers': {
        const { reason, requests } = effect;
        // Checks that cannot be loaded must not hold anybody up: the backend judges all the same.
        run(
          life,
          async report => {
            report({ type: 'answers.checked', reason, results: await ports.checks.check(requests) });
          },
          () => ({ type: 'answers.checked', reason, results: {} }),
        );
        return;
      }
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
      case 'start-watching':
        startWatching(effect.version);
        return;
      case 'stop-watching':
        stopWatching();
        return;
      case 'copy-text':
        copy(effect.what, effect.value);
        return;
      case 'print-page':
        ports.print();
        return;
      case 'focus':
        ports.focus(effect.target);
        return;
      case 'announce':
        ports.announce(effect.announcement);
        return;
    }
  };

  return { perform, stop };
}

/** Why a reading call brought no snapshot. */
function faultOf(answer: Exclude<CallOutcome<unknown>, { outcome: 'done' }>): Fault {
  if (answer.outcome === 'failed') return answer.fault;
  const refusal: Problem['code'] | null = answer.outcome === 'refused' ? answer.problem.code : null;
  return fault(refusal === 'not-signed-in' ? 'session-expired' : 'server');
}
