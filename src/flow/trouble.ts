import type { CommandName, Problem, ProblemCode } from '../contract/index.js';

/** What failed in the world, rather than in an answer: the person can try again, the portal may have to mend it. */
export type FaultCode =
  | 'no-backend'
  | 'offline'
  | 'network'
  | 'timeout'
  | 'server'
  | 'rate-limited'
  | 'bad-response'
  | 'session-expired'
  | 'misconfigured'
  | 'other-tab'
  | 'not-sent'
  | 'refused-earlier'
  | 'storage'
  | 'not-loaded';

/** A fault of the world. `until` (ms, server time) says when trying again makes sense. */
export interface Fault {
  readonly kind: 'fault';
  readonly code: FaultCode;
  readonly retryable: boolean;
  readonly until?: number;
  /** The command that came to nothing, which trying again sends anew; nothing where it was a reading. */
  readonly command?: CommandName;
}

/** A backend's no, reduced to what decides the words. */
export interface Refusal {
  readonly kind: 'refusal';
  /** `framed`: the widget itself refuses, in a frame of another origin. */
  readonly code: ProblemCode | 'framed' | 'unknown';
  readonly dayTry: Problem['dayTry'];
  /** Tries for the amount that are left, where the command was about one. */
  readonly amountTriesLeft?: number;
  /** The number of the policy that is reached. */
  readonly limit?: number;
  readonly until?: number;
  /** The refused command, as far as it is known. */
  readonly command?: CommandName;
  /** Whether it speaks of fields that no screen has. */
  readonly unplaced?: boolean;
}

/** What the banner above a screen speaks of. */
export type Trouble = Fault | Refusal;

const unretryable: readonly FaultCode[] = ['misconfigured', 'no-backend'];

export function fault(code: FaultCode, until?: number): Fault {
  return {
    kind: 'fault',
    code,
    retryable: !unretryable.includes(code),
    ...(until === undefined ? {} : { until }),
  };
}
