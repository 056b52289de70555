import type { Facts } from './facts.js';
import type { Issue } from './issue.js';

/** The answer of a check: data, never sentences. */
export interface Check {
  /** `accept`: as documents carry it; `warn`: possible but unusual, the person may confirm it once; `reject`: no document can carry it. */
  readonly outcome: 'accept' | 'warn' | 'reject';
  /** The canonical form, which is what is sent. Of a rejected input it is the tidied text. */
  readonly value: string;
  /**
   * What was found, the most pointed first. An accepted value can carry an issue too: one that says what was mended
   * silently, such as invisible characters that were removed.
   */
  readonly issues: readonly Issue[];
  readonly facts?: Facts;
  /** The canonical value after the one mend that the first issue points at; only where that value is not itself rejected. */
  readonly proposal?: string;
}
