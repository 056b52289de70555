/** One worker for all photos of a page: started when the first needs it, ended when none has for a while. */
import type { PhotoJob, PhotoReport } from './photo-job.js';
import type { PreparationRequest, PreparationOutcome } from './photo-outcome.js';

/** A worker that says nothing for so long after its start is taken as none. */
const startMs = 5000;
const idleMs = 20_000;

/** No worker here, or not any more: the work has to be done on the page. */
export class NoWorkerError extends Error {
  override readonly name = 'NoWorkerError';
}

interface Waiting {
  readonly resolve: (outcome: PreparationOutcome) => void;
  readonly reject: (reason: unknown) => void;
}

/** A worker that has said that it is able, and the jobs that it has. */
class Workbench {
  readonly #waiting = new Map<number, Waiting>();
  readonly #worker: Worker;
  readonly #ended: () => void;
  #nextId = 1;
  #idle: ReturnType<typeof setTimeout> | undefined;

  private constructor(worker: Worker, ended: () => void) {
    this.#worker = worker;
    this.#ended = ended;
    worker.onmessage = ({ data }: MessageEvent<PhotoReport>) => this.#take(data);
    worker.onerror = event => {
      event.preventDefault();
      this.end();
    };
  }

  static start(url: string, ended: () => void): Promise<Workbench> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(trusted(url), { type: 'module', name: 'real-name-auth-photo' });
      const fail = (why: string) => {
        clearTimeout(timer);
        worker.terminate();
        reject(new NoWorkerError(why));
      };
      const timer = setTimeout(() => fail('It did not answer.'), startMs);
      worker.onerror = event => {
        event.preventDefault();
        fail('It did not start.');
      };
      worker.onmessage = ({ data }: MessageEvent<PhotoReport>) => {
        if (!('able' in data && data.able)) {
          fail('It cannot draw.');
          return;
        }
        clearTimeout(timer);
        resolve(new Workbench(worker, ended));
      };
    });
  }

  /** Does one job; rejects with the signal's reason when aborted, with {@link NoWorkerError} when the worker dies. */
  async work(order: PreparationRequest, signal: AbortSignal): Promise<PreparationOutcome> {
    signal.throwIfAborted();
    clearTimeout(this.#idle);
    const id = this.#nextId++;
    const stop = () => this.#abort(id, signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    try {
      return await new Promise<PreparationOutcome>((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject });
        this.#send({ id, order });
      });
    } finally {
      signal.removeEventListener('abort', stop);
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) this.#idle = setTimeout(() => this.end(), idleMs);
    }
  }

  /** Ends the worker and gives its memory back. */
  end(): void {
    clearTimeout(this.#idle);
    this.#worker.terminate();
    this.#ended();
    for (const { reject } of this.#waiting.values()) reject(new NoWorkerError('It ended.'));
    this.#waiting.clear();
  }

  #send(job: PhotoJob): void {
    this.#worker.postMessage(job);
  }

  #abort(id: number, reason: unknown): void {
    this.#waiting.get(id)?.reject(reason);
    this.#waiting.delete(id);
    // A decoder cannot be told to stop, but a worker with nothing else to do can be ended.
    if (this.#waiting.size === 0) this.end();
    else this.#send({ abort: id });
  }

  #take(report: PhotoReport): void {
    if ('able' in report) return;
    const waiting = this.#waiting.get(report.id);
    if ('outcome' in report) waiting?.resolve(report.outcome);
    else waiting?.reject(new NoWorkerError(report.failed));
  }
}

let currentWorker: Promise<Workbench> | null = null;

/**
 * Where the worker's script is; null where none can be started from. webpack, Rspack, Vite and Parcel know this form of
 * address and take the file along; other bundlers leave it as it is, and the file has to be put beside what they build.
 */
function scriptUrl(): string | null {
  if (typeof Worker !== 'function') return null;
  try {
    const url = new URL('./photo-worker.js', import.meta.url);
    // A browser starts workers of the page's own origin alone.
    return url.origin === location.origin ? url.href : null;
  } catch {
    return null;
  }
}

/** Of the Trusted Types standard, which the page's types do not have. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

let ownPolicy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * The address as a page under Trusted Types wants it. The page's security policy has to list `real-name-auth` beside
 * `lit-html`; where it does not, this throws, and photos are prepared on the page.
 */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  ownPolicy ??= trustedTypes?.createPolicy('real-name-auth', { createScriptURL: own => own });
  return ownPolicy?.createScriptURL(url) ?? url;
}

let isUnavailable = false;

/** Prepares a photo in the worker. Rejects with {@link NoWorkerError} where there can be none. */
export async function workInWorker(
  order: PreparationRequest,
  signal: AbortSignal,
): Promise<PreparationOutcome> {
  const url = scriptUrl();
  if (isUnavailable || url === null) throw new NoWorkerError('None can start here.');
  currentWorker ??= Workbench.start(url, () => {
    currentWorker = null;
  }).catch((error: unknown) => {
    // What the engine, the policy of the page or the server did not allow, it will not allow the next time.
    isUnavailable = true;
    currentWorker = null;
    throw error instanceof NoWorkerError ? error : new NoWorkerError(String(error));
  });
  const bench = await currentWorker;
  return bench.work(order, signal);
}

/** Ends the worker now, for a page that is done with photos. */
export async function releasePhotoWorker(): Promise<void> {
  const bench = await currentWorker?.catch(() => undefined);
  bench?.end();
}
