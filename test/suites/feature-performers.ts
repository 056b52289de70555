import { createHandoffPerformer } from '../../src/flow/handoff-performer.js';
import type { FeaturePerformers } from '../../src/flow/performer.js';
import { createPhotoPerformer } from '../../src/flow/photo-performer.js';

/** The parts of a performer that a page fetches with their features. */
export const featurePerformers: FeaturePerformers = {
  photos: () => Promise.resolve(createPhotoPerformer),
  handoff: () => Promise.resolve(createHandoffPerformer),
};
