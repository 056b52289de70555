/** What a backend’s answer makes of the state: snapshots taken, outcomes settled, commands that went well or were refused. */
import type { CommandName, Problem, Receipt, RefusedProblem, Snapshot } from '../contract/index.js';
import { applySnapshot } from './apply-snapshot.js';
import type { Effect } from './effect.js';
import { withForm, withHandoff, type FlowState } from './flow-state.js';
import { organizationTypeOf } from './asked-fields.js';
import { formOf } from './form.js';
import { ledgerSpent } from './ledger.js';
import { isOvertaken, loadSnapshot, troubleAfterLoad } from './loading.js';
import { beginFlow } from './navigation.js';
import { noPhotos } from './photo-state.js';
import { isOutcome, refusalOf } from './refusal.js';
import { transitionTo, type Transition } from './transition-result.js';
import { fault, type Trouble } from './trouble.js';

export function applyLoadedSnapshot(state: FlowState, snapshot: Snapshot): Transition {
  const idle: FlowState = { ...state, load: 'idle', trouble: troubleAfterLoad(state) };
  if (isOvertaken(state, snapshot)) return transitionTo(idle);
  const adopted = adoptSnapshot(idle, snapshot);
  if (!state.startRequested) return adopted;
  const begun = beginFlow({ ...adopted.state, startRequested: false });
  return transitionTo(begun.state, ...adopted.effects, ...begun.effects);
}

/** Takes a snapshot, and from its receipts what became of the commands whose outcome is open. */
export function adoptSnapshot(state: FlowState, snapshot: Snapshot): Transition {
  const { transition: placed, moved } = applySnapshot(state, snapshot);
  const settle = [placed.state.pendingKey, placed.state.sending?.key ?? null].flatMap(key =>
    settleKnown(placed.state, key),
  );
  const settled = settledSending(settledKey(placed.state), moved);
  const isRefused = settled.trouble?.kind === 'refusal' && settled.trouble !== placed.state.trouble;
  const told: Effect[] = isRefused ? [{ type: 'focus', target: 'trouble' }] : [];
  return transitionTo(settled, ...placed.effects, ...settle, ...told);
}

/** Nobody knows what became of a command: the backend is asked, and nothing is sent before it has answered. */
export function askForOutcome(state: FlowState): Transition {
  return loadSnapshot(state.sending ? { ...state, sending: { ...state.sending, phase: 'unknown' } } : state);
}

/** A key without an outcome: where a load is under way, that load tells it, and nothing that is older. */
export function applyFoundKey(state: FlowState, key: string): Transition {
  if (state.sending?.key === key) return transitionTo(state);
  const found = { ...state, pendingKey: key };
  return state.load === 'loading'
    ? transitionTo(found)
    : transitionTo(settledKey(found), ...settleKnown(state, key));
}

function receiptOf(state: FlowState, key: string | null): Receipt | undefined {
  return state.snapshot?.receipts.find(receipt => receipt.key === key);
}

/** What a receipt says of a refusal, told like an answer that arrived; in general words where it does not say why. */
const refusalOfReceipt = ({ problem }: Receipt): Trouble =>
  problem ? refusalOf(problem) : fault('refused-earlier');

/** Ends the wait for the outcome of an earlier page's command, unless the backend is still at it. */
function settledKey(state: FlowState): FlowState {
  const receipt = receiptOf(state, state.pendingKey);
  if (state.pendingKey === null || receipt?.outcome === 'pending') return state;
  const settled = { ...state, pendingKey: null };
  return receipt?.outcome === 'refused' ? { ...settled, trouble: refusalOfReceipt(receipt) } : settled;
}

/** Ends the wait for an unknown outcome as soon as the receipts, or a stage that moved on, tell it. */
function settledSending(state: FlowState, moved: boolean): FlowState {
  if (state.sending?.phase !== 'unknown') return state;
  const receipt = receiptOf(state, state.sending.key);
  switch (receipt?.outcome) {
    case 'pending':
      return state;
    case 'accepted':
      return { ...afterSuccess(state, state.sending.command), sending: null, trouble: null };
    case 'refused': {
      const refused = { ...state, sending: null, trouble: refusalOfReceipt(receipt) };
      return receipt.problem ? markRefusal(refused, state.sending.command, receipt.problem) : refused;
    }
    case undefined:
      return { ...state, sending: null, trouble: moved ? null : fault('not-sent') };
  }
}

function settleKnown(state: FlowState, key: string | null): Effect[] {
  const receipt = receiptOf(state, key);
  return key && receipt && receipt.outcome !== 'pending' ? [{ type: 'settle-key', key }] : [];
}

