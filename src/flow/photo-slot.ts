import type { PhotoSlot } from '../contract/index.js';
import { chosenAnswer, offeredDocuments } from './answer-kind.js';
import type { FlowState, FormError } from './flow-state.js';
import { reasonAt } from './retained-answer.js';
import type { PhotoEntry } from './photo-state.js';

/** Photos that the document at hand needs, in the order of the policy. */
export function slotsOf(state: FlowState): readonly PhotoSlot[] {
  const documents = offeredDocuments(state);
  const chosen = chosenAnswer(state, 'documentType') ?? documents[0]?.type;
  return documents.find(({ type }) => type === chosen)?.slots ?? [];
}

/** What is known of the photo of a slot: of this page, or else one that the backend holds and nobody objected to. */
export function photoAt(state: FlowState, slot: PhotoSlot): PhotoEntry | null {
  const entry = state.photos.entries[slot];
  if (entry) return entry.status === 'removed' ? null : entry;
  const held = state.snapshot?.application?.photos.find(photo => photo.slot === slot);
  return held && !reasonAt(state, slot) ? { round: 0, status: 'uploaded', photo: null, id: held.id } : null;
}

/** The photos that a submission carries. */
export function submittedPhotos(state: FlowState): { slot: PhotoSlot; id: string }[] {
  return slotsOf(state).flatMap(slot => {
    const entry = photoAt(state, slot);
    return entry?.status === 'uploaded' ? [{ slot, id: entry.id }] : [];
  });
}

/** What stands between a slot and the next step. */
export function validatePhoto(state: FlowState, slot: PhotoSlot): FormError | null {
  const target = `photo-${slot}` as const;
  const entry = photoAt(state, slot);
  switch (entry?.status) {
    case 'uploaded':
      return null;
    case 'preparing':
    case 'uploading':
      return { target, code: 'photo/uploading' };
    case 'advised':
      return { target, code: 'photo/undecided' };
    case 'stopped':
      return { target, code: 'photo/not-uploaded' };
    case 'refused':
      return { target, code: entry.code, params: entry.params };
    default:
      return { target, code: 'photo/missing' };
  }
}
