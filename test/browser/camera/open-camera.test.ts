import { expect } from '@open-wc/testing';
import { openCamera, type Camera, type CameraOutcome } from '../../../src/browser/camera/open-camera.js';
import { preparePhoto } from '../../../src/browser/photo/prepare-photo.js';
import { currentEngine, skipOn } from '../../suites/skip-on.js';

const undo: (() => void)[] = [];
afterEach(() => {
  while (undo.length) undo.pop()!();
});

/** Gives an object a property of its own for one test. */
function lend(target: object, name: string, value: unknown) {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
  undo.push(() => (own ? Object.defineProperty(target, name, own) : Reflect.deleteProperty(target, name)));
}

type GetUserMedia = (constraints: MediaStreamConstraints) => Promise<MediaStream>;
const script = (getUserMedia: GetUserMedia) => lend(navigator.mediaDevices, 'getUserMedia', getUserMedia);
const scriptPermission = (query: () => Promise<{ state: string }>) =>
  lend(navigator.permissions, 'query', query);

/** A stream as a camera gives it, of an orange page. */
function orange(width = 640, height = 480): MediaStream {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  const paint = () => {
    context.fillStyle = 'rgb(250 140 20)';
    context.fillRect(0, 0, width, height);
  };
  paint();
  // A stream of a canvas sends a picture only when one is painted.
  const timer = setInterval(paint, 50);
  undo.push(() => clearInterval(timer));
  return canvas.captureStream();
}

const open = (signal = new AbortController().signal) => openCamera({ facing: 'environment', signal });

async function opened(signal?: AbortSignal): Promise<Camera> {
  const outcome = await open(signal);
  if (outcome.outcome !== 'open') throw new Error(outcome.code);
  const { camera } = outcome;
  undo.push(() => camera.close());
  return camera;
}

async function showing({ stream }: Camera): Promise<HTMLVideoElement> {
  const video = Object.assign(document.createElement('video'), { muted: true, playsInline: true });
  video.srcObject = stream;
  document.body.append(video);
  undo.push(() => video.remove());
  await video.play();
  return video;
}

const states = (stream: MediaStream) => stream.getTracks().map(({ readyState }) => readyState);
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (reason: unknown) => reason as Error,
  );

