import type { CommandName, Problem, Receipt, Snapshot, Subject } from '../contract/index.js';
import {
  concluded,
  connect,
  decideArrival,
  isOvertaken,
  load,
  only,
  taken,
  troubleAfterLoad,
  type Transition,
} from './arrival.js';
import type { Effect } from './effect.js';
import type { FlowEvent } from './flow-event.js';
import type { FlowState, FormField } from './flow-state.js';
import { checkRequest, formOf, linesOf, organizationTypeOf, type Form } from './form.js';
import { ledgerSpent, triesLeft } from './ledger.js';
import { consentsOf, orderOf } from './payload.js';
import { isOutcome, refusalOf } from './refusal.js';
import { offeredSubjects, screenOf, subjectOf } from './screen.js';
import { fault, type Refusal } from './trouble.js';

/**
 * The only place where it is decided what happens next. Pure: the same state and event give the same answer, an event
 * that does not apply changes nothing, and nothing is thrown.
 */
export function transition(before: FlowState, event: FlowEvent): Transition {
  const state = { ...before, now: event.at };
  return concluded(before, decideArrival(state, event, before.now) ?? react(state, event));
}

function react(state: FlowState, event: FlowEvent): Transition {
  switch (event.type) {
    case 'widget.connected':
      return reconnect(state);
    case 'snapshot.loaded':
      return loaded(state, event.snapshot);
    case 'backend.replaced':
    case 'retry.pressed':
    case 'snapshot.aged':
    case 'account.cleared':
    case 'clock.ticked':
    case 'network.changed':
    case 'ledger.read':
    case 'load.failed':
      // Decided on arrival.
      return only(state);
    case 'key.found':
      return keyFound(state, event.key);

    case 'command.prepared':
      return prepared(state, event.command, event.key);
    case 'command.succeeded':
      if (state.sending?.command !== event.command) return only(state);
      return succeed(state, event.command, event.snapshot);
    case 'command.refused':
      if (state.sending?.command !== event.command) return only(state);
      return refuse(state, event.command, event.problem);
    case 'command.failed':
      // Nothing reached the backend, or it certainly did nothing: the key stays and serves the next press.
      if (state.sending?.command !== event.command) return only(state);
      return only({ ...state, sending: null, trouble: event.fault }, { type: 'focus', target: 'trouble' });
    case 'command.lost':
      if (state.sending?.command !== event.command) return only(state);
      return lost(state);
    case 'handoff.issued':
      return handedOff(state, event);
    case 'handoff.failed':
      return only(
        isHandedOff(state.snapshot) ? { ...state, handoffRequest: 'failed', trouble: event.fault } : state,
      );

    case 'answers.checked':
      return checked(state, event);

    case 'place.opened':
      return only(
        event.place === 'status' || !busy(state) ? { ...state, place: event.place, summary: null } : state,
      );
    case 'start.pressed':
      return start(state);
    case 'back.pressed':
      return back(state);
    case 'proceed.pressed':
      return proceed(state);
    case 'withdraw.pressed':
      return busy(state) || !state.snapshot?.application ? only(state) : command(state, 'withdraw');
    case 'change.pressed':
      return change(state);
    case 'copy.pressed':
      return only(state, { type: 'copy-text', what: event.what, value: event.value });
    case 'text.copied':
      return only({ ...state, copied: { what: event.what, failed: !event.copied } });
    case 'print.pressed':
      return only(state, { type: 'print-page' });
    case 'handoff.renewed':
      return only({ ...state, handoff: null, handoffRequest: 'none', trouble: null });

    case 'subject.chosen':
      if (busy(state) || !offeredSubjects(state).includes(event.subject)) return only(state);
      return only({ ...state, subject: event.subject, ownershipConfirmed: false });
    case 'ownership.confirmed':
      return only({ ...state, ownershipConfirmed: event.confirmed });
    case 'method.chosen':
      return only(busy(state) ? state : { ...state, method: event.method });
    case 'organization-type.chosen':
      return only(busy(state) ? state : { ...state, organizationType: event.organizationType });
    case 'way.chosen':
      return only(busy(state) ? state : { ...state, way: event.way });

    case 'answer.typed':
      // Whoever goes on typing while the answers are checked has not finished: the press is void.
      return only(state.sending ? state : { ...typed(state, event.field, event.value), proceeding: false });
    case 'answer.left': {
      const request = checkRequest(state, event.field);
      return request
        ? only(state, { type: 'check-answers', reason: 'leave', requests: [request] })
        : only(state);
    }
    case 'proposal.taken': {
      const proposal = state.checks[event.field]?.check.proposal;
      if (busy(state) || proposal === undefined) return only(state);
      const mended = typed(state, event.field, proposal);
      const request = checkRequest(mended, event.field);
      return only(
        mended,
        ...(request
          ? [{ type: 'check-answers' as const, reason: 'leave' as const, requests: [request] }]
          : []),
      );
    }
    case 'warning.confirmed': {
      const confirmed = `${event.field}:${event.code}`;
      return only({ ...state, confirmed: [...new Set([...state.confirmed, confirmed])] });
    }
    case 'consent.changed':
      return only(consent(state, event));
  }
}

