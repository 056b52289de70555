/** What happens next to photos. Part of `transition`. */
import type { PhotoSlot, Policy } from '../contract/index.js';
import { transitionTo, type Transition } from './transition-result.js';
import { cameraTransition } from './camera-transition.js';
import type { Effect } from './effect.js';
import type { Fact, FactOf, FlowEvent } from './flow-event.js';
import type { FlowState } from './flow-state.js';
import { adoptSnapshot } from './outcome.js';
import { photoAt, slotsOf } from './photo-slot.js';
import { noPhotos, withPhotos, type PhotoEntry, type PhotoState, type PreparedPhoto } from './photo-state.js';
import { refusalOf } from './refusal.js';
import { screenOf } from './screen.js';
import { fault } from './trouble.js';

type PhotoFact = Extract<Fact, { type: `photo.${string}` | `camera.${string}` | 'watermark.chosen' }>;

/** Whether a fact is about photos. */
export function isPhotoFact<F extends Fact>(fact: F): fact is F & PhotoFact {
  return /^(?:photo|camera|watermark)\./.test(fact.type);
}

/** An entry without its round, which is given when it is put in. */
type NewEntry = PhotoEntry extends infer E ? (E extends PhotoEntry ? Omit<E, 'round'> : never) : never;

/** Puts an entry into a slot. Each new file has a new round; what is told of the one before is late. */
function put(state: FlowState, slot: PhotoSlot, entry: NewEntry, round = roundOf(state, slot)): FlowState {
  const { entries, shown } = state.photos;
  return withPhotos(state, {
    entries: { ...entries, [slot]: { ...entry, round } as PhotoEntry },
    shown: shown === slot && !('photo' in entry) ? null : shown,
  });
}

const roundOf = (state: FlowState, slot: PhotoSlot) => state.photos.entries[slot]?.round ?? 0;
const rulesOf = (state: FlowState): Policy['photo'] | null => state.snapshot?.policy.photo ?? null;

/** The entry that a report is about; null where another file has taken its place. */
function current(state: FlowState, { slot, round }: { slot: PhotoSlot; round: number }): PhotoEntry | null {
  const entry = state.photos.entries[slot];
  return entry?.round === round ? entry : null;
}

export function photoTransition(state: FlowState, event: FlowEvent & PhotoFact): Transition {
  switch (event.type) {
    case 'photo.chosen':
      return chosen(state, event.slot, event.files);
    case 'photo.pasted':
    case 'photo.dropped':
      return screenOf(state) === 'photos' ? brought(state, event.files) : transitionTo(state);
    case 'photo.prepared': {
      const entry = current(state, event);
      if (entry?.status !== 'preparing') return transitionTo(state);
      const { slot, photo } = event;
      const same = isElsewhere(state, slot, photo.mark) ? ['photo/same'] : [];
      const advice = entry.advice ? [...new Set([...entry.advice, ...event.advice, ...same])] : [];
      return advice.length > 0
        ? transitionTo(put(state, slot, { status: 'advised', photo, advice }))
        : upload(state, slot, photo);
    }
    case 'photo.refused':
      if (current(state, event)?.status !== 'preparing') return transitionTo(state);
      return transitionTo(
        put(state, event.slot, { status: 'refused', code: event.code, params: event.params }),
      );
    case 'photo.confirmed': {
      const entry = state.photos.entries[event.slot];
      return entry?.status === 'advised' ? upload(state, event.slot, entry.photo) : transitionTo(state);
    }
    case 'photo.retried': {
      const entry = state.photos.entries[event.slot];
      return entry?.status === 'stopped' ? upload(state, event.slot, entry.photo) : transitionTo(state);
    }
    case 'photo.turned':
      return turned(state, event.slot);
    case 'photo.stopped': {
      const entry = state.photos.entries[event.slot];
      if (entry?.status !== 'uploading') return transitionTo(state);
      return transitionTo(
        put(state, event.slot, { status: 'stopped', photo: entry.photo, why: 'cancelled' }),
        {
          type: 'stop-photo',
          slot: event.slot,
        },
      );
    }
    case 'photo.removed':
      if (!photoAt(state, event.slot)) return transitionTo(state);
      return transitionTo(put(state, event.slot, { status: 'removed' }, roundOf(state, event.slot) + 1));
    case 'photo.progressed': {
      const entry = current(state, event);
      return transitionTo(
        entry?.status === 'uploading' ? put(state, event.slot, { ...entry, sent: event.sent }) : state,
      );
    }
    case 'photo.uploaded':
      return uploaded(state, event);
    case 'photo.failed':
      return failed(state, event);
    case 'photo.shown':
      return transitionTo(
        state.photos.shown === event.slot ? state : withPhotos(state, { shown: event.slot }),
      );
    case 'watermark.chosen':
      return watermarked(state, event);
    default:
      return cameraTransition(state, event);
  }
}

