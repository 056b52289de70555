import type { PhotoSlot } from '../../contract/index.js';
import type { PhotoOutcome as FlowOutcome, PhotoPort } from '../../flow/index.js';
import { fingerprintPhoto } from './fingerprint-photo.js';
import type { PreparationOutcome } from './photo-outcome.js';
import { preparePhoto, releasePhotoWorker, rotatePhoto } from './prepare-photo.js';

/** What is kept of one photo until it is dropped. */
interface Kept {
  readonly source: Blob;
  readonly mark: string;
  /** The photo as it was prepared. Each turn begins here, because each codes the picture anew. */
  readonly prepared: Blob | null;
  /** Quarter turns to the right since the file was chosen. */
  readonly turns: number;
  readonly photo: Blob;
  readonly preview: string | null;
}

export interface PhotoStoreOptions {
  /** The words to write across a photo, in the language at hand. */
  readonly watermark: (portal: string) => string;
}

/** Keeps the photos of one widget in memory, and nowhere else. */
export function createPhotoStore({ watermark }: PhotoStoreOptions): PhotoPort {
  const photos = new Map<PhotoSlot, Kept>();

  const drop = (slot: PhotoSlot) => {
    const { preview } = photos.get(slot) ?? {};
    if (preview) URL.revokeObjectURL(preview);
    photos.delete(slot);
  };

  /** Keeps a photo, in place of the one before. */
  const keep = (
    slot: PhotoSlot,
    outcome: PreparationOutcome,
    from: Pick<Kept, 'source' | 'mark' | 'turns' | 'prepared'>,
  ): FlowOutcome => {
    drop(slot);
    if (outcome.outcome === 'refused') return outcome;
    const { blob: photo, width, height, advice, pages = null } = outcome;
    const isPdf = photo.type === 'application/pdf';
    const preview = isPdf ? null : URL.createObjectURL(photo);
    photos.set(slot, { ...from, photo, preview });
    const { mark, source } = from;
    const name = source instanceof File ? source.name : null;
    const prepared = { preview, width, height, bytes: photo.size, mark };
    return { outcome: 'ready', photo: isPdf ? { ...prepared, pdf: { name, pages } } : prepared, advice };
  };

  const missing: FlowOutcome = { outcome: 'refused', code: 'photo/unreadable', params: {} };

  return {
    async prepare(slot, file, { rules, watermark: marked }, signal) {
      const known = file ? undefined : photos.get(slot);
      const source = file ?? known?.source;
      if (!source) return missing;
      const words = marked && rules.watermark !== null ? watermark(rules.watermark) : null;
      const made = await preparePhoto(source, { ...rules, watermark: words }, { signal });
      const prepared = made.outcome === 'ready' ? made.blob : null;
      const turns = known?.turns ?? 0;
      const turned =
        prepared && turns > 0
          ? await rotatePhoto(prepared, turns, { maxBytes: rules.maxBytes, signal })
          : made;
      const mark = known?.mark ?? (await fingerprintPhoto(source).catch(() => ''));
      signal.throwIfAborted();
      return keep(slot, turned, { source, mark, turns, prepared });
    },

    async turn(slot, { maxBytes }, signal) {
      const known = photos.get(slot);
      if (!known?.prepared) return missing;
      const turns = (known.turns + 1) % 4;
      const turned = await rotatePhoto(known.prepared, turns, { maxBytes, signal });
      signal.throwIfAborted();
      // What was said of the picture does not change when it is turned.
      return keep(slot, turned.outcome === 'ready' ? { ...turned, advice: [] } : turned, { ...known, turns });
    },

    bytes: slot => Promise.resolve(photos.get(slot)?.photo ?? null),

    drop(slot) {
      for (const each of slot ? [slot] : [...photos.keys()]) drop(each);
      if (photos.size === 0) void releasePhotoWorker();
    },
  };
}
