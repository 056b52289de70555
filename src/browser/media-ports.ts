import type { MediaPorts } from '../flow/index.js';
import { createCameraPort, type CameraPortOptions } from './camera/camera-port.js';
import { createPhotoShelf, type PhotoShelfOptions } from './photo/photo-store.js';

/** Photos and the camera; loaded when somebody adds a first photo. */
export const createMediaPorts = (options: PhotoShelfOptions & CameraPortOptions): MediaPorts => ({
  photos: createPhotoShelf(options),
  camera: createCameraPort(options),
});