/** Takes files that were given to no place in particular, and says so where nothing can be done with them. */
function brought(state: FlowState, files: readonly Blob[]): Transition {
  const empty = slotsOf(state).find(slot => !photoAt(state, slot));
  if (!empty) return transitionTo(withPhotos(state, { extra: files.length }));
  if (files.length > 0) return chosen(state, empty, files);
  return transitionTo(put(state, empty, { status: 'refused', code: 'photo/link', params: {} }));
}

/** Puts the first file into its slot and the others into empty ones after it; what is left over is counted. */
function chosen(state: FlowState, first: PhotoSlot, files: readonly Blob[]): Transition {
  const rules = rulesOf(state);
  const slots = slotsOf(state);
  const at = slots.indexOf(first);
  if (!rules || at < 0 || files.length === 0) return transitionTo(state);
  const empty = [...slots.slice(at + 1), ...slots.slice(0, at)].filter(slot => !photoAt(state, slot));
  const places = [first, ...empty].slice(0, files.length);
  let after = withPhotos(state, { extra: files.length - places.length, camera: null });
  const effects: Effect[] = [];
  places.forEach((slot, index) => {
    const round = roundOf(after, slot) + 1;
    const file = files[index];
    if (!file) return;
    after = put(after, slot, { status: 'preparing', advice: [] }, round);
    effects.push({ type: 'prepare-photo', slot, round, file, watermark: marks(after), rules });
  });
  return transitionTo(after, ...effects);
}

/** Whether the purpose is written across the photos. */
const marks = (state: FlowState) => state.photos.watermark && rulesOf(state)?.watermark !== null;

/** Whether another slot has the same file. */
function isElsewhere(state: FlowState, slot: PhotoSlot, mark: string): boolean {
  return slotsOf(state).some(other => {
    const entry = other === slot ? null : state.photos.entries[other];
    return entry && 'photo' in entry && entry.photo?.mark === mark;
  });
}

function upload(state: FlowState, slot: PhotoSlot, photo: PreparedPhoto): Transition {
  if (!state.online) return transitionTo(put(state, slot, { status: 'stopped', photo, why: 'offline' }));
  const round = roundOf(state, slot);
  return transitionTo(put(state, slot, { status: 'uploading', photo, sent: 0 }), {
    type: 'upload-photo',
    slot,
    round,
  });
}

/** A quarter turn to the right. A photo that was uploaded already is uploaded anew. */
function turned(state: FlowState, slot: PhotoSlot): Transition {
  const entry = state.photos.entries[slot];
  const rules = rulesOf(state);
  if (!rules || !entry || !('photo' in entry) || !entry.photo?.preview) return transitionTo(state);
  const round = entry.round + 1;
  const advice = entry.status === 'advised' ? entry.advice : null;
  return transitionTo(put(state, slot, { status: 'preparing', advice }, round), {
    type: 'turn-photo',
    slot,
    round,
    rules,
  });
}

function uploaded(state: FlowState, event: FactOf<'photo.uploaded'>): Transition {
  const { state: adopted, effects } = adoptSnapshot(state, event.snapshot);
  const entry = current(adopted, event);
  if (entry?.status !== 'uploading') return transitionTo(adopted, ...effects);
  return transitionTo(
    put(adopted, event.slot, { status: 'uploaded', photo: entry.photo, id: event.id }),
    ...effects,
  );
}

/** Codes of the backend for a file that it does not take, as codes of photos. */
const refusals: Readonly<Record<string, string>> = {
  'photo-too-large': 'photo/too-large',
  'photo-type': 'photo/type',
};

