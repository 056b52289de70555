import type { Snapshot } from '../contract/index.js';
import type { Fact } from './flow-event.js';
import type { CallOutcome, Ports } from './port.js';
import { fault, type Fault } from './trouble.js';

export type Report = (fact: Fact) => void;

/** What the parts of a performer share. */
export interface EffectWork {
  readonly ports: Ports;
  /** Ends with the widget. */
  readonly life: () => AbortController;
  readonly account: () => string | null;
  /**
   * Runs work until it ends or `own` is aborted; what it reports after that is dropped. Where the work rejects,
   * `onFailure` says what is reported instead.
   */
  readonly run: (
    own: AbortController,
    work: (report: Report) => Promise<void>,
    onFailure: () => Fact | null,
  ) => void;
}

/** For work that nobody waits for: the flow goes on without it. */
export function ignoreFailure(work: Promise<unknown>): void {
  work.catch(() => undefined);
}

/** Why a reading call brought no snapshot. */
export function faultOf(answer: Exclude<CallOutcome<unknown>, { outcome: 'done' }>): Fault {
  if (answer.outcome === 'failed') return answer.fault;
  const isSignedOut = answer.outcome === 'refused' && answer.problem.code === 'not-signed-in';
  return fault(isSignedOut ? 'session-expired' : 'server');
}

/** The snapshot that a fact brings, of whatever call it came. */
export function snapshotIn(fact: Fact): Snapshot | null {
  if ('snapshot' in fact) return fact.snapshot;
  return ('problem' in fact && fact.problem?.snapshot) || null;
}
