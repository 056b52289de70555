import type { IssueCode } from './issue-code.js';

/**
 * One thing that a check found. `params` holds what a sentence about it needs. Where one place is meant, these are
 * `position` (1-based, in the canonical value, counted in code points), `found` (the character there) and `expected`
 * (the character that probably belongs there).
 */
export interface Issue {
  readonly code: IssueCode;
  readonly params?: Readonly<Record<string, string | number>>;
}
