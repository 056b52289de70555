import type { FieldProblem, ProblemCode, RefusedProblem } from '../../src/contract/index.js';

interface RefusalDetails {
  readonly fields?: FieldProblem[];
  readonly until?: Date;
  /** Whether the command cost one of the day's tries. */
  readonly dayTry?: 'spent' | 'kept';
  /** What is left for the amount, where the command was about one. */
  readonly amountTriesLeft?: number;
  /** The number of the policy that is reached. */
  readonly limit?: number;
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

  /** What is kept of it, and told again: by its receipt, and to whoever sends the same key. */
  get problem(): RefusedProblem & { code: ProblemCode } {
    const { fields = [], until, dayTry = 'kept', amountTriesLeft, limit } = this.details;
    return {
      code: this.code,
      dayTry,
      fields,
      ...(until && { until: until.toISOString() }),
      ...(amountTriesLeft !== undefined && { amountTriesLeft }),
      ...(limit !== undefined && { limit }),
    };
  }
}

/** The no to a value that the policy does not offer: one rule for all of them. */
export const notOffered = (field: string) =>
  new Refusal('invalid-answers', { fields: [{ field, code: 'answer/not-offered' }] });
