/** The sentences of the widget that journeys look for, most of them in English. */
import { en } from '../../src/locales/en/messages.js';
import { enIssues as issues } from '../../src/locales/en/issues.js';

import { zhCN } from '../../src/locales/zh-CN/messages.js';
import { zhHant } from '../../src/locales/zh-Hant/messages.js';

export { en, zhCN, zhHant };
/** What the banner says of a backend's no, by its code. */
export const refusals = en.refusals;
/** What stands beside a field, by the code of its issue. */
export { issues };
