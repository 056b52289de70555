/** The sentences of the widget that journeys look for, in English. */
import { en } from '../../src/locales/en/messages.js';
import { enIssues as issues } from '../../src/locales/en/issues.js';

export { en };
/** What the banner says of a backend's no, by its code. */
export const refusals = en.refusals;
/** What stands beside a field, by the code of its issue. */
export { issues };
