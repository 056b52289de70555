import type { DocumentPolicy, PhotoSlot, Subject } from '../../../src/contract/index.js';
import type { Account } from '../account.js';
import type { Store } from '../open-database.js';
import { Refusal } from '../refusal.js';

/** [I5] [I6] The documents that prove a subject in the account's region; `*` stands for regions without their own. */
export function offeredDocuments({ policy, region }: Account, subject: Subject): DocumentPolicy[] {
  const ofSubject = policy.documents.filter(document => document.subject === subject);
  const own = ofSubject.filter(document => document.region === region);
  return own.length > 0 ? own : ofSubject.filter(document => document.region === '*');
}

/** @throws Refusal `invalid-answers`, naming each slot for which this account uploaded no photo. */
export async function refuseWithoutPhotos(
  store: Store,
  account: Account,
  slots: readonly PhotoSlot[],
  photos: readonly { slot: PhotoSlot; id: string }[],
): Promise<void> {
  const kept = await store
    .selectFrom('photo')
    .select(['id', 'slot'])
    .where('account_id', '=', account.id)
    .execute();
  const missing = slots.filter(slot => {
    const photo = photos.find(candidate => candidate.slot === slot);
    return !kept.some(row => row.id === photo?.id && row.slot === slot);
  });
  if (missing.length > 0)
    throw new Refusal('invalid-answers', {
      fields: missing.map(slot => ({ field: slot, code: 'photo/missing' })),
    });
}
