/**
 * The entry point of this folder: a live camera for taking a photo of a document. Load it when somebody wants one
 * (`await import('…/open-camera.js')`).
 */
import { refusalBeforehand, cameraRefusalOf, type CameraRefusal } from './camera-refusal.js';
import { takeStill } from './take-still.js';

export type { CameraRefusal } from './camera-refusal.js';

/** A camera that runs until {@link Camera.close}, until the signal it was opened with aborts, or until it ends. */
export interface Camera {
  /** What a `<video autoplay muted playsinline>` shows. */
  readonly stream: MediaStream;
  /** Whether there is a lamp. Some devices know only once the video runs. */
  readonly torch: boolean;
  /** Resolves with whether the lamp obeyed; never rejects. */
  setTorch(on: boolean): Promise<boolean>;
  /**
   * The best still there is: the camera's own photo, else what the video shows. A JPEG, or a PNG from cameras that write
   * those; prepare it like a chosen file. Rejects with `InvalidStateError` where the video shows nothing.
   */
  shoot(video: HTMLVideoElement): Promise<Blob>;
  /** Calls back once when the camera goes away by itself: unplugged, or its permission taken back. */
  onEnded(listener: (code: 'camera/ended') => void): void;
  /** Stops everything and gives the camera back. Any number of times. */
  close(): void;
}

export type CameraOutcome =
  | { readonly outcome: 'open'; readonly camera: Camera }
  | { readonly outcome: 'refused'; readonly code: CameraRefusal };

export interface CameraWish {
  /** `environment` looks away from the person, `user` at them; where there is only one, it is taken. */
  readonly facing: 'environment' | 'user';
  readonly signal: AbortSignal;
}

/** Of the image capture standard, which the page's types do not have. */
interface WithTorch extends MediaTrackConstraintSet {
  readonly torch?: boolean;
}

const stopTracks = (stream: MediaStream) => stream.getTracks().forEach(track => track.stop());

class LiveCamera implements Camera {
  readonly #track: MediaStreamTrack;
  readonly #ended: Promise<void>;

  constructor(
    readonly stream: MediaStream,
    track: MediaStreamTrack,
  ) {
    this.#track = track;
    this.#ended = new Promise(resolve => {
      // Says nothing when it is stopped here.
      track.onended = () => {
        this.close();
        resolve();
      };
    });
  }

  get torch(): boolean {
    // Firefox came late to capabilities.
    const track = this.#track as Partial<MediaStreamTrack>;
    return (track.getCapabilities?.() as WithTorch | undefined)?.torch === true;
  }

  async setTorch(on: boolean): Promise<boolean> {
    if (!this.torch) return false;
    return this.#track.applyConstraints({ advanced: [{ torch: on } as WithTorch] }).then(
      () => true,
      () => false,
    );
  }

  shoot(video: HTMLVideoElement): Promise<Blob> {
    return takeStill(this.#track, video);
  }

  onEnded(listener: (code: 'camera/ended') => void): void {
    void this.#ended.then(() => listener('camera/ended'));
  }

  close(): void {
    stopTracks(this.stream);
  }
}

/** Enough to read a page by, where the camera takes no photos of its own. */
const video = { width: { ideal: 1920 }, height: { ideal: 1080 } };

/** Asks the person for a camera, and opens it. Rejects only when aborted; what is given later is given back at once. */
export async function openCamera({ facing, signal }: CameraWish): Promise<CameraOutcome> {
  signal.throwIfAborted();
  const beforehand = refusalBeforehand();
  if (beforehand) return { outcome: 'refused', code: beforehand };
  return new Promise((resolve, reject) => {
    let stream: MediaStream | undefined;
    const abort = () => {
      if (stream) stopTracks(stream);
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', abort, { once: true });
    const refuse = (code: CameraRefusal) => {
      signal.removeEventListener('abort', abort);
      resolve({ outcome: 'refused', code });
    };
    navigator.mediaDevices
      .getUserMedia({ audio: false, video: { ...video, facingMode: { ideal: facing } } })
      .then(given => {
        stream = given;
        const [track] = given.getVideoTracks();
        if (signal.aborted) stopTracks(given);
        else if (track) resolve({ outcome: 'open', camera: new LiveCamera(given, track) });
        else refuse('camera/none');
      })
      .catch(async (error: unknown) => refuse(await cameraRefusalOf(error)));
  });
}
