/** All sentences of the language but those of the first screen and of badge and gate, in one script. */
export { enIssues as issues } from './issues.js';
export { enLater as messages } from './later.js';
