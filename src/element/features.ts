/**
 * What the widget is cut into: a script for each feature, fetched when it is needed or, before that, while nobody waits.
 * All of them need the form's, so that none shares a further script with another.
 */
import type { CSSResult } from 'lit';
import { lazy } from '../browser/page/lazy.js';
import type { Screen } from '../contract/index.js';
import type { FeaturePerformers } from '../flow/performer.js';
import type { Text } from '../locales/text.js';
import type { View } from '../ui/define-view.js';

/** Screens and their styles. */
export interface Feature {
  readonly views: Readonly<Partial<Record<Screen, View<Text>>>>;
  readonly styles: readonly CSSResult[];
}

export const loadForm = lazy(_retry => import('./features/form.js'));
/** Loads a feature together with the form's. */
const withForm =
  <T>(load: () => Promise<T>) =>
  async (): Promise<T> => {
    const [feature] = await Promise.all([load(), loadForm()]);
    return feature;
  };
export const loadPhotos = withForm(lazy(_retry => import('./features/photos.js')));
export const loadPerson = withForm(lazy(_retry => import('./features/person.js')));
/** The parts of the performer that belong to a feature. */
export const featurePerformers: FeaturePerformers = {
  photos: async () => (await loadPhotos()).createPhotoPerformer,
  handoff: async () => (await loadPerson()).createHandoffPerformer,
};
const loadReview = withForm(lazy(_retry => import('./features/review.js')));

/** The feature of each screen after the first one. */
export const features: Readonly<Partial<Record<Screen, () => Promise<Feature>>>> = {
  type: loadForm,
  information: loadForm,
  photos: loadPhotos,
  check: loadForm,
  person: loadPerson,
  returned: loadPerson,
  organization: withForm(lazy(_retry => import('./features/organization.js'))),
  payment: withForm(lazy(_retry => import('./features/payment.js'))),
  review: loadReview,
  rejected: loadReview,
  'over-quota': loadReview,
  result: withForm(lazy(_retry => import('./features/result.js'))),
};
