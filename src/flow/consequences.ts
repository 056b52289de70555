import { accountStatus, type EventDetail, type Snapshot } from '../contract/index.js';
import type { PortalEvent, Effect } from './effect.js';
import type { FlowState } from './flow-state.js';
import { focusing } from './focus.js';
import { triesLeft } from './ledger.js';
import { screenOf } from './screen.js';

/** What follows from the difference between two states, whatever caused it: focus, watching, news for the portal. */
export function consequences(before: FlowState, after: FlowState): Effect[] {
  return [...focusing(before, after), ...watching(before, after), ...news(before, after)];
}

/**
 * What may come from elsewhere; null only where nobody knows whose account it is. Also where the next move is the person's:
 * a colleague or another device may make it, and an identity may be revoked.
 */
export function awaited(state: FlowState): string | null {
  const application = state.snapshot?.application;
  if (!state.snapshot) return null;
  if (state.sending?.phase === 'unknown' || state.pending !== null) return 'outcome';
  switch (application?.stage) {
    case 'person':
      return application.person.status === 'handed-off' ? 'person' : 'account';
    case 'payment':
      return application.payment?.status === 'awaiting-transfer' ||
        application.payment?.status === 'awaiting-amount'
        ? application.payment.status
        : 'account';
    case 'review':
      return 'review';
    default:
      return 'account';
  }
}

function watching(before: FlowState, after: FlowState): Effect[] {
  const was = awaited(before);
  const is = awaited(after);
  if (is === null || !after.snapshot) return was === null ? [] : [{ type: 'stop-watching' }];
  // A watcher may have stopped asking, or was stopped with its widget: every load that ends well begins anew.
  const reloaded = before.load !== 'idle' && after.load === 'idle';
  if (was === is && !reloaded) return [];
  // Any healthy snapshot tells an outcome, also one that is as it was: a command that never arrived changes nothing.
  return [{ type: 'start-watching', version: is === 'outcome' ? '' : after.snapshot.version }];
}

/** The account's status as a portal's header shows it. */
export function statusOf(snapshot: Snapshot): EventDetail<'rna-status-change'> {
  const { identity, application } = snapshot;
  return {
    status: accountStatus(snapshot),
    verified: identity.status === 'verified',
    subject: identity.status === 'unverified' ? (application?.subject ?? null) : identity.subject,
  };
}

function news(previously: FlowState, after: FlowState): Effect[] {
  const told: PortalEvent[] = [];
  // What another account was or had is no news about this one.
  const same = previously.snapshot?.accountKey === after.snapshot?.accountKey;
  const before = same ? previously : { ...previously, snapshot: null, ledger: null };
  const step = screenOf(after);
  const previous = screenOf(previously);
  if (step !== previous) told.push({ event: 'rna-step-change', detail: { step, previous } });

  if (after.snapshot) {
    const status = statusOf(after.snapshot);
    const was = before.snapshot && statusOf(before.snapshot);
    if (status.status !== was?.status || status.subject !== was.subject || status.verified !== was.verified)
      told.push({ event: 'rna-status-change', detail: status });
    const { identity } = after.snapshot;
    const had = before.snapshot?.identity;
    if (had && identity.status === 'verified') {
      const since = had.status === 'verified' ? had.verifiedAt : null;
      if (since !== identity.verifiedAt)
        told.push({ event: 'rna-verified', detail: { subject: identity.subject } });
    }
    const tries = triesLeft(after.snapshot, after.ledger, after.now);
    const hadTries = before.snapshot && triesLeft(before.snapshot, before.ledger, after.now);
    if (tries && hadTries && tries.left < hadTries.left)
      told.push({ event: 'rna-attempt-spent', detail: { left: tries.left } });
    if (tries?.left === 0 && hadTries?.left !== 0)
      told.push({ event: 'rna-locked', detail: { until: new Date(tries.resetsAt).toISOString() } });
  }
  const { trouble } = after;
  if (trouble && trouble !== before.trouble) {
    // A portal that answers by reloading would otherwise be told for ever where the renewal does not help.
    if (trouble.code === 'session-expired' && !previously.signedOut)
      told.push({ event: 'rna-session-expired', detail: {} });
    told.push({
      event: 'rna-error',
      detail: { code: trouble.code, retryable: trouble.kind === 'fault' && trouble.retryable },
    });
  }
  return told.map(announcement => ({ type: 'announce', announcement }));
}
