import type { Snapshot } from '../contract/index.js';
import { isFormDone, withoutAnswers } from './draft.js';
import type { Effect } from './effect.js';
import type { FlowState } from './flow-state.js';
import { ledgerAfter } from './ledger.js';
import { withoutAccount } from './loading.js';
import { forms, screenOf } from './screen.js';
import { transitionTo, type Transition } from './transition-result.js';

/** Takes the backend's word: a snapshot is never merged with what the widget thought. */
export function applySnapshot(
  state: FlowState,
  snapshot: Snapshot,
): { transition: Transition; moved: boolean } {
  const newAccount = state.snapshot?.accountKey !== snapshot.accountKey;
  const kept = newAccount && state.snapshot ? withoutAccount(state) : state;
  const ledger = ledgerAfter(snapshot, kept.ledger, state.now);
  const moved = stageKey(kept.snapshot) !== stageKey(snapshot);
  const isDone = kept.snapshot !== null && isFormDone(kept.snapshot, snapshot);
  const settled = moved ? { summary: null, choosingAgain: false } : {};
  const placed: FlowState = {
    ...kept,
    snapshot,
    ledger: snapshot.attempts ? ledger : kept.ledger,
    ...(moved || isDone ? { form: { ...kept.form, ...(isDone ? withoutAnswers : {}), ...settled } } : {}),
    ...(moved ? { withdrawing: false } : {}),
    ...(moved && kept.trouble?.code === 'not-sent' ? { trouble: null } : {}),
    ...(moved && kept.snapshot && kept.requestedScreen !== 'status'
      ? { requestedScreen: 'auto' as const }
      : {}),
  };
  const effects: Effect[] = [];
  if (newAccount) effects.push({ type: 'open-account', accountKey: snapshot.accountKey });
  if (ledger && snapshot.attempts && !sameLedger(ledger, kept.ledger))
    effects.push({ type: 'write-ledger', accountKey: snapshot.accountKey, ledger });
  return { transition: transitionTo(placed, ...effects), moved };
}

/**
 * What a snapshot that came by itself tells of the form that stands here: only somebody of the account can have moved it on
 * or withdrawn it. Null where nothing was to be filled in, or where this page did it.
 */
export function movedElsewhere(state: FlowState, snapshot: Snapshot): FlowState['elsewhere'] {
  const was = state.snapshot;
  const isOwn = state.sending !== null || state.pending !== null;
  if (!was || isOwn || was.accountKey !== snapshot.accountKey || stageKey(was) === stageKey(snapshot))
    return null;
  const { application } = was;
  const end = application?.stage === 'rejected' ? application.expiresAt : null;
  const isOver = end !== null && Date.parse(end) <= state.now;
  // What is awaited from a provider or a bank comes by itself.
  const isAwaited =
    (application?.stage === 'person' && application.person.status === 'handed-off') ||
    (application?.stage === 'payment' && application.payment !== null);
  const isForm = application !== null && forms.includes(screenOf(state)) && !isAwaited;
  if (!isForm || isOver || snapshot.identity.status === 'revoked') return null;
  const stays = was.identity.status === snapshot.identity.status;
  return snapshot.application === null && stays ? 'withdrawn' : 'continued';
}

function stageKey(snapshot: Snapshot | null): string {
  const application = snapshot?.application;
  const person = application?.stage === 'person' ? application.person.status : '';
  const payment = application?.stage === 'payment' ? (application.payment?.status ?? '') : '';
  return `${snapshot?.identity.status ?? ''} ${application?.stage ?? ''} ${person}${payment}`;
}

function sameLedger(a: FlowState['ledger'], b: FlowState['ledger']): boolean {
  return a?.day === b?.day && a?.spent === b?.spent;
}
