/** One picture from a camera that is running: its own photo where it takes one, else what the video shows. */

/** Some cameras never answer; nobody should wait longer for a better picture. */
const photoMs = 4000;
/** It is coded once more when it is prepared, so nothing should be lost here. */
const frameQuality = 0.95;

/** What the camera takes with its whole sensor; rejects where that is no more than the video has. */
async function ownPhoto(track: MediaStreamTrack, { videoWidth }: HTMLVideoElement): Promise<Blob> {
  const capture = new ImageCapture(track);
  const capabilities = await capture.getPhotoCapabilities();
  const imageWidth = capabilities.imageWidth?.max ?? 0;
  const imageHeight = capabilities.imageHeight?.max ?? 0;
  if (imageWidth < videoWidth) throw new RangeError('The video has more pixels.');
  const photo = await capture.takePhoto({ imageWidth, imageHeight });
  if (photo.size === 0) throw new RangeError('The photo is empty.');
  return photo;
}

function frameOf(video: HTMLVideoElement): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d', { alpha: false })?.drawImage(video, 0, 0);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      blob => {
        // Gives the memory back at once.
        canvas.width = 0;
        if (blob) resolve(blob);
        else reject(new DOMException('The engine wrote no picture.', 'EncodingError'));
      },
      'image/jpeg',
      frameQuality,
    ),
  );
}

const afterwards = (milliseconds: number) =>
  new Promise<never>((_, reject) =>
    setTimeout(() => reject(new DOMException('It takes too long.', 'TimeoutError')), milliseconds),
  );

/** A JPEG, or a PNG from cameras that write those. Rejects with `InvalidStateError` where the video shows nothing. */
export async function takeStill(track: MediaStreamTrack, video: HTMLVideoElement): Promise<Blob> {
  if (track.readyState === 'ended' || video.readyState < video.HAVE_CURRENT_DATA)
    throw new DOMException('The camera shows nothing.', 'InvalidStateError');
  if (typeof ImageCapture !== 'function') return frameOf(video);
  try {
    return await Promise.race([ownPhoto(track, video), afterwards(photoMs)]);
  } catch {
    return frameOf(video);
  }
}
