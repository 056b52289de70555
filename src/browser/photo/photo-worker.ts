/** The script of the photo worker. It is built into a file of its own, which no page has to evaluate. */
import { runPipeline } from './photo-pipeline.js';
import type { PhotoJob, PhotoReport } from './photo-job.js';
import type { PreparationRequest } from './photo-outcome.js';

/** The little of a worker's global scope that is used; the page's types do not know it. */
interface WorkerScope {
  onmessage: (event: MessageEvent<PhotoJob>) => void;
  postMessage(report: PhotoReport): void;
}

/** Takes jobs and answers each. */
function serve(scope: WorkerScope): void {
  const jobs = new Map<number, AbortController>();
  const report = (message: PhotoReport): void => scope.postMessage(message);
  const work = async (id: number, order: PreparationRequest) => {
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

serve(globalThis as unknown as WorkerScope);
