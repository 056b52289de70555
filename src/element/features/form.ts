/** The form, from the choice of a type to the check of all answers; with it what every screen after the first one shares. */
import { checkView } from '../../steps/check/check-view.js';
import { informationView } from '../../steps/information/information-view.js';
import { typeView } from '../../steps/type/type-view.js';
import { formStyles } from '../../ui/form-styles.js';
import { formTokens } from '../../ui/form-tokens.js';
import { handoffStyles } from '../../ui/handoff-styles.js';
import { stageStyles } from '../../ui/stage-styles.js';

export { createAnswerChecks } from '../../browser/answer-checks.js';
export { headingOf } from '../../steps/heading.js';
export { withdrawView } from '../../steps/withdraw/withdraw-view.js';
export { newsView } from '../../steps/news-view.js';
export { Speaker } from '../speaker.js';
export { stepper } from '../../ui/stepper.js';
export { PressController } from '../press-controller.js';

export const styles = [formTokens, formStyles, stageStyles, handoffStyles];
export const views = { type: typeView, information: informationView, check: checkView };
