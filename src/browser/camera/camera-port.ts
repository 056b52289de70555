import type { CameraPort } from '../../flow/index.js';
import { openCamera, type Camera } from './open-camera.js';

export interface CameraPortOptions {
  /** Where the picture is shown, once that is drawn; null where it is not any more. */
  readonly video: () => Promise<HTMLVideoElement | null>;
}

const noPicture = () => new DOMException('There is no picture.', 'InvalidStateError');

/** Shows the camera in the widget's own video, one at a time. */
export function createCameraPort({ video }: CameraPortOptions): CameraPort {
  let use = new AbortController();
  let camera: Camera | null = null;
  let shown: HTMLVideoElement | null = null;

  return {
    async open(facing, onEnd) {
      use.abort();
      const mine = (use = new AbortController());
      const opened = await openCamera({ facing, signal: mine.signal });
      if (opened.outcome === 'refused') return { code: opened.code };
      camera = opened.camera;
      camera.onEnded(onEnd);
      const screen = await video();
      if (screen && !mine.signal.aborted) {
        shown = screen;
        screen.srcObject = camera.stream;
        // Some devices know of their lamp only once the picture runs; a page that may not play shows the first frame.
        await screen.play().catch(() => undefined);
      }
      return { torch: camera.torch };
    },

    async shoot() {
      const screen = await video();
      if (!camera || !screen) throw noPicture();
      return camera.shoot(screen);
    },

    async torch(on) {
      await camera?.setTorch(on);
    },

    close() {
      use.abort();
      camera?.close();
      camera = null;
      // An engine keeps a video that still waits for its first picture, and with it the whole screen.
      if (shown) shown.srcObject = null;
      shown = null;
    },
  };
}
