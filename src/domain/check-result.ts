import type { Facts } from './facts.js';
import type { Finding, Issue, RuleCode } from './issue.js';
import type { IssueCode } from './issue-code.js';
import type { Kind } from './kind.js';

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

/** The answer of a rule, whose issues do not name its kind yet. */
export interface Verdict extends Omit<Check, 'issues' | 'proposal'> {
  readonly issues: readonly Finding[];
  proposal?: string;
}

/** No issues: one list for all, which no one can change. */
export const none: readonly never[] = Object.freeze([]);

/** One issue, its code alone when it needs no more, several or none. */
type Found = RuleCode | Finding | readonly Finding[] | false | undefined;

function listOf(found: Found): readonly Finding[] {
  return !found ? none : typeof found === 'string' ? [{ code: found }] : 'code' in found ? [found] : found;
}

/** One issue. */
export function issue(code: RuleCode, params?: Issue['params']): Finding {
  return params ? { code, params } : { code };
}

/** One issue at a place in the value. */
export function issueAt(code: RuleCode, position: number, found: string): Finding {
  return { code, params: { position, found } };
}

/** Accepts, or warns when there are warnings. */
export function pass(value: string, facts?: Facts, warnings?: Found): Verdict {
  const issues = listOf(warnings);
  const outcome = issues.length > 0 ? 'warn' : 'accept';
  return { outcome, value, issues, ...(facts && { facts }) };
}

/** Rejects for one or more issues. What a mended value leads to is proposed, where that does not reject too. */
export function reject(value: string, found: Found, mended?: Verdict): Verdict {
  const verdict: Verdict = { outcome: 'reject', value, issues: listOf(found) };
  if (mended && passes(mended)) verdict.proposal = mended.value;
  return verdict;
}

/** Whether a check does not reject. */
export function passes(check: Verdict): boolean {
  return check.outcome !== 'reject';
}

/** The answer that a rule's verdict is for values of the kind: its issues get their whole codes. */
export function withName(kind: Kind, verdict: Verdict): Check {
  if (verdict.issues !== none)
    for (const found of verdict.issues) {
      if (!found.code.includes('/')) found.code = `${kind}/${found.code}` as IssueCode;
    }
  return verdict as Check;
}
