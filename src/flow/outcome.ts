/** What a backend’s answer makes of the state: snapshots taken, outcomes settled, commands that went well or were refused. */
import type {
  CommandName,
  PhotoSlot,
  Problem,
  Receipt,
  RefusedProblem,
  Snapshot,
} from '../contract/index.js';
import { applySnapshot, movedElsewhere } from './apply-snapshot.js';
import type { Effect } from './effect.js';
import type { FlowEvent } from './flow-event.js';
import { withForm, withHandoff, type FlowState, type FormField, type PendingCommand } from './flow-state.js';
import { noHandoff } from './handoff-state.js';
import { organizationTypeOf } from './asked-fields.js';
import { formOf } from './form.js';
import { ledgerSpent } from './ledger.js';
import { isOvertaken, loadSnapshot, troubleAfterLoad } from './loading.js';
import { beginFlow } from './navigation.js';
import { slotsOf } from './photo-slot.js';
import { noPhotos, type PhotoEntry } from './photo-state.js';
import { isOutcome, refusalOf } from './refusal.js';
import { transitionTo, type Transition } from './transition-result.js';
import { fault, type Trouble } from './trouble.js';

export function applyLoadedSnapshot(state: FlowState, snapshot: Snapshot): Transition {
  const idle: FlowState = { ...state, load: 'idle', trouble: troubleAfterLoad(state) };
  if (isOvertaken(state, snapshot)) return transitionTo(idle);
  const elsewhere = movedElsewhere(state, snapshot);
  const adopted = adoptSnapshot(elsewhere ? { ...idle, elsewhere } : idle, snapshot);
  if (!state.startRequested) return adopted;
  const begun = beginFlow({ ...adopted.state, startRequested: false });
  return transitionTo(begun.state, ...adopted.effects, ...begun.effects);
}

/** Takes a snapshot, and from its receipts what became of the commands whose outcome is open. */
export function adoptSnapshot(state: FlowState, snapshot: Snapshot): Transition {
  const { transition: placed, moved } = applySnapshot(state, snapshot);
  const settle = [placed.state.pending?.key ?? null, placed.state.sending?.key ?? null].flatMap(key =>
    settleKnown(placed.state, key),
  );
  const settled = settledSending(settledKey(placed.state), moved);
  return transitionTo(settled, ...placed.effects, ...settle);
}

/** Whether what became of a command is still to be told: news may have told it before. */
export const isAwaited = (
  { sending }: FlowState,
  { command, key }: FlowEvent & { type: `command.${string}` },
): boolean => sending?.command === command && (key === undefined || sending.key === key);

/** Nobody knows what became of a command: the backend is asked, and nothing is sent before it has answered. */
export function askForOutcome(state: FlowState): Transition {
  if (!state.sending) return loadSnapshot(state);
  const { key } = state.sending;
  const unknown: FlowState = { ...state, sending: { ...state.sending, phase: 'unknown' } };
  // News that came while it was sent may tell already.
  const known = settleKnown(unknown, key);
  return known.length > 0 ? transitionTo(settledSending(unknown, true), ...known) : loadSnapshot(unknown);
}

/** A key without an outcome: where a load is under way, that load tells it, and nothing that is older. */
export function applyFoundKey(state: FlowState, pending: PendingCommand): Transition {
  const { key } = pending;
  if (state.sending?.key === key || state.pending?.key === key) return transitionTo(state);
  const found = { ...state, pending };
  return state.load === 'loading'
    ? transitionTo(found)
    : transitionTo(settledKey(found), ...settleKnown(state, key));
}

function receiptOf(state: FlowState, key: string | null): Receipt | undefined {
  return state.snapshot?.receipts.find(receipt => receipt.key === key);
}

/** What a receipt says of a refusal, told like an answer that arrived; in general words where it does not say why. */
const refusalOfReceipt = ({ problem }: Receipt, command: CommandName): Trouble =>
  problem ? refusalOf(problem, command) : { ...fault('refused-earlier'), retryable: false };

/** Ends the wait for the outcome of an earlier page's command, unless the backend is still at it. */
function settledKey(state: FlowState): FlowState {
  const { pending } = state;
  const receipt = receiptOf(state, pending?.key ?? null);
  if (!pending || receipt?.outcome === 'pending') return state;
  const settled = { ...state, pending: null };
  if (receipt?.outcome !== 'refused') return settled;
  const { command } = pending;
  const refused = { ...settled, trouble: refusalOfReceipt(receipt, command) };
  return receipt.problem ? markRefusal(refused, command, receipt.problem) : refused;
}

