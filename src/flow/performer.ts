import type { CommandName } from '../contract/index.js';
import type { Effect, CommandRequest } from './effect.js';
import type { Fact } from './flow-event.js';
import type { HandoffEffect } from './handoff-effect.js';
import type { createHandoffPerformer } from './handoff-performer.js';
import type { createPhotoPerformer, PhotoEffect, PhotoPerformer } from './photo-performer.js';
import { missedHandoff, missedPhoto } from './missed-effect.js';
import { faultOf, ignoreFailure, snapshotIn, type EffectWork, type Report } from './effect-work.js';
import type { Ports } from './port.js';
import { fault } from './trouble.js';

/** Carries out effects through the ports and reports with facts. */
export interface Performer {
  readonly perform: (effect: Effect) => void;
  /** Aborts everything under way; the performer can go on with new effects afterwards. */
  readonly stop: () => void;
}

/** The parts of a performer that are fetched with their features. */
export interface FeaturePerformers {
  readonly photos: () => Promise<typeof createPhotoPerformer>;
  readonly handoff: () => Promise<typeof createHandoffPerformer>;
}

/** A performer for one widget. It holds prepared orders in memory between minting their key and their outcome. */
export function createPerformer(
  ports: Ports,
  send: (fact: Fact) => void,
  features: FeaturePerformers,
): Performer {
  let life = new AbortController();
  let loading: AbortController | null = null;
  let watch: AbortController | null = null;
  let account: string | null = null;
  const prepared = new Map<string, CommandRequest>();
  /** By key; what news has told already is not waited for any longer. */
  const sends = new Map<string, AbortController>();
  let lastSend: Promise<unknown> = Promise.resolve();

  const run: EffectWork['run'] = (own, work, onFailure) => {
    const report: Report = fact => {
      if (own.signal.aborted) return;
      const snapshot = snapshotIn(fact);
      if (snapshot) ports.clock.set(Date.parse(snapshot.serverTime));
      send(fact);
    };
    work(report).catch(() => {
      const fact = onFailure();
      if (fact) report(fact);
    });
  };
  const shared: EffectWork = { ports, life: () => life, account: () => account, run };
  let handoff: ((effect: HandoffEffect) => void) | null = null;

  /** The newest load counts: one that began before may know less. */
  const load = () => {
    loading?.abort();
    const mine = (loading = new AbortController());
    const work = async (report: Report) => {
      const answer = await ports.backend.load(mine.signal);
      if (mine.signal.aborted) return;
      if (answer.outcome === 'done') {
        report({ type: 'snapshot.loaded', snapshot: answer.value });
      } else report({ type: 'load.failed', fault: faultOf(answer) });
    };
    run(mine, work, () => ({ type: 'load.failed', fault: fault('not-loaded') }));
  };

  const openAccount = (accountKey: string) => {
    account = accountKey;
    ports.listen(accountKey);
    const work = async (report: Report) => {
      const ledger = await ports.ledger.read(accountKey).catch(() => null);
      if (account === accountKey) report({ type: 'ledger.read', ledger });
      const found = await ports.keys.find();
      if (found && account === accountKey) report({ type: 'key.found', found });
    };
    run(life, work, () => null);
  };

  const readDraft = ({ accountKey, mode, urgent }: Effect & { type: 'read-draft' }) => {
    const work = async (report: Report) => {
      const found = await ports.drafts.read(accountKey, mode, urgent);
      if (account !== accountKey) return;
      report({
        type: 'draft.read',
        draft: found?.draft ?? null,
        numbersGone: found?.numbersGone ?? false,
      });
    };
    run(life, work, () => (account === accountKey ? { type: 'draft.failed' } : null));
  };

  const prepare = (order: CommandRequest, consentTexts: readonly string[]) => {
    const { command } = order;
    const work = async (report: Report) => {
      const ready = await ports.keys.prepare(order, consentTexts);
      prepared.set(ready.key, ready.order);
      report({ type: 'command.prepared', command, key: ready.key });
    };
    run(life, work, () => ({ type: 'command.failed', command, fault: fault('storage') }));
  };

  const sendCommand = (command: CommandName, key: string) => {
    const mine = new AbortController();
    const work = async (report: Report) => {
      const order = prepared.get(key);
      if (!order) {
        report({ type: 'command.failed', command, key, fault: fault('storage') });
        return;
      }
      sends.set(key, mine);
      const sender = account;
      // An earlier send of this page may still give its turn back.
      await lastSend;
      const turn = ports.lock.withLock(sender ?? '', () => ports.backend.send(order, key, mine.signal));
      lastSend = turn.catch(() => undefined);
      const answer = await turn.finally(() => sends.delete(key));
      if (mine.signal.aborted) return;
      switch (answer?.outcome) {
        case undefined:
          report({ type: 'command.failed', command, key, fault: fault('other-tab') });
          return;
        case 'done':
          report({ type: 'command.succeeded', command, key, snapshot: answer.value });
          break;
        case 'refused':
          report({ type: 'command.refused', command, key, problem: answer.problem });
          break;
        case 'failed':
          report({ type: 'command.failed', command, key, fault: answer.fault });
          break;
        case 'lost':
          report({ type: 'command.lost', command, key });
          break;
      }
      if (sender) ports.notify(sender);
    };
    run(mine, work, () => ({ type: 'command.lost', command, key }));
  };

  const stopWatching = () => {
    watch?.abort();
    watch = null;
  };

  const startWatching = (version: string) => {
    stopWatching();
    const mine = (watch = new AbortController());
    const work = async (report: Report) => {
      let known = version;
      for (;;) {
        const answer = await ports.backend.next(known, mine.signal, () => {
          report({ type: 'watch.paused' });
        });
        if (mine.signal.aborted) return;
        if (answer.outcome !== 'done') {
          // The watcher has given up: the person can look again by hand.
          report({ type: 'load.failed', fault: faultOf(answer) });
          return;
        }
        known = answer.value.version;
        report({ type: 'snapshot.loaded', snapshot: answer.value });
      }
    };
    run(mine, work, () => ({ type: 'load.failed', fault: fault('not-loaded') }));
  };

  const copy = (what: string, value: string) => {
    const work = async (report: Report) => {
      report({ type: 'text.copied', what, copied: await ports.copy(value) });
    };
    run(life, work, () => ({ type: 'text.copied', what, copied: false }));
  };

  /** Few people come as far as photos: what they need of the browser is fetched with the first of them. */
  let photos: Promise<PhotoPerformer> | null = null;
  const performPhoto = (effect: PhotoEffect) => {
    photos ??= Promise.all([features.photos(), ports.media()]).then(([create, media]) =>
      create(shared, media),
    );
    const work = async () => {
      (await photos)?.perform(effect);
    };
    run(life, work, () => {
      photos = null;
      return missedPhoto(effect);
    });
  };

  /** At once where it is there: a page that a press opens is opened within the press. */
  const performHandoff = (effect: HandoffEffect) => {
    const mine = life;
    const work = async () => {
      const create = await features.handoff();
      if (mine.signal.aborted) return;
      handoff ??= create(shared);
      handoff(effect);
    };
    if (handoff) handoff(effect);
    else run(mine, work, () => missedHandoff(effect));
  };

  const stop = () => {
    stopWatching();
    loading?.abort();
    loading = null;
    for (const send of sends.values()) send.abort();
    life.abort();
    life = new AbortController();
    prepared.clear();
    if (photos) ignoreFailure(photos.then(performer => performer.clear()));
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
      case 'write-ledger': {
        const { accountKey, ledger } = effect;
        ignoreFailure(ports.ledger.write(accountKey, ledger).then(() => ports.notify(accountKey)));
        return;
      }
      case 'clear-account':
        stop();
        ignoreFailure(ports.ledger.clear(effect.accountKey));
        ignoreFailure(ports.drafts.drop(effect.accountKey));
        return;
      case 'read-draft':
        readDraft(effect);
        return;
      case 'write-draft': {
        const { accountKey, mode, draft } = effect;
        const work = () => ports.drafts.write(accountKey, mode, draft);
        run(life, work, () => (account === accountKey ? { type: 'draft.failed' } : null));
        return;
      }
      case 'drop-draft':
        ignoreFailure(ports.drafts.drop(effect.accountKey));
        return;
      case 'prepare-command':
        prepare(effect.order, effect.consentTexts);
        return;
      case 'send-command':
        sendCommand(effect.command, effect.key);
        return;
      case 'settle-key':
        prepared.delete(effect.key);
        sends.get(effect.key)?.abort();
        ignoreFailure(ports.keys.settle(effect.key));
        return;
      case 'check-answers': {
        const { reason, requests } = effect;
        const work = async (report: Report) => {
          const results = await ports.checks.check(requests, named => {
            report({ type: 'answers.checked', reason: 'leave', results: named });
          });
          report({ type: 'answers.checked', reason, results });
        };
        // Checks that cannot be loaded must not hold anybody up: the backend judges all the same.
        run(life, work, () => ({ type: 'answers.checked', reason, results: {} }));
        return;
      }
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
      default:
        if (isPhotoEffect(effect)) performPhoto(effect);
        else performHandoff(effect);
    }
  };

  return { perform, stop };
}

const isPhotoEffect = (effect: Effect): effect is PhotoEffect => /-(?:photo|camera|torch)$/.test(effect.type);