/** Whether a command is on its way, of this page or of an earlier one (F33), so that nothing else may start or change. */
export function busy(state: FlowState): boolean {
  return state.sending !== null || state.pendingKey !== null || state.proceeding;
}

/** What was under way was aborted, so its outcome is asked for. */
function reconnect(state: FlowState): Transition {
  const { sending } = state;
  const kept = sending && sending.phase !== 'preparing' ? { ...sending, phase: 'unknown' as const } : null;
  return connect({ ...state, sending: kept });
}

function loaded(state: FlowState, snapshot: Snapshot): Transition {
  const idle: FlowState = { ...state, load: 'idle', trouble: troubleAfterLoad(state) };
  return isOvertaken(state, snapshot) ? only(idle) : adopt(idle, snapshot);
}

/** Takes a snapshot, and from its receipts what became of the commands whose outcome is open. */
function adopt(state: FlowState, snapshot: Snapshot): Transition {
  const { transition: placed, moved } = taken(state, snapshot);
  const settle = [placed.state.pendingKey, placed.state.sending?.key ?? null].flatMap(key =>
    settleKnown(placed.state, key),
  );
  return only(settledSending(settledKey(placed.state), moved), ...placed.effects, ...settle);
}

function isHandedOff(snapshot: Snapshot | null): boolean {
  const application = snapshot?.application;
  return application?.stage === 'person' && application.person.status === 'handed-off';
}

function handedOff(state: FlowState, event: FlowEvent & { type: 'handoff.issued' }): Transition {
  if (!isHandedOff(state.snapshot)) return only(state);
  const link = { ...state, handoff: event.handoff, handoffRequest: 'none' as const };
  return isOvertaken(state, event.snapshot) ? only(link) : adopt(link, event.snapshot);
}

/** Nobody knows what became of a command: the backend is asked, and nothing is sent before it has answered. */
function lost(state: FlowState): Transition {
  return load(state.sending ? { ...state, sending: { ...state.sending, phase: 'unknown' } } : state);
}

/** A key without an outcome: where a load is under way, that load tells it, and nothing that is older. */
function keyFound(state: FlowState, key: string): Transition {
  if (state.sending?.key === key) return only(state);
  const found = { ...state, pendingKey: key };
  return state.load === 'loading' ? only(found) : only(settledKey(found), ...settleKnown(state, key));
}

function outcomeOf(state: FlowState, key: string | null): Receipt['outcome'] | undefined {
  return state.snapshot?.receipts.find(receipt => receipt.key === key)?.outcome;
}

