/**
 * The whole way of one photo, from the file to what is sent. It runs on the page, and the same file is also the
 * worker: loaded as a worker of our name, it listens. So there is no second file to build, to host or to allow.
 */
import { decodePhoto } from './decode-photo.js';
import { drawPhoto, drawWatermark, fitted, turnedFurther } from './draw-photo.js';
import { encodePhoto } from './encode-photo.js';
import { inspectPhoto } from './inspect-photo.js';
import { photoAdvice } from './photo-advice.js';
import { refused, type PhotoOrder, type PhotoOutcome } from './photo-outcome.js';
import { photoSample } from './photo-sample.js';

export const workerName = 'real-name-auth-photo';

/**
 * Where a worker can be started from; null in a classic script, which is no module. A module has no current script,
 * and a script that holds everything would define the elements a second time.
 */
export const workerUrl =
  typeof document !== 'undefined' && document.currentScript !== null ? null : import.meta.url;

/** From the page to the worker. */
export type PhotoJob = { readonly id: number; readonly order: PhotoOrder } | { readonly abort: number };

/** From the worker to the page: first whether it can work at all, then one answer for each job. */
export type PhotoReport =
  | { readonly able: boolean }
  | { readonly id: number; readonly outcome: PhotoOutcome }
  | { readonly id: number; readonly failed: string };

/**
 * Lets the page draw and answer between two steps. A worker has nobody waiting. One millisecond, because without any
 * the next step comes before what has waited longer.
 */
const breathe = () =>
  typeof document === 'undefined' ? undefined : new Promise<void>(resolve => setTimeout(resolve, 1));

/** Prepares one photo right here. Rejects only when aborted. */
export async function runPipeline(order: PhotoOrder, signal: AbortSignal): Promise<PhotoOutcome> {
  const { file, rules, quarterTurns } = order;
  signal.throwIfAborted();
  const inspected = await inspectPhoto(file, rules);
  if (inspected.outcome === 'refused') return inspected;
  const { header, blob, locked } = inspected;
  if (header.type === 'pdf')
    return { outcome: 'ready', blob, width: 0, height: 0, advice: locked ? ['photo/locked'] : [] };
  const undecodable = () =>
    header.type === 'heic' ? refused('photo/heic') : refused('photo/undecodable', { type: header.type });

  signal.throwIfAborted();
  const decoded = await decodePhoto(inspected, fitted(header, rules.maxPixels), signal);
  if (!decoded) return undecodable();
  try {
    signal.throwIfAborted();
    await breathe();
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
    if (!encoded) return refused('photo/too-large', { bytes: file.size, max: rules.maxBytes });
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

/** The little of a worker's global scope that is used; the page's types do not know it. */
interface WorkerScope {
  readonly name: string;
  onmessage: (event: MessageEvent<PhotoJob>) => void;
  postMessage(report: PhotoReport): void;
}

/** What this file does in a worker. */
function serve(scope: WorkerScope): void {
  const jobs = new Map<number, AbortController>();
  const report = (message: PhotoReport): void => scope.postMessage(message);
  const work = async (id: number, order: PhotoOrder) => {
    const controller = new AbortController();
    jobs.set(id, controller);
    try {
      report({ id, outcome: await runPipeline(order, controller.signal) });
    } catch (error) {
      report({ id, failed: String(error) });
    } finally {
      jobs.delete(id);
    }
  };
  scope.onmessage = ({ data }) => {
    if ('abort' in data) jobs.get(data.abort)?.abort();
    else void work(data.id, data.order);
  };
  report({ able: canDraw() });
}

/** Some engines have workers whose canvases do not draw. */
function canDraw(): boolean {
  try {
    return typeof createImageBitmap === 'function' && new OffscreenCanvas(1, 1).getContext('2d') !== null;
  } catch {
    return false;
  }
}

const scope = globalThis as unknown as WorkerScope;
if (typeof document === 'undefined' && scope.name === workerName) serve(scope);
