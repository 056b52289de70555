import type { CommandName } from '../contract/index.js';
import type { Effect, Order } from './effect.js';
import type { Fact } from './flow-event.js';
import type { Ports } from './port.js';
import { fault } from './trouble.js';

/** Carries out effects through the ports and reports with facts. */
export interface Performer {
  readonly perform: (effect: Effect) => void;
  /** Aborts everything under way; the performer can go on with new effects afterwards. */
  readonly stop: () => void;
}

/** A performer for one widget. It holds prepared orders in memory between minting their key and their outcome. */
export function createPerformer(ports: Ports, send: (fact: Fact) => void): Performer {
  let life = new AbortController();
  let watch: { readonly signal: AbortSignal; abort(): void } | null = null;
  const prepared = new Map<string, Order>();
  let account: string | null = null;

  /** Runs work; what it reports after the widget has gone is dropped. */
  const run = (work: (signal: AbortSignal, report: (fact: Fact) => void) => Promise<void>) => {
    const { signal } = life;
    const report = (fact: Fact) => {
      if (!signal.aborted) send(fact);
    };
    void work(signal, report);
  };

  const load = () => {
    run(async (signal, report) => {
      const answer = await ports.backend.load(signal);
      if (answer.outcome === 'done') {
        ports.clock.set(Date.parse(answer.value.serverTime));
        report({ type: 'snapshot.loaded', snapshot: answer.value });
      } else if (answer.outcome === 'failed') report({ type: 'load.failed', fault: answer.fault });
      else report({ type: 'load.failed', fault: fault('server') });
    });
  };

  const prepare = (order: Order, consentTexts: readonly string[]) => {
    run(async (_signal, report) => {
      const { command } = order;
      try {
        const ready = await ports.keys.prepare(order, consentTexts);
        prepared.set(ready.key, ready.order);
        report({ type: 'command.prepared', command, key: ready.key });
      } catch {
        report({ type: 'command.failed', command, fault: fault('storage') });
      }
    });
  };

  const sendCommand = (command: CommandName, key: string) => {
    run(async (signal, report) => {
      const order = prepared.get(key);
      if (!order) {
        report({ type: 'command.failed', command, fault: fault('storage') });
        return;
      }
      const answer = await ports.turns.take(account ?? '', () => ports.backend.send(order, key, signal));
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
      if (account) ports.notify(account);
    });
  };

  const openAccount = (accountKey: string) => {
    account = accountKey;
    ports.listen(accountKey);
    run(async (_signal, report) => {
      report({ type: 'ledger.read', ledger: await ports.ledger.read(accountKey) });
      const key = await ports.keys.find();
      if (key) report({ type: 'key.found', key });
    });
  };

  const startWatching = (version: string) => {
    watch?.abort();
    const mine = new AbortController();
    watch = mine;
    const { signal } = mine;
    run(async (_life, report) => {
      let known = version;
      while (!signal.aborted) {
        const answer = await ports.backend.next(known, signal);
        if (signal.aborted) return;
        if (answer.outcome !== 'done') {
          // The watcher's own patience is over: the person can look again by hand.
          if (answer.outcome === 'failed') report({ type: 'load.failed', fault: answer.fault });
          return;
        }
        known = answer.value.version;
        ports.clock.set(Date.parse(answer.value.serverTime));
        report({ type: 'snapshot.loaded', snapshot: answer.value });
      }
    });
  };

  const stopWatching = () => {
    watch?.abort();
    watch = null;
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
        void ports.keys.settle(effect.key);
        return;
      case 'obtain-handoff':
        run(async (signal, report) => {
          const { key } = await ports.keys.prepare(
            { command: 'startHandoff', payload: { mode: 'embedded' } },
            [],
          );
          const answer = await ports.backend.handoff(key, signal);
          void ports.keys.settle(key);
          if (answer.outcome === 'done') report({ type: 'handoff.issued', ...answer.value });
          else
            report({
              type: 'handoff.failed',
              fault: answer.outcome === 'failed' ? answer.fault : fault('server'),
            });
        });
        return;
      case 'check-answers':
        run(async (_signal, report) => {
          // Checks that cannot be loaded must not hold anybody up: the backend judges all the same.
          const results = await ports.checks.check(effect.requests).catch(() => ({}));
          report({ type: 'answers.checked', reason: effect.reason, results });
        });
        return;
      case 'open-account':
        openAccount(effect.accountKey);
        return;
      case 'write-ledger':
        void ports.ledger.write(effect.accountKey, effect.ledger).then(() => {
          ports.notify(effect.accountKey);
        });
        return;
      case 'clear-account':
        account = null;
        prepared.clear();
        void ports.ledger.clear(effect.accountKey);
        return;
      case 'start-watching':
        startWatching(effect.version);
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
    }
  };

  return {
    perform,
    stop() {
      stopWatching();
      life.abort();
      life = new AbortController();
      prepared.clear();
      account = null;
    },
  };
}
