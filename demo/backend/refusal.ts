import type { FieldProblem, ProblemCode } from '../../src/contract/index.js';

interface RefusalDetails {
  readonly fields?: FieldProblem[];
  readonly until?: Date;
  /** Whether the command cost one of the day's attempts. */
  readonly attempt?: 'spent' | 'kept';
  /** For the portal's developer, in English, without personal data. */
  readonly detail?: string;
  /** Seconds after which to try again. */
  readonly retryAfter?: number;
}

/** The backend's no. Thrown where nothing changes; returned in an outcome where the account changes all the same. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: ProblemCode,
    readonly details: RefusalDetails = {},
  ) {
    super(`${code}${details.detail ? `: ${details.detail}` : ''}`);
  }

  /** Whether the world failed rather than a rule: the same key may then try again. */
  get passing(): boolean {
    return ['internal', 'unavailable', 'provider-unavailable', 'key-in-flight', 'rate-limited'].includes(
      this.code,
    );
  }
}