function failed(state: FlowState, event: FactOf<'photo.failed'>): Transition {
  const entry = current(state, event);
  if (entry?.status !== 'uploading') return transitionTo(state);
  const { slot, problem, fault: cause } = event;
  const refused = problem && Object.hasOwn(refusals, problem.code) ? refusals[problem.code] : undefined;
  if (refused !== undefined)
    return transitionTo(put(state, slot, { status: 'refused', code: refused, params: {} }));
  const why = cause?.code === 'offline' || !state.online ? 'offline' : 'failed';
  const stopped = put(state, slot, { status: 'stopped', photo: entry.photo, why });
  if (problem?.code === 'not-signed-in')
    return transitionTo({ ...stopped, trouble: fault('session-expired') });
  if (!problem) return transitionTo(stopped);
  const told = { ...stopped, trouble: refusalOf(problem) };
  return problem.code === 'wrong-stage'
    ? transitionTo({ ...told, load: 'loading' }, { type: 'load-snapshot' })
    : transitionTo(told);
}

/** Makes the photos at hand anew from their files, with the words across them or without. */
function watermarked(state: FlowState, event: FactOf<'watermark.chosen'>): Transition {
  const rules = rulesOf(state);
  if (!rules || rules.watermark === null || state.photos.watermark === event.on) return transitionTo(state);
  let after = withPhotos(state, { watermark: event.on });
  const effects: Effect[] = [];
  for (const slot of slotsOf(state)) {
    const entry = state.photos.entries[slot];
    if (!entry || !('photo' in entry) || !entry.photo?.preview) continue;
    const round = entry.round + 1;
    const advice = entry.status === 'advised' ? [] : null;
    after = put(after, slot, { status: 'preparing', advice }, round);
    effects.push({ type: 'prepare-photo', slot, round, file: null, watermark: marks(after), rules });
  }
  return transitionTo(after, ...effects);
}

/** A choice that asks for other photos: those there are belong to another document. */
export function withoutPhotos(state: FlowState): PhotoState {
  const entries = slotsOf(state).map(
    slot => [slot, { status: 'removed', round: roundOf(state, slot) + 1 }] as const,
  );
  return { ...noPhotos, watermark: state.photos.watermark, entries: Object.fromEntries(entries) };
}

/** What is left of photos when a widget was taken out: the bytes of those that were not uploaded are gone. */
function reconnected(state: FlowState): FlowState {
  const entries = Object.entries(state.photos.entries).flatMap(([slot, entry]) =>
    entry.status === 'uploaded' || entry.status === 'removed'
      ? [[slot, entry.status === 'uploaded' ? { ...entry, photo: null } : entry] as const]
      : [],
  );
  return withPhotos(state, { entries: Object.fromEntries(entries), shown: null, camera: null });
}

/** Goes on with the uploads that waited for the network. */
function resumed({ state, effects }: Transition): Transition {
  return Object.entries(state.photos.entries).reduce<Transition>(
    (before, [slot, entry]) => {
      if (entry.status !== 'stopped' || entry.why !== 'offline') return before;
      const next = upload(before.state, slot as PhotoSlot, entry.photo);
      return transitionTo(next.state, ...before.effects, ...next.effects);
    },
    { state, effects },
  );
}

/** What follows for photos and camera from any event: nothing of them outlives its use. */
export function withPhotoConsequences(before: FlowState, event: FlowEvent, next: Transition): Transition {
  let { state } = next;
  if (event.type === 'widget.connected' && state.photos !== noPhotos) state = reconnected(state);
  if (state.photos.camera && screenOf(state) !== 'photos') state = withPhotos(state, { camera: null });
  const effects = [...next.effects];
  if (before.photos.camera && !state.photos.camera) effects.push({ type: 'close-camera' });
  for (const [slot, entry] of Object.entries(before.photos.entries)) {
    const left = state.photos.entries[slot as PhotoSlot];
    const had = entry.status !== 'removed' && entry.status !== 'refused';
    if (had && (!left || left.status === 'removed' || left.status === 'refused'))
      effects.push({ type: 'drop-photo', slot: slot as PhotoSlot });
  }
  const online = event.type === 'network.changed' && event.online;
  const after = { state, effects };
  return online ? resumed(after) : after;
}