/** The state after an accepted command: nothing of what was typed for it is left. */
function afterSuccess(state: FlowState, name: CommandName): FlowState {
  const cleared = withForm(state, { summary: null, refused: {}, confirmed: [] });
  const unanswered = { answers: {}, checks: {} };
  switch (name) {
    case 'start':
      return { ...cleared, requestedScreen: 'information', photos: noPhotos };
    case 'submit':
      return {
        ...withForm(cleared, { ...unanswered, consents: {}, mismatched: null }),
        requestedScreen: 'auto',
        photos: noPhotos,
      };
    case 'confirmPerson':
      // A link of an earlier round leads nowhere.
      return withHandoff(withForm(cleared, { ...unanswered, consents: {} }), { request: 'again' });
    case 'submitAmount':
    case 'choosePayment':
      return withForm(cleared, { ...unanswered, paymentMethod: null, choosingAgain: false });
    case 'confirmOrganization':
      return withForm(cleared, { ...unanswered, organizationType: organizationTypeOf(state) });
    case 'withdraw':
      return { ...withForm(cleared, { subject: null }), requestedScreen: 'auto', photos: noPhotos };
    default:
      return cleared;
  }
}

export function applySuccess(state: FlowState, name: CommandName, snapshot: Snapshot): Transition {
  const key = state.sending?.key;
  const { state: adopted, effects } = adoptSnapshot({ ...state, sending: null, trouble: null }, snapshot);
  const settle: Effect[] = key ? [{ type: 'settle-key', key }] : [];
  const after = afterSuccess(adopted, name);
  // A load that was asked for before may know less than this answer, one that overtook it knew more: ask again.
  const again =
    state.load === 'loading' || isOvertaken(state, snapshot) ? loadSnapshot(after) : transitionTo(after);
  return transitionTo(again.state, ...settle, ...effects, ...again.effects);
}

export function applyRefusal(state: FlowState, name: CommandName, problem: Problem): Transition {
  if (problem.code === 'key-in-flight') return askForOutcome(state);
  const key = state.sending?.key;
  const trouble = refusalOf(problem);
  const effects: Effect[] = key && isOutcome(problem) ? [{ type: 'settle-key', key }] : [];
  let after: FlowState = { ...state, sending: null, trouble };
  if (problem.snapshot) {
    const adopted = adoptSnapshot(after, problem.snapshot);
    after = { ...adopted.state, trouble };
    effects.push(...adopted.effects);
  } else if (problem.dayTry === 'spent' && after.snapshot) {
    const ledger = ledgerSpent(after.snapshot, after.ledger, state.now);
    if (ledger) {
      effects.push({ type: 'write-ledger', accountKey: after.snapshot.accountKey, ledger });
      after = { ...after, ledger, snapshot: withoutServerCount(after.snapshot, ledger) };
    }
  }
  if (trouble.code === 'not-signed-in')
    return {
      state: { ...after, trouble: fault('session-expired') },
      effects: [...effects, { type: 'focus', target: 'trouble' }],
    };
  if (trouble.code === 'wrong-stage' || trouble.code === 'other-account' || trouble.code === 'key-reused') {
    effects.push({ type: 'load-snapshot' });
    after = { ...after, load: 'loading' };
  }
  effects.push({ type: 'focus', target: 'trouble' });
  return { state: markRefusal(after, name, problem), effects };
}

/** Puts a refusal where it belongs: at its fields, at boxes to tick anew, at the form to go back to. */
function markRefusal(state: FlowState, name: CommandName, problem: RefusedProblem): FlowState {
  const { code } = problem;
  const requestedScreen = name === 'submit' ? 'information' : state.requestedScreen;
  const fields = (formOf({ ...state, requestedScreen })?.fields ?? []).map(field => field.name);
  const refused = Object.fromEntries(
    problem.fields
      .filter(({ field }) => fields.some(each => each === field))
      .map(({ field, code: why }) => [field, why]),
  );
  // A wrong amount costs a try each time: the same one is not sent twice.
  if (code === 'amount-wrong') refused['amount'] ??= code;
  const isMismatch = name === 'submit' && code === 'identity-mismatch';
  const atForm = isMismatch || (name === 'submit' && Object.keys(refused).length > 0);
  return {
    ...state,
    form: {
      ...state.form,
      refused,
      // A box whose evidence does not stand is ticked anew.
      ...(code === 'consent-missing' ? { consents: without(state.form.consents, problem) } : {}),
      ...(isMismatch ? { mismatched: state.form.answers } : {}),
    },
    ...(atForm ? { requestedScreen: 'information' as const } : {}),
  };
}

const without = (
  consents: FlowState['form']['consents'],
  { fields }: RefusedProblem,
): FlowState['form']['consents'] =>
  Object.fromEntries(
    Object.entries(consents).filter(([purpose]) => !fields.some(({ field }) => field === purpose)),
  );

/** A spent try that came without a snapshot: the server's last count is older than it. */
function withoutServerCount(snapshot: Snapshot, ledger: { spent: number }): Snapshot {
  const perDay = snapshot.policy.attempts?.perDay ?? 0;
  return snapshot.attempts
    ? { ...snapshot, attempts: { ...snapshot.attempts, left: Math.max(0, perDay - ledger.spent) } }
    : snapshot;
}