describe('camera', function () {
  this.timeout(20_000);

  describe('that is there', () => {
    const live = (body: () => Promise<void>) => skipOn('webkit', 'WebKitGTK has no fake camera', body);

    it(
      'runs, takes a picture that can be prepared, and is given back',
      live(async () => {
        const camera = await opened();
        expect(camera.stream.getAudioTracks()).to.have.length(0);
        const video = await showing(camera);
        expect([video.videoWidth, video.videoHeight]).to.deep.equal([1920, 1080]);
        const still = await camera.shoot(video);
        expect(still.type).to.match(/^image\/(jpeg|png)$/);
        const rules = { maxBytes: 5e6, maxPixels: 4e6, maxDecodePixels: 12e7, pdf: false, watermark: null };
        const outcome = await preparePhoto(still, rules, { signal: new AbortController().signal });
        expect(outcome).to.include({ outcome: 'ready', width: 1920, height: 1080 });
        camera.close();
        camera.close();
        expect(states(camera.stream)).to.deep.equal(['ended']);
      }),
    );

    it(
      'is given back when the signal says so',
      live(async () => {
        const controller = new AbortController();
        const camera = await opened(controller.signal);
        expect(states(camera.stream)).to.deep.equal(['live']);
        controller.abort();
        expect(states(camera.stream)).to.deep.equal(['ended']);
      }),
    );

    it(
      'has no lamp that obeys',
      live(async () => {
        const camera = await opened();
        expect(camera.torch).to.equal(false);
        expect(await camera.setTorch(true)).to.equal(false);
      }),
    );
  });

  it(
    'is not there',
    skipOn(['chromium', 'firefox'], 'has a fake camera here', async () => {
      expect(await open()).to.deep.equal({ outcome: 'refused', code: 'camera/none' });
    }),
  );

  it('asks for the side, for enough pixels and for no sound', async () => {
    let asked: MediaStreamConstraints = {};
    script(constraints => {
      asked = constraints;
      return Promise.resolve(orange());
    });
    const outcome = await openCamera({ facing: 'user', signal: new AbortController().signal });
    if (outcome.outcome === 'open') outcome.camera.close();
    expect(asked).to.deep.equal({
      audio: false,
      video: { width: { ideal: 1920 }, height: { ideal: 1080 }, facingMode: { ideal: 'user' } },
    });
  });

  describe('that is refused', () => {
    const refusals: [code: string, engine: string, name: string, message: string][] = [
      ['camera/none', 'Chromium', 'NotFoundError', 'Requested device not found'],
      ['camera/none', 'Firefox', 'NotFoundError', 'The object can not be found here.'],
      ['camera/none', 'WebKit', 'OverconstrainedError', 'Invalid constraint'],
      ['camera/busy', 'Chromium', 'NotReadableError', 'Could not start video source'],
      ['camera/busy', 'Chromium', 'AbortError', 'Timeout starting video source'],
      ['camera/busy', 'Firefox', 'NotReadableError', 'Failed to allocate videosource'],
      ['camera/busy', 'Firefox', 'AbortError', 'Starting videoinput failed'],
      ['camera/busy', 'WebKit', 'NotReadableError', 'The I/O read operation failed.'],
      ['camera/blocked', 'Firefox', 'SecurityError', 'The operation is insecure.'],
      ['camera/failed', 'any', 'TypeError', 'Type error'],
      ['camera/failed', 'any', 'InvalidStateError', 'Not fully active'],
    ];
    for (const [code, engine, name, message] of refusals)
      it(`says ${code} of ${name} in ${engine}: ${message}`, async () => {
        script(() => Promise.reject(new DOMException(message, name)));
        expect(await open()).to.deep.equal({ outcome: 'refused', code });
      });

    const answers: [code: string, what: string, query: () => Promise<{ state: string }>][] = [
      ['camera/denied', 'a no that stands', () => Promise.resolve({ state: 'denied' })],
      ['camera/denied', 'a no of the system', () => Promise.resolve({ state: 'granted' })],
      ['camera/dismissed', 'a question that was closed', () => Promise.resolve({ state: 'prompt' })],
      [
        'camera/denied',
        'a no, where the engine does not tell',
        () => Promise.reject(new TypeError('camera')),
      ],
    ];
    for (const [code, what, query] of answers)
      it(`says ${code} of ${what}`, async () => {
        script(() => Promise.reject(new DOMException('Permission denied', 'NotAllowedError')));
        scriptPermission(query);
        expect(await open()).to.deep.equal({ outcome: 'refused', code });
      });

    it('says camera/insecure on plain http, camera/failed of an engine without', async () => {
      lend(navigator, 'mediaDevices', undefined);
      expect(await open()).to.deep.equal({ outcome: 'refused', code: 'camera/failed' });
      lend(globalThis, 'isSecureContext', false);
      expect(await open()).to.deep.equal({ outcome: 'refused', code: 'camera/insecure' });
    });

    it(
      'says camera/blocked in a frame that may not',
      skipOn(['firefox', 'webkit'], 'does not tell a frame what it may', async () => {
        const module = new URL('/src/browser/camera/open-camera.ts', location.origin).href;
        const frame = document.createElement('iframe');
        frame.allow = "camera 'none'";
        frame.srcdoc = `<script type="module">
          import { openCamera } from '${module}';
          parent.postMessage(await openCamera({ facing: 'user', signal: new AbortController().signal }), '*');
        </script>`;
        const told = new Promise<CameraOutcome>(resolve =>
          addEventListener('message', ({ data }: MessageEvent<CameraOutcome>) => resolve(data), {
            once: true,
          }),
        );
        document.body.append(frame);
        undo.push(() => frame.remove());
        expect(await told).to.deep.equal({ outcome: 'refused', code: 'camera/blocked' });
      }),
    );

    it('says camera/none of a stream without a picture', async () => {
      script(() => Promise.resolve(new MediaStream()));
      expect(await open()).to.deep.equal({ outcome: 'refused', code: 'camera/none' });
    });
  });

  describe('that is no longer wanted', () => {
    it('is not asked for', async () => {
      let asked = 0;
      script(() => {
        asked++;
        return Promise.resolve(orange());
      });
      const error = await reasonOf(open(AbortSignal.abort(new Error('gone'))));
      expect(error?.message).to.equal('gone');
      expect(asked).to.equal(0);
    });

    it('is given back when the person says yes too late', async () => {
      const late = orange();
      let answer: (stream: MediaStream) => void = () => undefined;
      script(() => new Promise(resolve => (answer = resolve)));
      const controller = new AbortController();
      const opening = reasonOf(open(controller.signal));
      controller.abort(new Error('gone'));
      expect((await opening)?.message).to.equal('gone');
      expect(states(late)).to.deep.equal(['live']);
      answer(late);
      await new Promise(resolve => setTimeout(resolve, 20));
      expect(states(late)).to.deep.equal(['ended']);
    });

    it('is not missed when the person says no too late', async () => {
      let answer: (reason: Error) => void = () => undefined;
      script(() => new Promise((_, reject) => (answer = reject)));
      const controller = new AbortController();
      const opening = reasonOf(open(controller.signal));
      controller.abort(new Error('gone'));
      answer(new DOMException('Permission denied', 'NotAllowedError'));
      expect((await opening)?.message).to.equal('gone');
    });
  });

  describe('that goes away', () => {
    /** Machines can pull no plug: the event is what the engine sends then. */
    const unplug = ({ stream }: Camera) => stream.getVideoTracks()[0]!.dispatchEvent(new Event('ended'));

    it('is told once, also to who asks later, and given back', async () => {
      script(() => Promise.resolve(orange()));
      const camera = await opened();
      const told: string[] = [];
      camera.onEnded(code => told.push(code));
      unplug(camera);
      unplug(camera);
      await new Promise(resolve => setTimeout(resolve, 20));
      camera.onEnded(code => told.push(`${code}, later`));
      await new Promise(resolve => setTimeout(resolve, 20));
      expect(told).to.deep.equal(['camera/ended', 'camera/ended, later']);
      expect(states(camera.stream)).to.deep.equal(['ended']);
    });

    it('is not told when it was closed', async () => {
      script(() => Promise.resolve(orange()));
      const camera = await opened();
      const told: string[] = [];
      camera.onEnded(code => told.push(code));
      camera.close();
      await new Promise(resolve => setTimeout(resolve, 100));
      expect(told).to.deep.equal([]);
    });

    it('takes no more pictures', async () => {
      script(() => Promise.resolve(orange()));
      const camera = await opened();
      const video = await showing(camera);
      camera.close();
      expect((await reasonOf(camera.shoot(video)))?.name).to.equal('InvalidStateError');
    });
  });

  describe('that takes a picture', () => {
    /** What `ImageCapture` is in an engine, or on a device, that behaves so. */
    const scriptCapture = (capture: object | undefined) =>
      lend(
        globalThis,
        'ImageCapture',
        capture &&
          function () {
            return capture;
          },
      );
    const capabilities = (max: number) => () =>
      Promise.resolve({ imageWidth: { max }, imageHeight: { max: (max * 3) / 4 } });
    /** Takes one of the orange page. */
    async function shot(): Promise<Blob> {
      script(() => Promise.resolve(orange()));
      const camera = await opened();
      return camera.shoot(await showing(camera));
    }
    async function expectFrame(blob: Blob) {
      expect(blob.type).to.equal('image/jpeg');
      const bitmap = await createImageBitmap(blob);
      expect([bitmap.width, bitmap.height]).to.deep.equal([640, 480]);
      const context = document.createElement('canvas').getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const [red = 0, green = 0, blue = 0] = context.getImageData(100, 100, 1, 1).data;
      expect(red).to.be.above(200);
      expect(green).to.be.within(90, 190);
      expect(blue).to.be.below(90);
    }

    it('takes that of its whole sensor', async () => {
      let wished: PhotoSettings | undefined;
      scriptCapture({
        getPhotoCapabilities: capabilities(4000),
        takePhoto: (settings: PhotoSettings) => {
          wished = settings;
          return Promise.resolve(new Blob(['photo']));
        },
      });
      expect(await (await shot()).text()).to.equal('photo');
      expect(wished).to.deep.equal({ imageWidth: 4000, imageHeight: 3000 });
    });

    const others: [what: string, capture: object | undefined][] = [
      ['where the engine has no other', undefined],
      [
        'where the photo would be smaller',
        { getPhotoCapabilities: capabilities(320), takePhoto: () => Promise.resolve(new Blob(['small'])) },
      ],
      ['where the camera tells nothing', { getPhotoCapabilities: () => Promise.resolve({}) }],
      [
        'where the camera fails',
        {
          getPhotoCapabilities: capabilities(4000),
          takePhoto: () => Promise.reject(new DOMException('platform error', 'UnknownError')),
        },
      ],
      [
        'where the photo is empty',
        { getPhotoCapabilities: capabilities(4000), takePhoto: () => Promise.resolve(new Blob()) },
      ],
      [
        'where the camera never answers',
        { getPhotoCapabilities: capabilities(4000), takePhoto: () => new Promise(() => undefined) },
      ],
    ];
    for (const [what, capture] of others)
      it(`takes that of the video ${what}`, async () => {
        scriptCapture(capture);
        await expectFrame(await shot());
      });

    it('takes none before the video shows one', async () => {
      script(() => Promise.resolve(orange()));
      const camera = await opened();
      const error = await reasonOf(camera.shoot(document.createElement('video')));
      expect(error?.name).to.equal('InvalidStateError');
    });

    it('lights a lamp where there is one, and says whether it obeyed', async () => {
      script(() => Promise.resolve(orange()));
      const camera = await opened();
      const track = camera.stream.getVideoTracks()[0]!;
      const asked: unknown[] = [];
      lend(track, 'getCapabilities', () => ({ torch: true }));
      lend(track, 'applyConstraints', (constraints: MediaTrackConstraints) => {
        asked.push(constraints.advanced);
        return asked.length < 3 ? Promise.resolve() : Promise.reject(new DOMException('', 'UnknownError'));
      });
      expect(camera.torch, currentEngine()).to.equal(true);
      expect([await camera.setTorch(true), await camera.setTorch(false)]).to.deep.equal([true, true]);
      expect(asked).to.deep.equal([[{ torch: true }], [{ torch: false }]]);
      expect(await camera.setTorch(true)).to.equal(false);
    });
  });
});