/** Ends the wait for the outcome of an earlier page's command, unless the backend is still at it. */
function settledKey(state: FlowState): FlowState {
  const waits = state.pendingKey === null || outcomeOf(state, state.pendingKey) === 'pending';
  return waits ? state : { ...state, pendingKey: null };
}

/** Ends the wait for an unknown outcome as soon as the receipts, or a stage that moved on, tell it. */
function settledSending(state: FlowState, moved: boolean): FlowState {
  if (state.sending?.phase !== 'unknown') return state;
  switch (outcomeOf(state, state.sending.key)) {
    case 'pending':
      return state;
    case 'accepted':
      return { ...state, sending: null, trouble: null, ...afterSuccess(state, state.sending.command) };
    case 'refused':
      return { ...state, sending: null, trouble: fault('refused-earlier') };
    case undefined:
      return { ...state, sending: null, trouble: moved ? null : fault('not-sent') };
  }
}

function settleKnown(state: FlowState, key: string | null): Effect[] {
  const receipt = state.snapshot?.receipts.find(known => known.key === key);
  return key && receipt && receipt.outcome !== 'pending' ? [{ type: 'settle-key', key }] : [];
}

function typed(state: FlowState, field: FormField, value: string): FlowState {
  const { [field]: _refused, ...refused } = state.refused;
  const confirmed = state.confirmed.filter(entry => !entry.startsWith(`${field}:`));
  const { [field]: _judged, ...others } = state.checks;
  const checks: { -readonly [F in keyof FlowState['checks']]: FlowState['checks'][F] } = others;
  // A choice of document changes what judges the number beside it.
  if (field === 'documentType') delete checks.documentNumber;
  return { ...state, answers: { ...state.answers, [field]: value }, refused, confirmed, checks };
}

function consent(state: FlowState, event: FlowEvent & { type: 'consent.changed' }): FlowState {
  const policy = state.snapshot?.policy;
  if (busy(state) || !policy || !(event.trusted || policy.untrustedConsent)) return state;
  const { [event.purpose]: _withdrawn, ...others } = state.consents;
  if (!event.given) return { ...state, consents: others };
  const { text, textVersion, language } = event;
  return {
    ...state,
    consents: { ...others, [event.purpose]: { text, textVersion, language, givenAt: event.at } },
  };
}

function start(state: FlowState): Transition {
  if (!state.snapshot || busy(state)) return only(state);
  const { application, identity } = state.snapshot;
  if (application?.stage === 'rejected')
    return only({ ...state, place: 'information', subject: application.subject });
  if (application) return only({ ...state, place: 'auto' });
  if (identity.status === 'verified') return only({ ...state, place: 'auto' });
  return only({
    ...state,
    place: 'type',
    subject: onlySubject(state) ?? state.subject,
    trouble: null,
  });
}

/** The only subject that is offered needs no choosing. */
function onlySubject(state: FlowState): Subject | null {
  const [first, ...others] = offeredSubjects(state);
  return first && others.length === 0 ? first : null;
}

/** Begins a change of a verified identity; while it is locked (E17), unless the policy exempts a change from it. */
function change(state: FlowState): Transition {
  if (screenOf(state) !== 'result' || busy(state) || !state.snapshot) return only(state);
  const { identity, editableFrom, policy } = state.snapshot;
  const until = editableFrom === null ? state.now : Date.parse(editableFrom);
  const exempt = policy.lock.except.some(
    ({ from }) => identity.status === 'verified' && from === identity.subject,
  );
  if (until > state.now && !exempt)
    return refused(state, { kind: 'refusal', code: 'edit-locked', attempt: 'kept', until });
  return only({ ...state, place: 'type', subject: onlySubject(state), trouble: null });
}

/** Shows the no that the backend would give, without asking it. */
function refused(state: FlowState, trouble: Refusal): Transition {
  return only({ ...state, trouble }, { type: 'focus', target: 'trouble' });
}

