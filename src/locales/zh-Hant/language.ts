/** All sentences of the language but those of the first screen and of badge and gate, in one script. */
export { zhHantIssues as issues } from './issues.js';
export { zhHantLater as messages } from './later.js';
