/** A photo that is sent as it was taken, where the browser lets nobody work on pictures. */
import { bareJpeg } from './bare-jpeg.js';
import { turnedFurther } from './draw-photo.js';
import type { InspectedPhoto } from './inspect-photo.js';
import { refusePhoto, type PreparationOutcome, type PreparationRequest } from './photo-outcome.js';

/** Without its metadata, but neither smaller nor marked. What a backend could not read without us is refused. */
export async function originalPhoto(
  { header, blob, endMissing }: InspectedPhoto,
  { rules, quarterTurns }: PreparationRequest,
): Promise<PreparationOutcome> {
  const { type } = header;
  const refused = refusePhoto('photo/canvas', { max: rules.maxBytes });
  const isUpright = header.orientation === 1 && quarterTurns === 0;
  if (endMissing || (type !== 'jpeg' && !(type === 'png' && isUpright))) return refused;
  const orientation = turnedFurther(header.orientation, quarterTurns);
  const parts = type === 'jpeg' ? await bareJpeg(blob, orientation) : blob;
  // In one piece and in memory: the file may go away, and not every engine opens a file put together from parts.
  const bare = new Blob([await parts.arrayBuffer()], { type: parts.type });
  if (bare.size > rules.maxBytes) return refused;
  const [width, height] = orientation >= 5 ? [header.height, header.width] : [header.width, header.height];
  return { outcome: 'ready', blob: bare, width, height, advice: ['photo/original'] };
}
