import type { MediaPorts } from '../flow/index.js';
import { createCameraPort, type CameraPortOptions } from './camera/camera-port.js';
import { createPhotoStore, type PhotoStoreOptions } from './photo/photo-store.js';

/** Photos and the camera; loaded when somebody adds a first photo. */
export const createMediaPorts = (options: PhotoStoreOptions & CameraPortOptions): MediaPorts => ({
  photos: createPhotoStore(options),
  camera: createCameraPort(options),
});
