import type { CheckContext } from './check-context.js';
import type { Verdict } from './check-result.js';

/** How one kind is checked. */
export type Rule = (input: string, context: CheckContext) => Verdict;
