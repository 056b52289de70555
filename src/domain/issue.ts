import type { IssueCode } from './issue-code.js';
import type { Kind } from './kind.js';

/**
 * One thing that a check found. `params` holds what a sentence about it needs. Where one place is meant, these are
 * `position` (1-based, in the canonical value, counted in code points), `found` (the character there) and `expected`
 * (the character that probably belongs there).
 */
export interface Issue {
  readonly code: IssueCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

type WithoutKind<Code> = Code extends `${Kind}/${infer Rest}` ? Rest : never;

/** Code of an issue within the rules of a kind: one of its own goes without the kind, `checksum` for `hkid/checksum`. */
export type RuleCode = IssueCode | WithoutKind<IssueCode>;

/** An issue within the rules of a kind; the kind is added to its code at the end. */
export interface Finding {
  code: RuleCode;
  readonly params?: Issue['params'];
}
