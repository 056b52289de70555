import type { PhotoSlot, Reason, Subject } from '../../contract/index.js';
import {
  isBusy,
  photoAt,
  validatePhoto,
  reasonAt,
  slotsOf,
  subjectOf,
  type CameraState,
  type FlowState,
  type PhotoEntry,
  type FormError,
} from '../../flow/index.js';
import { summaryStep, type SummaryModel } from '../form/summary-step.js';

/** The slot of one photo. */
export interface PhotoSlotModel {
  readonly slot: PhotoSlot;
  readonly entry: PhotoEntry | null;
  /** Hundredths of the photo that have been sent. */
  readonly percent: number;
  readonly shown: boolean;
  /** What is wrong: with the file, or since the last press of Next. */
  readonly error: FormError | null;
  /** Why an earlier photo was not accepted, as long as there is no new one. */
  readonly reason: Reason | null;
}

export interface PhotosModel {
  readonly summary: SummaryModel;
  readonly subject: Subject | null;
  readonly slots: readonly PhotoSlotModel[];
  readonly pdf: boolean;
  /** Whether every photo is a PDF, which nothing is done to. */
  readonly onlyPdf: boolean;
  readonly maxBytes: number;
  /** The portal for whose verification alone the photos are meant; null where that is not written across them. */
  readonly watermarkFor: string | null;
  readonly watermark: boolean;
  readonly extra: number;
  readonly camera: CameraState | null;
  readonly working: boolean;
}

function photoSlotModel(state: FlowState, slot: PhotoSlot): PhotoSlotModel {
  const entry = photoAt(state, slot);
  const asked = state.form.summary?.errors.some(({ target }) => target === `photo-${slot}`) ?? false;
  const sent = entry?.status === 'uploading' ? Math.min(1, entry.sent / Math.max(1, entry.photo.bytes)) : 0;
  const isNew = state.photos.entries[slot] !== undefined;
  return {
    slot,
    entry,
    percent: Math.floor(sent * 100),
    shown: state.photos.shown === slot,
    error: asked || entry?.status === 'refused' ? validatePhoto(state, slot) : null,
    reason: isNew ? null : reasonAt(state, slot),
  };
}

const isPdf = (entry: PhotoEntry | null): boolean =>
  entry !== null && 'photo' in entry && entry.photo?.pdf !== undefined;

/** The photos that the document needs. */
export function photosStep(state: FlowState): PhotosModel {
  const rules = state.snapshot?.policy.photo;
  const slots = slotsOf(state);
  const onlyPdf = slots.length > 0 && slots.every(slot => isPdf(photoAt(state, slot)));
  return {
    summary: summaryStep(state),
    subject: subjectOf(state),
    slots: slots.map(slot => photoSlotModel(state, slot)),
    pdf: rules?.pdf ?? false,
    onlyPdf,
    maxBytes: rules?.maxBytes ?? 0,
    watermarkFor: onlyPdf ? null : (rules?.watermark ?? null),
    watermark: state.photos.watermark,
    extra: state.photos.extra,
    camera: state.photos.camera,
    working: isBusy(state),
  };
}
