import type { Screen, Subject } from '../contract/index.js';
import type { FirstMessages } from '../locales/en/first.js';

/** The name of a step: whoever is verified alone acts for nobody. */
export const stepName = (screen: Screen, subject: Subject | null, { steps }: FirstMessages): string =>
  steps[screen === 'person' && subject === 'individual' ? 'person-individual' : screen];
