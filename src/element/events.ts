import type { PortalEvent } from '../flow/index.js';
import type { EventDetail, EventName } from '../contract/index.js';
import type { AnyRnaRequestEvent } from '../browser/backend/rna-request-event.js';

/** Every event bubbles and is composed; the prefix keeps it from clashing. No field carries personal data. */
class RnaEvent extends Event {
  constructor(name: EventName, cancelable = false) {
    super(name, { bubbles: true, composed: true, cancelable });
  }
}

/** The person is on another screen. */
export class RnaStepChangeEvent extends RnaEvent {
  readonly step: EventDetail<'rna-step-change'>['step'];
  readonly previous: EventDetail<'rna-step-change'>['previous'];
  constructor(detail: EventDetail<'rna-step-change'>) {
    super('rna-step-change');
    this.step = detail.step;
    this.previous = detail.previous;
  }
}

/** The account's status is known, or has changed. */
export class RnaStatusChangeEvent extends RnaEvent {
  readonly status: EventDetail<'rna-status-change'>['status'];
  /** Whether the account is verified, whatever else is under way. */
  readonly verified: boolean;
  readonly subject: EventDetail<'rna-status-change'>['subject'];
  constructor(detail: EventDetail<'rna-status-change'>) {
    super('rna-status-change');
    this.status = detail.status;
    this.verified = detail.verified;
    this.subject = detail.subject;
  }
}

/** A submission was judged wrong and used up one of the day's tries. */
export class RnaAttemptSpentEvent extends RnaEvent {
  readonly left: number;
  constructor(detail: EventDetail<'rna-attempt-spent'>) {
    super('rna-attempt-spent');
    this.left = detail.left;
  }
}

/** No try is left until the given instant (RFC 3339). */
export class RnaLockedEvent extends RnaEvent {
  readonly until: string;
  constructor(detail: EventDetail<'rna-locked'>) {
    super('rna-locked');
    this.until = detail.until;
  }
}

/** The account was verified while the widget was there. */
export class RnaVerifiedEvent extends RnaEvent {
  readonly subject: EventDetail<'rna-verified'>['subject'];
  constructor(detail: EventDetail<'rna-verified'>) {
    super('rna-verified');
    this.subject = detail.subject;
  }
}

/**
 * The person goes on at the provider. Dispatched inside the click that opens or copies the link, or before a code is
 * shown; `preventDefault()` keeps the person here.
 */
export class RnaHandoffEvent extends RnaEvent {
  readonly mode: EventDetail<'rna-handoff'>['mode'];
  readonly origin: string;
  constructor(detail: EventDetail<'rna-handoff'>) {
    super('rna-handoff', true);
    this.mode = detail.mode;
    this.origin = detail.origin;
  }
}

/** Something failed or was refused; the person has been told. */
export class RnaErrorEvent extends RnaEvent {
  readonly code: string;
  readonly retryable: boolean;
  constructor(detail: EventDetail<'rna-error'>) {
    super('rna-error');
    this.code = detail.code;
    this.retryable = detail.retryable;
  }
}

/** The login has expired. Renew it, then call `reload()`. */
export class RnaSessionExpiredEvent extends RnaEvent {
  constructor() {
    super('rna-session-expired');
  }
}

/** The events of `<real-name-auth>`, by name. */
export interface RealNameAuthEventMap {
  'rna-step-change': RnaStepChangeEvent;
  'rna-status-change': RnaStatusChangeEvent;
  'rna-attempt-spent': RnaAttemptSpentEvent;
  'rna-locked': RnaLockedEvent;
  'rna-verified': RnaVerifiedEvent;
  'rna-handoff': RnaHandoffEvent;
  'rna-error': RnaErrorEvent;
  'rna-session-expired': RnaSessionExpiredEvent;
  'rna-request': AnyRnaRequestEvent;
}

/** The DOM event for what the flow wants to tell. */
export function eventOf(announcement: PortalEvent): Event {
  switch (announcement.event) {
    case 'rna-step-change':
      return new RnaStepChangeEvent(announcement.detail);
    case 'rna-status-change':
      return new RnaStatusChangeEvent(announcement.detail);
    case 'rna-attempt-spent':
      return new RnaAttemptSpentEvent(announcement.detail);
    case 'rna-locked':
      return new RnaLockedEvent(announcement.detail);
    case 'rna-verified':
      return new RnaVerifiedEvent(announcement.detail);
    case 'rna-handoff':
      return new RnaHandoffEvent(announcement.detail);
    case 'rna-error':
      return new RnaErrorEvent(announcement.detail);
    case 'rna-session-expired':
      return new RnaSessionExpiredEvent();
  }
}
