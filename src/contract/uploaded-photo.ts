import * as z from 'zod/mini';
import { DocumentType, PhotoSlot } from './field.js';
import { object } from './object.js';

const uploadedPhoto = object({
  /** Opaque id, which the submission carries. */
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  /** What it shows. */
  slot: PhotoSlot,
  /** The document that was recognized on it. */
  type: z.optional(DocumentType),
});
/** An uploaded photo. */
export interface UploadedPhoto extends z.infer<typeof uploadedPhoto> {}
export const UploadedPhoto: z.ZodMiniType<UploadedPhoto> = uploadedPhoto;
