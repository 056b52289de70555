import type { Facts } from './facts.js';
import type { Issue } from './issue.js';
import type { IssueCode } from './issue-code.js';

/** The answer of a check: data, never sentences. */
export interface Check {
  /** `accept`: as documents carry it; `warn`: possible but unusual, the person may confirm it once; `reject`: no document can carry it. */
  readonly outcome: 'accept' | 'warn' | 'reject';
  /** The canonical form, which is what is sent. Of a rejected input it is the tidied text. */
  readonly value: string;
  /**
   * What was found, what helps most first. An accepted value can carry an issue too: one that says what was mended
   * silently, such as invisible characters that were removed.
   */
  readonly issues: readonly Issue[];
  readonly facts?: Facts;
  /** The canonical value after the mend that the first issue points at; only where that value is not itself rejected. */
  readonly proposal?: string;
}

const none: readonly Issue[] = Object.freeze([]);

/** One issue. */
export function issue(code: IssueCode, params?: Issue['params']): Issue {
  return params ? { code, params } : { code };
}

/** One issue at a place in the value. */
export function issueAt(code: IssueCode, position: number, found: string): Issue {
  return { code, params: { position, found } };
}

/** Accepts, or warns when there are warnings. */
export function pass(value: string, facts?: Facts, warnings: readonly Issue[] = none): Check {
  const outcome = warnings.length > 0 ? 'warn' : 'accept';
  return facts ? { outcome, value, issues: warnings, facts } : { outcome, value, issues: warnings };
}

/** Warns when something is doubtful, accepts otherwise. */
export function doubt(value: string, facts: Facts | undefined, isDoubtful: boolean, warning: Issue): Check {
  return isDoubtful ? pass(value, facts, [warning]) : pass(value, facts);
}

/** Rejects for one or more issues. What a mended value leads to is proposed, where that does not reject too. */
export function reject(value: string, issues: Issue | readonly Issue[], mended?: Check): Check {
  const check: Check = { outcome: 'reject', value, issues: 'code' in issues ? [issues] : issues };
  return mended && mended.outcome !== 'reject' ? { ...check, proposal: mended.value } : check;
}
