/** The whole way of one photo, from the file to what is sent; in a worker and on the page alike. */
import { canvasIsHonest } from './canvas-honesty.js';
import { decodePhoto } from './decode-photo.js';
import { drawPhoto, drawWatermark, fitted, turnedFurther } from './draw-photo.js';
import { encodePhoto } from './encode-photo.js';
import { inspectPhoto } from './inspect-photo.js';
import { pdfPages } from './pdf-pages.js';
import { originalPhoto } from './original-photo.js';
import { photoAdvice } from './photo-advice.js';
import { refusePhoto, type PreparationRequest, type PreparationOutcome } from './photo-outcome.js';
import { endsInNothing, photoSample } from './photo-sample.js';

/**
 * Lets the page draw and answer between two steps. A worker has nobody waiting. One millisecond, because without any
 * the next step comes before what has waited longer.
 */
const breathe = () =>
  typeof document === 'undefined' ? undefined : new Promise<void>(resolve => setTimeout(resolve, 1));

/** Prepares one photo right here. Rejects only when aborted. */
export async function runPipeline(
  order: PreparationRequest,
  signal: AbortSignal,
): Promise<PreparationOutcome> {
  const { file, rules, quarterTurns } = order;
  signal.throwIfAborted();
  const inspected = await inspectPhoto(file, rules);
  if (inspected.outcome === 'refused') return inspected;
  const { header, blob, locked } = inspected;
  if (header.type === 'pdf') {
    const pages = await pdfPages(blob).catch(() => null);
    return { outcome: 'ready', blob, width: 0, height: 0, advice: locked ? ['photo/locked'] : [], pages };
  }
  const undecodable = () =>
    header.type === 'heic'
      ? refusePhoto('photo/heic')
      : refusePhoto('photo/undecodable', { type: header.type });

  signal.throwIfAborted();
  if (!(await canvasIsHonest().catch(() => true))) return originalPhoto(inspected, order);
  signal.throwIfAborted();
  const decoded = await decodePhoto(inspected, fitted(header, rules.maxPixels), signal);
  if (!decoded) return undecodable();
  try {
    signal.throwIfAborted();
    await breathe();
    if (inspected.endMissing && endsInNothing(decoded, header.height))
      return refusePhoto('photo/truncated', { type: header.type });
    const orientation = turnedFurther(header.orientation, quarterTurns);
    const drawing = drawPhoto(decoded, orientation, rules.maxPixels);
    decoded.close();
    await breathe();
    const sample = photoSample(drawing);
    await breathe();
    const advice = photoAdvice(sample, header);
    await breathe();
    if (rules.watermark) {
      drawWatermark(drawing.context, drawing.canvas, rules.watermark);
      await breathe();
    }
    const encoded = await encodePhoto(drawing, rules.maxBytes, signal);
    if (!encoded) return refusePhoto('photo/too-large', { bytes: file.size, max: rules.maxBytes });
    return { outcome: 'ready', ...encoded, advice };
  } catch (error) {
    signal.throwIfAborted();
    // Out of memory, or a canvas that the engine will not give.
    if (error instanceof Error) return undecodable();
    throw error;
  } finally {
    decoded.close();
  }
}
