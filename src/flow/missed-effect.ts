/** What is reported of an effect whose feature could not be fetched. */
import type { Fact } from './flow-event.js';
import type { HandoffEffect } from './handoff-effect.js';
import type { PhotoEffect } from './photo-performer.js';
import { fault } from './trouble.js';

export function missedPhoto(effect: PhotoEffect): Fact | null {
  switch (effect.type) {
    case 'prepare-photo':
    case 'turn-photo': {
      const { slot, round } = effect;
      return { type: 'photo.refused', slot, round, code: 'photo/unreadable', params: {} };
    }
    case 'upload-photo': {
      const { slot, round } = effect;
      return { type: 'photo.failed', slot, round, problem: null, fault: fault('network') };
    }
    case 'open-camera':
    case 'shoot-photo':
      return { type: 'camera.failed', code: 'camera/failed' };
    default:
      return null;
  }
}

export function missedHandoff(effect: HandoffEffect): Fact | null {
  switch (effect.type) {
    case 'ready-handoff':
    case 'obtain-handoff':
      return { type: 'handoff.failed', fault: fault('not-loaded') };
    case 'hand-on-link':
      return { type: 'text.copied', what: effect.what, copied: false };
    case 'finish-handoff':
      return { type: 'return.told', state: effect.state, kind: 'elsewhere', snapshot: null };
    default:
      return null;
  }
}
