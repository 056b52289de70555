import type { PhotoSlot } from '../contract/index.js';

/** A photo as it will be sent. Its bytes are with the photo port. */
export interface PreparedPhoto {
  /** Address of the picture within this page; null for a PDF. */
  readonly preview: string | null;
  /** Pixels, 0 for a PDF. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** Of a PDF, which is sent as it is: its name, and its pages where they can be read. Nothing for a picture. */
  readonly pdf?: { readonly name: string | null; readonly pages: number | null };
  /** The same for the same file. */
  readonly mark: string;
}

/** What became of the photo of one slot. A late report of an earlier `round` is dropped. */
export type PhotoEntry = { readonly round: number } &
  /** `advice`: what was said of the picture already; null where the person has decided to keep it. */
  (
    | { readonly status: 'preparing'; readonly advice: readonly string[] | null }
    | {
        readonly status: 'refused';
        readonly code: string;
        readonly params: Readonly<Record<string, string | number>>;
      }
    /** The person decides whether to keep it as it is. */
    | { readonly status: 'advised'; readonly photo: PreparedPhoto; readonly advice: readonly string[] }
    | { readonly status: 'uploading'; readonly photo: PreparedPhoto; readonly sent: number }
    | {
        readonly status: 'stopped';
        readonly photo: PreparedPhoto;
        readonly why: 'cancelled' | 'offline' | 'failed';
      }
    /** `photo` is null where an earlier page uploaded it. */
    | { readonly status: 'uploaded'; readonly photo: PreparedPhoto | null; readonly id: string }
    /** Taken away by the person: what the backend holds for the slot counts no more. */
    | { readonly status: 'removed' }
  );

/** The camera while it is used for a slot. */
export interface CameraState {
  readonly slot: PhotoSlot;
  readonly status: 'opening' | 'live' | 'shooting' | 'refused';
  /** Why there is no picture, such as `camera/denied`. */
  readonly code: string | null;
  readonly torch: 'none' | 'off' | 'on';
}

/** Everything about the photos of a submission. */
export interface PhotoState {
  readonly entries: { readonly [slot in PhotoSlot]?: PhotoEntry };
  /** Whether the purpose is written across the photos, where the policy offers that. */
  readonly watermark: boolean;
  /** The slot whose photo is shown large. */
  readonly shown: PhotoSlot | null;
  /** Files of the last choice for which there was no slot. */
  readonly extra: number;
  readonly camera: CameraState | null;
}

export const noPhotos: PhotoState = {
  entries: {},
  watermark: true,
  shown: null,
  extra: 0,
  camera: null,
};

/** The state with something else about its photos. */
export const withPhotos = <S extends { readonly photos: PhotoState }>(
  state: S,
  change: Partial<PhotoState>,
): S => ({ ...state, photos: { ...state.photos, ...change } });
