import type { CommandName } from '../contract/index.js';
import type { Order } from './effect.js';
import { createHandoffPerformer } from './handoff-performer.js';
import type { Fact } from './flow-event.js';
import type { PhotoEffect, PhotoPerformer } from './photo-performer.js';
import { faultOf, type CommandEffect, type Performance, type Report } from './performer.js';
import { fault } from './trouble.js';

/** The half of a performer that sends, waits and checks. */
export interface CommandPerformer {
  readonly perform: (effect: CommandEffect) => void;
  /** Forgets the orders that are prepared. */
  readonly clear: () => void;
}

/** It holds prepared orders in memory between minting their key and their outcome. */
export function createCommandPerformer(performance: Performance): CommandPerformer {
  const { ports, life, account, newWatch, run } = performance;
  const prepared = new Map<string, Order>();
  const handoff = createHandoffPerformer(performance);

  /** Work that nobody waits for: the flow goes on without it. */
  const unawaited = (work: Promise<unknown>) => {
    work.catch(() => undefined);
  };

  const prepare = (order: Order, consentTexts: readonly string[]) => {
    const { command } = order;
    const work = async (report: Report) => {
      const ready = await ports.keys.prepare(order, consentTexts);
      prepared.set(ready.key, ready.order);
      report({ type: 'command.prepared', command, key: ready.key });
    };
    run(life(), work, () => ({ type: 'command.failed', command, fault: fault('storage') }));
  };

  const sendCommand = (command: CommandName, key: string) => {
    const mine = life();
    const work = async (report: Report) => {
      const order = prepared.get(key);
      if (!order) {
        report({ type: 'command.failed', command, fault: fault('storage') });
        return;
      }
      const sender = account();
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

  const startWatching = (version: string) => {
    const mine = newWatch();
    const work = async (report: Report) => {
      let known = version;
      for (;;) {
        const answer = await ports.backend.next(known, mine.signal, () => {
          report({ type: 'watch.rested' });
        });
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
      life(),
      async report => {
        report({ type: 'text.copied', what, copied: await ports.copy(value) });
      },
      () => ({ type: 'text.copied', what, copied: false }),
    );
  };

  /** Few people come as far as photos: their part is fetched with the first of them. */
  let photos: Promise<PhotoPerformer> | null = null;
  const photo = (effect: PhotoEffect) => {
    photos ??= Promise.all([import('./photo-performer.js'), ports.media()]).then(([module, media]) =>
      module.createPhotoPerformer({ ports, life, account, newWatch, run }, media),
    );
    run(
      life(),
      async () => {
        (await photos)?.perform(effect);
      },
      () => {
        photos = null;
        return missedPhoto(effect);
      },
    );
  };

  const perform = (effect: CommandEffect): void => {
    if (isPhotoEffect(effect)) {
      photo(effect);
      return;
    }
    switch (effect.type) {
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
      case 'check-answers': {
        const { reason, requests } = effect;
        // Checks that cannot be loaded must not hold anybody up: the backend judges all the same.
        run(
          life(),
          async report => {
            report({ type: 'answers.checked', reason, results: await ports.checks.check(requests) });
          },
          () => ({ type: 'answers.checked', reason, results: {} }),
        );
        return;
      }
      case 'start-watching':
        startWatching(effect.version);
        return;
      case 'copy-text':
        copy(effect.what, effect.value);
        return;
      case 'print-page':
        ports.print();
        return;
      default:
        handoff(effect);
    }
  };

  return {
    perform,
    clear: () => {
      prepared.clear();
      void photos?.then(
        performer => performer.clear(),
        () => undefined,
      );
    },
  };
}

const isPhotoEffect = (effect: CommandEffect): effect is PhotoEffect =>
  /-(?:photo|camera|torch)$/.test(effect.type);

/** What is told where the part for photos could not be fetched. */
function missedPhoto(effect: PhotoEffect): Fact | null {
  switch (effect.type) {
    case 'prepare-photo':
    case 'turn-photo':
      return {
        type: 'photo.refused',
        slot: effect.slot,
        round: effect.round,
        code: 'photo/unreadable',
        params: {},
      };
    case 'upload-photo':
      return {
        type: 'photo.failed',
        slot: effect.slot,
        round: effect.round,
        problem: null,
        fault: fault('network'),
      };
    case 'open-camera':
    case 'shoot-photo':
      return { type: 'camera.failed', code: 'camera/failed' };
    default:
      return null;
  }
}
