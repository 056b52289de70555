import type { PhotoSlot, Policy } from '../../contract/index.js';
import type { PhotoOutcome as FlowOutcome, PhotoPort } from '../../flow/index.js';
import { fingerprintPhoto } from './fingerprint-photo.js';
import type { PhotoOutcome } from './photo-outcome.js';
import { preparePhoto, releasePhotoWorker, rotatePhoto } from './prepare-photo.js';

/** What is kept of one photo until it is dropped. */
interface Kept {
  readonly source: Blob;
  readonly mark: string;
  /** Quarter turns to the right since the file was chosen. */
  readonly turns: number;
  readonly photo: Blob;
  readonly preview: string | null;
}

export interface PhotoShelfOptions {
  /** The words to write across a photo, in the language at hand. */
  readonly watermark: (portal: string) => string;
}

/** Keeps the photos of one widget in memory, and nowhere else. */
export function createPhotoShelf({ watermark }: PhotoShelfOptions): PhotoPort {
  const shelf = new Map<PhotoSlot, Kept>();

  const drop = (slot: PhotoSlot) => {
    const { preview } = shelf.get(slot) ?? {};
    if (preview) URL.revokeObjectURL(preview);
    shelf.delete(slot);
  };

  /** Puts a photo on the shelf, in place of the one before. */
  const keep = (
    slot: PhotoSlot,
    outcome: PhotoOutcome,
    from: Pick<Kept, 'source' | 'mark' | 'turns'>,
  ): FlowOutcome => {
    drop(slot);
    if (outcome.outcome === 'refused') return outcome;
    const { blob: photo, width, height, advice } = outcome;
    const preview = photo.type === 'application/pdf' ? null : URL.createObjectURL(photo);
    shelf.set(slot, { ...from, photo, preview });
    return {
      outcome: 'ready',
      photo: { preview, width, height, bytes: photo.size, mark: from.mark },
      advice,
    };
  };

  const rulesFor = (rules: Policy['photo'], marked: boolean) => ({
    ...rules,
    watermark: marked && rules.watermark !== null ? watermark(rules.watermark) : null,
  });

  return {
    async prepare(slot, file, { rules, watermark: marked }, signal) {
      const known = shelf.get(slot);
      const source = file ?? known?.source;
      if (!source) return { outcome: 'refused', code: 'photo/unreadable', params: {} };
      const turns = file ? 0 : (known?.turns ?? 0);
      let outcome = await preparePhoto(source, rulesFor(rules, marked), { signal });
      if (outcome.outcome === 'ready' && turns > 0)
        outcome = await rotatePhoto(outcome.blob, turns, { maxBytes: rules.maxBytes, signal });
      const mark = file || !known ? await fingerprintPhoto(source).catch(() => '') : known.mark;
      signal.throwIfAborted();
      return keep(slot, outcome, { source, mark, turns });
    },

    async turn(slot, rules, signal) {
      const known = shelf.get(slot);
      if (!known) return { outcome: 'refused', code: 'photo/unreadable', params: {} };
      const outcome = await rotatePhoto(known.photo, 1, { maxBytes: rules.maxBytes, signal });
      signal.throwIfAborted();
      // What was said of the picture does not change when it is turned.
      const turned = outcome.outcome === 'ready' ? { ...outcome, advice: [] } : outcome;
      return keep(slot, turned, { ...known, turns: (known.turns + 1) % 4 });
    },

    bytes: slot => Promise.resolve(shelf.get(slot)?.photo ?? null),

    drop(slot) {
      for (const each of slot ? [slot] : [...shelf.keys()]) drop(each);
      if (shelf.size === 0) void releasePhotoWorker();
    },
  };
}