function back(state: FlowState): Transition {
  if (busy(state)) return only(state);
  const at = { ...state, summary: null, trouble: null };
  switch (screenOf(state)) {
    case 'check':
      return only({ ...at, place: 'information' });
    case 'information':
      return only({ ...at, place: 'type' });
    case 'type':
      return only({ ...at, place: state.snapshot?.application?.stage === 'rejected' ? 'auto' : 'status' });
    default:
      return only(state);
  }
}

/** The primary action: check everything the screen asks for, then decide. */
function proceed(state: FlowState): Transition {
  const form = formOf(state);
  if (!form || busy(state)) return only(state);
  const requests = form.fields.flatMap(({ name }) => checkRequest(state, name) ?? []);
  const cleared = { ...state, trouble: null };
  if (requests.length === 0) return decide(cleared, form);
  return only({ ...cleared, proceeding: true }, { type: 'check-answers', reason: 'proceed', requests });
}

function checked(state: FlowState, event: FlowEvent & { type: 'answers.checked' }): Transition {
  // A check of what was typed before the last change tells nothing (F36).
  const fresh = Object.entries(event.results).filter(
    ([field, { input }]) => input === state.answers[field as FormField],
  );
  const checks = fresh.length > 0 ? { ...state.checks, ...Object.fromEntries(fresh) } : state.checks;
  const after = { ...state, checks };
  if (event.reason === 'leave' || !state.proceeding) return only(after);
  const form = formOf(after);
  return form ? decide({ ...after, proceeding: false }, form) : only({ ...after, proceeding: false });
}

function decide(state: FlowState, form: Form): Transition {
  const lines = linesOf(state, form);
  if (lines.length > 0) {
    const summary = { round: (state.summary?.round ?? 0) + 1, lines };
    // The lines lead to fields, which the check screen does not have.
    const place = screenOf(state) === 'check' ? 'information' : state.place;
    return only({ ...state, place, summary }, { type: 'focus', target: 'summary' });
  }
  const ready = { ...state, summary: null };
  if (form.next === 'check') return only({ ...ready, place: 'check' });
  const exhausted = exhaustion(state, form.next);
  if (exhausted) return refused(ready, exhausted);
  const application = state.snapshot?.application;
  const starts = form.next === 'start' || form.next === 'startChange';
  if (starts && application?.stage === 'draft' && application.subject === subjectOf(state))
    return only({ ...ready, place: 'information' });
  return command(ready, form.next);
}

/** Why a command would be in vain: no try is left, of the day's (E2) or for the amount (E13). */
function exhaustion(state: FlowState, name: CommandName): Refusal | null {
  const { snapshot } = state;
  if (!snapshot) return null;
  const counted = snapshot.policy.attempts?.countedOn.some(each => each === name);
  const tries = triesLeft(snapshot, state.ledger, state.now);
  if (counted && tries?.left === 0)
    return { kind: 'refusal', code: 'attempts-exhausted', attempt: 'kept', until: tries.resetsAt };
  const payment = snapshot.application?.stage === 'payment' ? snapshot.application.payment : null;
  return name === 'submitAmount' && payment?.status === 'awaiting-amount' && payment.triesLeft === 0
    ? { kind: 'refusal', code: 'amount-tries-exhausted', attempt: 'kept' }
    : null;
}

function command(state: FlowState, name: CommandName): Transition {
  if (!state.online)
    return only({ ...state, trouble: fault('offline') }, { type: 'focus', target: 'trouble' });
  const order = orderOf(state, name);
  // The form has no lines and yet a part is missing: what reads it could not be loaded.
  if (!order) return only({ ...state, trouble: fault('network') }, { type: 'focus', target: 'trouble' });
  return only(
    { ...state, trouble: null, sending: { command: name, phase: 'preparing', key: null } },
    {
      type: 'prepare-command',
      order,
      consentTexts: name === 'submit' ? consentsOf(state).map(({ consent: given }) => given.text) : [],
    },
  );
}

