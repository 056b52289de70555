/** The widget's own photo preparation as one module. */
export { preparePhoto } from '../../src/browser/photo/prepare-photo.js';
