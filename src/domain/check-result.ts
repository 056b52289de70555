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

/** One issue, its code alone when it needs no more, several or none. */
type Found = IssueCode | Issue | readonly Issue[] | false | undefined;

function listOf(found: Found): readonly Issue[] {
  if (!found) return none;
  if (typeof found === 'string') return [{ code: found }];
  return 'code' in found ? [found] : found;
}

/** One issue. */
export function issue(code: IssueCode, params?: Issue['params']): Issue {
  return params ? { code, params } : { code };
}

/** One issue at a place in the value. */
export function issueAt(code: IssueCode, position: number, found: string, expected?: string): Issue {
  return {
    code,
    params: expected === undefined ? { position, found } : { position, found, expected },
  };
}

/** Accepts, or warns when there are warnings. */
export function pass(value: string, facts?: Facts, warnings?: Found): Check {
  const issues = listOf(warnings);
  const outcome = issues.length > 0 ? 'warn' : 'accept';
  return facts ? { outcome, value, issues, facts } : { outcome, value, issues };
}

/** Rejects for one or more issues. What a mended value leads to is proposed, where that does not reject too. */
export function reject(value: string, found: Found, mended?: Check): Check {
  const issues = listOf(found);
  return mended && passes(mended)
    ? { outcome: 'reject', value, issues, proposal: mended.value }
    : { outcome: 'reject', value, issues };
}

/** Whether a check does not reject. */
export function passes(check: Check): boolean {
  return check.outcome !== 'reject';
}
