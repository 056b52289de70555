import type { EventDetail } from '../contract/index.js';
import type { AnyRnaRequestEvent } from '../browser/backend/rna-request-event.js';
import type { RnaErrorEvent, RnaSessionExpiredEvent } from './events.js';

export type Status = EventDetail<'rna-status-change'>['status'];

/** Why a gate is shut: the account's status, or that nobody could tell it. */
export type ShutReason = Status | 'signed-out' | 'unreachable';

/** The badge was pressed. `preventDefault()` keeps it from opening anything. */
export class RnaBadgePressEvent extends Event {
  constructor(
    /** What the badge shows; null while the backend has not told it. */
    readonly status: Status | null,
  ) {
    super('rna-badge-press', { bubbles: true, composed: true, cancelable: true });
  }
}

/** The account may: from now on actions pass. */
export class RnaGateOpenEvent extends Event {
  constructor() {
    super('rna-gate-open', { bubbles: true, composed: true });
  }
}

/** The account may not, or may no longer: from now on actions are held. */
export class RnaGateCloseEvent extends Event {
  constructor(readonly reason: ShutReason) {
    super('rna-gate-close', { bubbles: true, composed: true });
  }
}

/** An action was held, and the person is told why. */
export class RnaGateHoldEvent extends Event {
  constructor(readonly reason: ShutReason) {
    super('rna-gate-hold', { bubbles: true, composed: true });
  }
}

/** What an element tells of the session that it has itself, and how it asks for a backend. */
export interface SessionEventMap {
  'rna-error': RnaErrorEvent;
  'rna-session-expired': RnaSessionExpiredEvent;
  'rna-request': AnyRnaRequestEvent;
}

/** The events of `<real-name-badge>`, by name. */
export interface RealNameBadgeEventMap extends SessionEventMap {
  'rna-badge-press': RnaBadgePressEvent;
}

/** The events of `<real-name-gate>`, by name. Those of its widget pass through it as well. */
export interface RealNameGateEventMap extends SessionEventMap {
  'rna-gate-open': RnaGateOpenEvent;
  'rna-gate-close': RnaGateCloseEvent;
  'rna-gate-hold': RnaGateHoldEvent;
}
