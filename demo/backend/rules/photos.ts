import type { PhotoSlot, UploadedPhoto } from '../../../src/contract/index.js';
import type { StoredApplication } from '../account.js';
import { Refusal } from '../refusal.js';
import type { Rows } from '../rows.js';
import type { Document } from './documents.js';

/**
 * The photos with which an application is handed in: for each slot of the document the one that the submission names,
 * which has to be the one that the backend holds. A correction may leave out photos that were handed in for the same
 * document [I9]; of a slot that a reason names none is held any more.
 * @throws Refusal `invalid-answers`, naming each slot without a photo: `photo/missing`.
 */
export function handedInPhotos(
  { stage, photos }: Pick<StoredApplication, 'stage' | 'photos'>,
  { type, slots }: Document,
  named: readonly { slot: PhotoSlot; id: string }[],
): UploadedPhoto[] {
  const missing: PhotoSlot[] = [];
  const handedIn: UploadedPhoto[] = [];
  for (const slot of slots) {
    const held = photos.find(photo => photo.slot === slot);
    const name = named.find(photo => photo.slot === slot);
    const isMeant = name ? name.id === held?.id : stage !== 'draft';
    if (held && isMeant && (held.type ?? type) === type) handedIn.push({ ...held, type });
    else missing.push(slot);
  }
  if (missing.length > 0)
    throw new Refusal('invalid-answers', {
      fields: missing.map(slot => ({ field: slot, code: 'photo/missing' })),
    });
  return handedIn;
}

/** Deletes an account's photos, but for those that are kept. */
export const forgetPhotos = (rows: Rows, accountId: string, kept: readonly UploadedPhoto[] = []) =>
  rows.deletePhotos(
    accountId,
    kept.map(({ id }) => id),
  );
