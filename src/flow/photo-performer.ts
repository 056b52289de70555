import type { PhotoSlot } from '../contract/index.js';
import type { Effect } from './effect.js';
import { ignoreFailure, type EffectWork, type Report } from './effect-work.js';
import type { MediaPorts, PhotoOutcome } from './port.js';
import { isOutcome } from './refusal.js';

export type PhotoEffect = Extract<Effect, { type: `${string}-photo` | `${string}-camera` | 'switch-torch' }>;

/** The part of a performer that makes photos, sends them, and works the camera. */
export interface PhotoPerformer {
  readonly perform: (effect: PhotoEffect) => void;
  /** Ends everything under way and forgets all photos. */
  readonly clear: () => void;
}

/** Uploads go one after the other: on a phone, two at once are slower than each by itself. */
export function createPhotoPerformer({ ports, life, run }: EffectWork, media: MediaPorts): PhotoPerformer {
  const underWay = new Map<PhotoSlot, AbortController>();
  let turn: Promise<unknown> = Promise.resolve();

  /** What a slot was busy with ends when something new begins. */
  const begin = (slot: PhotoSlot): AbortController => {
    underWay.get(slot)?.abort();
    const own = new AbortController();
    underWay.set(slot, own);
    const { signal } = life();
    signal.addEventListener('abort', () => own.abort(), { once: true, signal: own.signal });
    return own;
  };

  const prepare = (slot: PhotoSlot, round: number, make: (signal: AbortSignal) => Promise<PhotoOutcome>) => {
    const own = begin(slot);
    const work = async (report: Report) => {
      const made = await make(own.signal);
      if (made.outcome === 'ready')
        report({ type: 'photo.prepared', slot, round, photo: made.photo, advice: made.advice });
      else report({ type: 'photo.refused', slot, round, code: made.code, params: made.params });
    };
    run(own, work, () => ({ type: 'photo.refused', slot, round, code: 'photo/unreadable', params: {} }));
  };

  const upload = (slot: PhotoSlot, round: number) => {
    const own = begin(slot);
    const failed = { type: 'photo.failed', slot, round, problem: null, fault: null } as const;
    const work = async (report: Report) => {
      const photo = await media.photos.bytes(slot);
      if (!photo || own.signal.aborted) {
        report(failed);
        return;
      }
      const { key } = await ports.keys.prepare({ command: 'uploadPhoto', payload: { slot, photo } }, []);
      let told = 0;
      const answer = await ports.backend.upload(slot, photo, key, own.signal, sent => {
        // Less than a hundredth is not worth drawing.
        if (sent - told < photo.size / 100) return;
        told = sent;
        report({ type: 'photo.progressed', slot, round, sent });
      });
      if (answer.outcome === 'done' || (answer.outcome === 'refused' && isOutcome(answer.problem)))
        ignoreFailure(ports.keys.settle(key));
      switch (answer.outcome) {
        case 'done': {
          const { photo: kept, snapshot } = answer.value;
          report({ type: 'photo.uploaded', slot, round, id: kept.id, snapshot });
          return;
        }
        case 'refused':
          report({ ...failed, problem: answer.problem });
          return;
        case 'failed':
          report({ ...failed, fault: answer.fault });
          return;
        case 'lost':
          report(failed);
      }
    };
    const mine = turn.then(() => undefined);
    turn = mine.then(
      () =>
        new Promise<void>(done => {
          run(
            own,
            report => (own.signal.aborted ? Promise.resolve() : work(report)).finally(done),
            () => failed,
          );
        }),
    );
  };

  const openCamera = (facing: 'environment' | 'user') => {
    const mine = life();
    const work = async (report: Report) => {
      const opened = await media.camera.open(facing, code => report({ type: 'camera.failed', code }));
      report(
        'code' in opened
          ? { type: 'camera.failed', code: opened.code }
          : { type: 'camera.started', torch: opened.torch },
      );
    };
    run(mine, work, () => ({ type: 'camera.failed', code: 'camera/failed' }));
  };

  const shoot = (slot: PhotoSlot) => {
    const work = async (report: Report) => {
      report({ type: 'photo.chosen', slot, files: [await media.camera.shoot()] });
    };
    run(life(), work, () => ({ type: 'camera.failed', code: 'camera/failed' }));
  };

  const stop = (slot: PhotoSlot) => {
    underWay.get(slot)?.abort();
    underWay.delete(slot);
  };

  return {
    perform(effect) {
      switch (effect.type) {
        case 'prepare-photo': {
          const { slot, round, file, rules, watermark } = effect;
          prepare(slot, round, signal => media.photos.prepare(slot, file, { rules, watermark }, signal));
          return;
        }
        case 'turn-photo': {
          const { slot, round, rules } = effect;
          prepare(slot, round, signal => media.photos.turn(slot, rules, signal));
          return;
        }
        case 'upload-photo':
          upload(effect.slot, effect.round);
          return;
        case 'stop-photo':
          stop(effect.slot);
          return;
        case 'drop-photo':
          stop(effect.slot);
          media.photos.drop(effect.slot);
          return;
        case 'open-camera':
          openCamera(effect.facing);
          return;
        case 'shoot-photo':
          shoot(effect.slot);
          return;
        case 'switch-torch':
          ignoreFailure(media.camera.torch(effect.on));
          return;
        case 'close-camera':
          media.camera.close();
          return;
      }
    },
    clear() {
      for (const slot of [...underWay.keys()]) stop(slot);
      media.photos.drop();
      media.camera.close();
    },
  };
}
