/** The sentences of the widget that journeys look for, in English. */
import { en } from '../../src/locales/en.js';

export { en };
/** What the banner says of a backend's no, by its code. */
export const refusals = en.refusals;
