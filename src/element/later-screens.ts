/** What all screens but the first share, in one script. */
import { formStyles } from '../ui/form-styles.js';
import { handoffStyles } from '../ui/handoff-styles.js';
import { photoStyles } from '../ui/photo-styles.js';
import { stageStyles } from '../ui/stage-styles.js';

export { headingOf } from '../steps/heading.js';
export { stepper } from '../ui/stepper.js';
export { PressController } from './press-controller.js';
export const laterStyles = [formStyles, stageStyles, handoffStyles, photoStyles];
