import type { PhotoSlot, Reason, Subject } from '../../contract/index.js';
import {
  busy,
  photoAt,
  photoLine,
  reasonAt,
  slotsOf,
  subjectOf,
  type CameraState,
  type FlowState,
  type PhotoEntry,
  type SummaryLine,
} from '../../flow/index.js';
import { summaryStep, type SummaryModel } from '../form/summary-step.js';

/** One place for a photo. */
export interface PhotoPlace {
  readonly slot: PhotoSlot;
  readonly entry: PhotoEntry | null;
  /** Hundredths of the photo that have been sent. */
  readonly percent: number;
  readonly shown: boolean;
  /** What is wrong: with the file, or since the last press of Next. */
  readonly line: SummaryLine | null;
  /** Why an earlier photo was not accepted, as long as there is no new one. */
  readonly reason: Reason | null;
}

export interface PhotosModel {
  readonly summary: SummaryModel;
  readonly subject: Subject | null;
  readonly places: readonly PhotoPlace[];
  readonly pdf: boolean;
  readonly maxBytes: number;
  /** The portal for whose verification alone the photos are meant; null where that is not written across them. */
  readonly watermarkFor: string | null;
  readonly watermark: boolean;
  readonly extra: number;
  readonly camera: CameraState | null;
  readonly working: boolean;
}

function place(state: FlowState, slot: PhotoSlot): PhotoPlace {
  const entry = photoAt(state, slot);
  const asked = state.summary?.lines.some(({ target }) => target === `photo-${slot}`) ?? false;
  const sent = entry?.status === 'uploading' ? Math.min(1, entry.sent / Math.max(1, entry.photo.bytes)) : 0;
  const isNew = state.photos.entries[slot] !== undefined;
  return {
    slot,
    entry,
    percent: Math.floor(sent * 100),
    shown: state.photos.shown === slot,
    line: asked || entry?.status === 'refused' ? photoLine(state, slot) : null,
    reason: isNew ? null : reasonAt(state, slot),
  };
}

/** The photos that the document needs. */
export function photosStep(state: FlowState): PhotosModel {
  const rules = state.snapshot?.policy.photo;
  return {
    summary: summaryStep(state),
    subject: subjectOf(state),
    places: slotsOf(state).map(slot => place(state, slot)),
    pdf: rules?.pdf ?? false,
    maxBytes: rules?.maxBytes ?? 0,
    watermarkFor: rules?.watermark ?? null,
    watermark: state.photos.watermark,
    extra: state.photos.extra,
    camera: state.photos.camera,
    working: busy(state),
  };
}
