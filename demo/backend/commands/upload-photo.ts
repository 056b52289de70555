import type { PhotoSlot } from '../../../src/contract/index.js';
import type { Outcome, Work } from '../outcome.js';
import { Refusal } from '../refusal.js';
import { forgetPhotos } from '../rules/photos.js';
import { inStage } from '../steps.js';

/** What the first bytes say that a file is; never its name or its declared type [A39]. */
function typeOf(bytes: Uint8Array): string | null {
  const starts = (...head: number[]) => head.every((byte, index) => bytes[index] === byte);
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  return null;
}

/** Keeps a photo for the application; a later one in the same slot replaces it. Its id cannot be guessed. */
export function uploadPhoto(
  { account, newId }: Work,
  { slot, bytes }: { slot: PhotoSlot; bytes: Uint8Array },
): Outcome {
  const application = inStage(account, 'draft', 'rejected', 'person', 'organization', 'payment');
  const { maxBytes, pdf } = account.policy.photo;
  if (bytes.length > maxBytes) throw new Refusal('photo-too-large');
  const type = typeOf(bytes);
  if (!type || (type === 'application/pdf' && !pdf)) throw new Refusal('photo-type');
  const id = newId();
  const photos = [...application.photos.filter(photo => photo.slot !== slot), { id, slot }];
  return {
    account: { ...account, application: { ...application, photos } },
    photo: { id, slot },
    alsoWrite: async rows => {
      await rows.keepPhoto({ id, accountId: account.id, slot, mediaType: type, bytes });
      await forgetPhotos(rows, account.id, photos);
    },
  };
}
