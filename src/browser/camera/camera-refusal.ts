/** Why there is no picture from a camera, told apart by what the person can do about it. */

/**
 * | code | what happened | what helps |
 * | --- | --- | --- |
 * | `camera/denied` | the person, the browser or the system said no, and will not ask again | the browser's settings, or a file |
 * | `camera/dismissed` | the question was closed without an answer | trying again asks again |
 * | `camera/blocked` | the page around this frame does not let it use the camera | the page's developer, or a file |
 * | `camera/none` | there is no camera | connecting one, another device, or a file |
 * | `camera/busy` | another program holds it, or it does not start | closing the other program |
 * | `camera/insecure` | the page came over plain http | its https address, or a file |
 * | `camera/failed` | the browser cannot, or anything else | a file |
 */
export type CameraRefusal =
  | 'camera/denied'
  | 'camera/dismissed'
  | 'camera/blocked'
  | 'camera/none'
  | 'camera/busy'
  | 'camera/insecure'
  | 'camera/failed';

/** Only Chromium tells; elsewhere a frame that may not use the camera reads like a person's no. */
interface WithPolicy {
  readonly featurePolicy?: { allowsFeature(feature: 'camera'): boolean };
}

/** What is known before anybody is asked; null where asking makes sense. */
export function refusalBeforehand(): CameraRefusal | null {
  // The types promise the devices; pages that are not a secure context, and some engines, have none.
  const devices = navigator.mediaDevices as Partial<MediaDevices> | undefined;
  if (!devices?.getUserMedia) return isSecureContext ? 'camera/failed' : 'camera/insecure';
  const { featurePolicy } = document as WithPolicy;
  return featurePolicy?.allowsFeature('camera') === false ? 'camera/blocked' : null;
}

/** A question that was closed leaves the permission open, so that the browser would ask again. */
async function wouldAskAgain(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'camera' })).state === 'prompt';
  } catch {
    // Not every engine can be asked.
    return false;
  }
}

/** What the error of `getUserMedia` means, by the names that the engines give it now and gave it before. */
export async function cameraRefusalOf(error: unknown): Promise<CameraRefusal> {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'PermissionDeniedError':
      return (await wouldAskAgain()) ? 'camera/dismissed' : 'camera/denied';
    case 'SecurityError':
      return 'camera/blocked';
    case 'NotFoundError':
    case 'OverconstrainedError':
    case 'DevicesNotFoundError':
      return 'camera/none';
    case 'NotReadableError':
    case 'AbortError':
    case 'TrackStartError':
      return 'camera/busy';
    default:
      return 'camera/failed';
  }
}