/** The last look before the send: the tries may have been spent elsewhere since the press. */
function prepared(state: FlowState, name: CommandName, key: string): Transition {
  if (state.sending?.command !== name || state.sending.phase !== 'preparing') return only(state);
  const exhausted = exhaustion(state, name);
  if (exhausted) {
    const { state: after, effects } = refused({ ...state, sending: null }, exhausted);
    return only(after, { type: 'settle-key', key }, ...effects);
  }
  return only(
    { ...state, sending: { command: name, phase: 'sending', key } },
    { type: 'send-command', command: name, key },
  );
}

/** What a form leaves behind once its command was accepted: nothing that was typed in it. */
function afterSuccess(state: FlowState, name: CommandName): Partial<FlowState> {
  const form = { summary: null, refused: {}, confirmed: [] };
  switch (name) {
    case 'start':
    case 'startChange':
      return { ...form, place: 'information' };
    case 'submit':
      return { ...form, place: 'auto', answers: {}, checks: {}, consents: {} };
    case 'confirmPerson':
    case 'submitAmount':
    case 'choosePayment':
      return { ...form, answers: {}, checks: {}, way: null };
    case 'confirmOrganization':
      return { ...form, answers: {}, checks: {}, organizationType: organizationTypeOf(state) };
    case 'withdraw':
      return { ...form, place: 'auto', subject: null };
    default:
      return form;
  }
}

function succeed(state: FlowState, name: CommandName, snapshot: Snapshot): Transition {
  const key = state.sending?.key;
  const { state: adopted, effects } = adopt({ ...state, sending: null, trouble: null }, snapshot);
  const settle: Effect[] = key ? [{ type: 'settle-key', key }] : [];
  const after = { ...adopted, ...afterSuccess(adopted, name) };
  // A load that was asked for before may know less than this answer, one that overtook it knew more: ask again.
  const again = state.load === 'loading' || isOvertaken(state, snapshot) ? load(after) : only(after);
  return only(again.state, ...settle, ...effects, ...again.effects);
}

function refuse(state: FlowState, name: CommandName, problem: Problem): Transition {
  if (problem.code === 'key-in-flight') return lost(state);
  const key = state.sending?.key;
  const trouble = refusalOf(problem);
  const effects: Effect[] = key && isOutcome(problem) ? [{ type: 'settle-key', key }] : [];
  let after: FlowState = { ...state, sending: null, trouble };
  if (problem.snapshot) {
    const adopted = adopt(after, problem.snapshot);
    after = { ...adopted.state, trouble };
    effects.push(...adopted.effects);
  } else if (problem.attempt === 'spent' && after.snapshot) {
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
  if (trouble.code === 'wrong-stage' || trouble.code === 'key-reused') {
    effects.push({ type: 'load-snapshot' });
    after = { ...after, load: 'loading' };
  }
  effects.push({ type: 'focus', target: 'trouble' });
  const fields = (
    formOf({ ...after, place: name === 'submit' ? 'information' : after.place })?.fields ?? []
  ).map(f => f.name);
  const refused = Object.fromEntries(
    problem.fields
      .filter(({ field }) => fields.some(f => f === field))
      .map(({ field, code }) => [field, code]),
  );
  // A wrong amount costs a try each time: the same one is not sent twice.
  if (trouble.code === 'amount-wrong') refused['amount'] ??= trouble.code;
  const atForm =
    name === 'submit' && (Object.keys(refused).length > 0 || trouble.code === 'identity-mismatch');
  return { state: { ...after, refused, ...(atForm ? { place: 'information' as const } : {}) }, effects };
}

/** A spent try that came without a snapshot: the server's last count is older than it. */
function withoutServerCount(snapshot: Snapshot, ledger: { spent: number }): Snapshot {
  const perDay = snapshot.policy.attempts?.perDay ?? 0;
  return snapshot.attempts
    ? { ...snapshot, attempts: { ...snapshot.attempts, left: Math.max(0, perDay - ledger.spent) } }
    : snapshot;
}
