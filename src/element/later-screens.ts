/** What all screens but the first share, in one script. */
export { headingOf } from '../steps/heading.js';
export { formStyles } from '../ui/form-styles.js';
export { handoffStyles } from '../ui/handoff-styles.js';
export { photoStyles } from '../ui/photo-styles.js';
export { stageStyles } from '../ui/stage-styles.js';
export { stepper } from '../ui/stepper.js';
export { PressController } from './press-controller.js';
