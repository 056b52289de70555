import type { EventDetail, Snapshot } from '../contract/index.js';
import type { Announcement, Effect } from './effect.js';
import type { FlowState } from './flow-state.js';
import { triesLeft } from './ledger.js';
import { screenOf } from './screen.js';

/** What follows from the difference between two states, whatever caused it: focus, watching, news for the portal. */
export function consequences(before: FlowState, after: FlowState): Effect[] {
  return [
    ...focusing(before, after),
    ...handoff(before, after),
    ...watching(before, after),
    ...news(before, after),
  ];
}

function focusing(before: FlowState, after: FlowState): Effect[] {
  // The first screen leaves the focus where the page has it.
  const shown = before.snapshot !== null && after.snapshot !== null;
  return shown && screenOf(before) !== screenOf(after) && after.trouble === null
    ? [{ type: 'focus', target: 'heading' }]
    : [];
}

function needsHandoff(state: FlowState): boolean {
  const application = state.snapshot?.application;
  return (
    application?.stage === 'person' &&
    application.person.status === 'handed-off' &&
    state.handoff === null &&
    state.handoffRequest === 'none'
  );
}

/** The link to the provider's page is asked for as soon as the screen that shows it stands. */
function handoff(before: FlowState, after: FlowState): Effect[] {
  return needsHandoff(after) && !needsHandoff(before) ? [{ type: 'obtain-handoff' }] : [];
}

/** What is awaited from elsewhere; null where the next move is the person's. */
export function awaited(state: FlowState): string | null {
  const application = state.snapshot?.application;
  if (!state.snapshot) return null;
  if (state.sending?.phase === 'unknown' || state.pendingKey !== null) return 'outcome';
  switch (application?.stage) {
    case 'person':
      return application.person.status === 'handed-off' ? 'person' : null;
    case 'payment':
      return application.payment?.status === 'awaiting-transfer' ||
        application.payment?.status === 'awaiting-amount'
        ? application.payment.status
        : null;
    case 'review':
      return 'review';
    default:
      return null;
  }
}

function watching(before: FlowState, after: FlowState): Effect[] {
  const was = awaited(before);
  const is = awaited(after);
  if (was === is) return [];
  return is === null || !after.snapshot
    ? [{ type: 'stop-watching' }]
    : [{ type: 'start-watching', version: after.snapshot.version }];
}

/** The account's status as a portal's header shows it. */
export function statusOf(snapshot: Snapshot): EventDetail<'rna-status-change'> {
  const { identity, application } = snapshot;
  const underWay = application !== null && application.stage !== 'draft';
  if (identity.status === 'unverified')
    return { status: underWay ? 'in-progress' : 'unverified', subject: application?.subject ?? null };
  if (identity.status === 'verified' && underWay)
    return { status: 'change-pending', subject: identity.subject };
  return { status: identity.status, subject: identity.subject };
}

function news(before: FlowState, after: FlowState): Effect[] {
  const told: Announcement[] = [];
  const step = screenOf(after);
  const previous = screenOf(before);
  if (step !== previous) told.push({ event: 'rna-step-change', detail: { step, previous } });

  if (after.snapshot) {
    const status = statusOf(after.snapshot);
    const was = before.snapshot && statusOf(before.snapshot);
    if (status.status !== was?.status || status.subject !== was.subject)
      told.push({ event: 'rna-status-change', detail: status });
    if (
      was &&
      status.status === 'verified' &&
      status.subject &&
      after.snapshot.identity.status === 'verified'
    ) {
      const since =
        before.snapshot?.identity.status === 'verified' ? before.snapshot.identity.verifiedAt : null;
      if (since !== after.snapshot.identity.verifiedAt)
        told.push({ event: 'rna-verified', detail: { subject: status.subject } });
    }
    const tries = triesLeft(after.snapshot, after.ledger, after.now);
    const had = before.snapshot && triesLeft(before.snapshot, before.ledger, after.now);
    if (tries && had && tries.left < had.left)
      told.push({ event: 'rna-attempt-spent', detail: { left: tries.left } });
    if (tries?.left === 0 && had?.left !== 0)
      told.push({ event: 'rna-locked', detail: { until: new Date(tries.resetsAt).toISOString() } });
  }
  const { trouble } = after;
  if (trouble && trouble !== before.trouble) {
    if (trouble.code === 'session-expired') told.push({ event: 'rna-session-expired', detail: {} });
    told.push({
      event: 'rna-error',
      detail: { code: trouble.code, retryable: trouble.kind === 'fault' && trouble.retryable },
    });
  }
  return told.map(announcement => ({ type: 'announce', announcement }));
}
