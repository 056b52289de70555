/** Photos of documents: chosen, taken by the camera, prepared and sent. */
import { photosView } from '../../steps/photos/photos-view.js';
import { photoStyles } from '../../ui/photo-styles.js';

export { createPhotoPerformer } from '../../flow/photo-performer.js';
export { createMediaPorts } from '../../browser/media-ports.js';

export const styles = [photoStyles];
export const views = { photos: photosView };