/** Ends the wait for an unknown outcome as soon as the receipts, or a stage that moved on, tell it. */
function settledSending(state: FlowState, moved: boolean): FlowState {
  const receipt = receiptOf(state, state.sending?.key ?? null);
  // News may come before the answer. A receipt that does not say why leaves it to the answer.
  const isTold = receipt?.outcome === 'accepted' || receipt?.problem !== undefined;
  if (!state.sending || (state.sending.phase !== 'unknown' && !isTold)) return state;
  switch (receipt?.outcome) {
    case 'pending':
      return state;
    case 'accepted':
      return { ...afterSuccess(state, state.sending.command), sending: null, trouble: null };
    case 'refused': {
      const { command } = state.sending;
      const refused = { ...state, sending: null, trouble: refusalOfReceipt(receipt, command) };
      return receipt.problem ? markRefusal(refused, command, receipt.problem) : refused;
    }
    case undefined: {
      const { command } = state.sending;
      return { ...state, sending: null, trouble: moved ? null : { ...fault('not-sent'), command } };
    }
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
      // What was typed stays until the check has passed: after a failed one it is corrected, not typed again.
      return withHandoff(withForm(cleared, { consents: {} }), noHandoff);
    case 'submitAmount':
    case 'choosePayment':
      return withForm(cleared, { ...unanswered, paymentMethod: null, choosingAgain: false });
    case 'confirmOrganization':
      return withForm(cleared, { ...unanswered, organizationType: organizationTypeOf(state) });
    case 'withdraw':
      return {
        ...withForm(cleared, { subject: null, choosingAgain: false }),
        requestedScreen: 'auto',
        withdrawing: false,
        photos: noPhotos,
      };
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
  const trouble = refusalOf(problem, name);
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
    return transitionTo({ ...after, trouble: fault('session-expired') }, ...effects);
  if (trouble.code === 'wrong-stage' || trouble.code === 'other-account' || trouble.code === 'key-reused') {
    effects.push({ type: 'load-snapshot' });
    after = { ...after, load: 'loading' };
  }
  return transitionTo(markRefusal(after, name, problem), ...effects);
}

/** The choices of a form by the names under which a problem speaks of them; the refused one is made anew. */
const choices: Readonly<Record<string, Partial<FlowState['form']>>> = {
  method: { method: null },
  way: { paymentMethod: null },
  organizationType: { organizationType: null },
};

/**
 * Puts a refusal where it belongs: at its fields, at photos, at boxes to tick anew, and leads to the screen that has them,
 * with everything that was answered kept.
 */
function markRefusal(state: FlowState, name: CommandName, problem: RefusedProblem): FlowState {
  const { code, fields } = problem;
  const isNamed = (what: string) => fields.some(({ field }) => field === what);
  const at = (requestedScreen: FlowState['requestedScreen']): FlowState => ({
    ...state,
    trouble: null,
    requestedScreen,
  });
  const submission = formOf(at('information'));
  const here = name === 'submit' ? null : formOf(at(state.requestedScreen));
  const reachable = [submission, here].flatMap(form => form?.fields.map(field => field.name) ?? []);
  const refused: Partial<Record<FormField, string>> = {};
  for (const { field, code: why } of fields) {
    const found = reachable.find(each => each === field);
    if (found) refused[found] = why;
  }
  // A wrong amount costs a try each time: the same one is not sent twice.
  if (code === 'amount-wrong') refused.amount ??= code;
  const photos = slotsOf(at('photos')).filter(isNamed);
  const isMismatch = name === 'submit' && code === 'identity-mismatch';

  const isElsewhere = ({ name: field }: { name: FormField }) =>
    refused[field] !== undefined && !here?.fields.some(each => each.name === field);
  const isBoxElsewhere = ({ purpose }: { purpose: string }) =>
    isNamed(purpose) && !here?.consents.some(each => each.purpose === purpose);
  const chosen = Object.entries(choices).find(([choice]) => isNamed(choice))?.[1];
  const isPlaced = photos.length > 0 || chosen !== undefined || isNamed('subject');
  const unplaced =
    code === 'invalid-answers' && !isPlaced && Object.keys(refused).length === 0 && state.trouble !== null;
  const leadsToForm =
    isMismatch ||
    (submission?.fields.some(isElsewhere) ?? false) ||
    (submission?.consents.some(isBoxElsewhere) ?? false) ||
    (unplaced && name === 'submit');
  const led: FlowState['requestedScreen'] | null = leadsToForm
    ? 'information'
    : photos.length > 0
      ? 'photos'
      : isNamed('subject') && submission
        ? 'type'
        : null;
  const marked = photos.reduce(
    (entries, slot) => ({ ...entries, [slot]: refusedPhoto(state, slot, codeOf(problem, slot)) }),
    state.photos.entries,
  );
  return {
    ...state,
    form: {
      ...state.form,
      refused,
      ...chosen,
      // A box whose evidence does not stand is ticked anew.
      ...(code === 'consent-missing' ? { consents: without(state.form.consents, problem) } : {}),
      ...(isMismatch ? { mismatched: state.form.answers } : {}),
    },
    photos: { ...state.photos, entries: marked },
    ...(unplaced && state.trouble.kind === 'refusal' ? { trouble: { ...state.trouble, unplaced } } : {}),
    ...(led ? { requestedScreen: led } : {}),
  };
}

const codeOf = ({ fields }: RefusedProblem, slot: PhotoSlot) =>
  fields.find(({ field }) => field === slot)?.code ?? 'photo/missing';

/** A photo that the backend does not take, or no longer has: another one is asked for. */
const refusedPhoto = (state: FlowState, slot: PhotoSlot, code: string): PhotoEntry => ({
  round: (state.photos.entries[slot]?.round ?? 0) + 1,
  status: 'refused',
  code,
  params: {},
});

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
