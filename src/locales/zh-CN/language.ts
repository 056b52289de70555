/** All sentences of the language but those of the first screen and of badge and gate, in one script. */
export { zhCNIssues as issues } from './issues.js';
export { zhCNLater as messages } from './later.js';
