import { formFields, judgedBy, commands, type CommandName } from '../contract/index.js';
import { consequences } from './consequences.js';
import type { FlowEvent } from './flow-event.js';
import type { FlowState, FormField, SummaryLine } from './flow-state.js';
import { handoffTransition, isRefusedFrame, withHandoffConsequences } from './handoff-transition.js';
import { checkRequest, chosenAnswer } from './answer-kind.js';
import { formOf, linesOf, type Form } from './form.js';
import { keepableAnswer, keptAnswer } from './retained-answer.js';
import { triesLeft } from './ledger.js';
import { clearAccount, connect, load, network, tick } from './loading.js';
import { back, busy, change, otherWay, refused, start } from './navigation.js';
import { keyFound, loaded, lost, refuse, succeed } from './outcome.js';
import { consentsOf, orderOf } from './payload.js';
import { isPhotoFact, photoTransition, withoutPhotos, withPhotoConsequences } from './photo-transition.js';
import { offeredSubjects, screenOf, subjectOf } from './screen.js';
import { only, type Transition } from './transition-result.js';
import { fault, type Refusal } from './trouble.js';

/**
 * The only place where it is decided what happens next. Pure: the same state and event give the same answer, an event
 * that does not apply changes nothing, and nothing is thrown.
 */
export function transition(before: FlowState, event: FlowEvent): Transition {
  const next = react({ ...before, now: event.at }, event, before.now);
  const { state, effects } = withPhotoConsequences(
    before,
    event,
    withHandoffConsequences(before, event, next),
  );
  return only(state, ...effects, ...consequences(before, state));
}

/** @param was server time in ms at the event before */
function react(state: FlowState, event: FlowEvent, was: number): Transition {
  if (isPhotoFact(event)) return busy(state) ? only(state) : photoTransition(state, event);
  switch (event.type) {
    case 'widget.connected':
      return connect(state);
    case 'backend.replaced':
    case 'retry.pressed':
      return load({ ...state, trouble: null });
    case 'snapshot.aged':
      return state.load === 'loading' ? only(state) : load(state);
    case 'snapshot.loaded':
      return loaded(state, event.snapshot);
    case 'load.failed':
      return only({ ...state, load: 'failed', trouble: event.fault });
    case 'account.cleared':
      return clearAccount(state);
    case 'clock.ticked':
      return tick(state, was);
    case 'network.changed':
      return network(state, event.online);
    case 'ledger.read':
      return only(state.snapshot?.attempts ? state : { ...state, ledger: event.ledger });
    case 'watch.rested':
      return only({ ...state, resting: true });
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
    case 'page.seen':
    case 'return.found':
    case 'return.told':
    case 'return.dismissed':
    case 'close.pressed':
    case 'handoff.issued':
    case 'handoff.refused':
    case 'handoff.kept':
    case 'handoff.failed':
    case 'handoff.renewed':
    case 'handoff-mode.chosen':
    case 'handoff.pressed':
    case 'handoff.left':
    case 'window.closed':
    case 'link.pressed':
    case 'deadline.pressed':
      return handoffTransition(state, event);

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
    case 'withdraw.asked':
      return only(
        busy(state) || !state.snapshot?.application ? state : { ...state, withdrawing: event.asked },
      );
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
    case 'other-way.pressed':
      return otherWay(state);

    case 'subject.chosen':
      if (busy(state) || !offeredSubjects(state).includes(event.subject)) return only(state);
      return only({ ...state, subject: event.subject, choiceConfirmed: false });
    case 'choice.confirmed':
      return only({ ...state, choiceConfirmed: event.confirmed });
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
    case 'answer.reopened':
      if (busy(state) || keptAnswer(state, event.field) === null) return only(state);
      return only(typed(state, event.field, ''), { type: 'focus', target: `field-${event.field}` });
    case 'answer.kept':
      return only(
        busy(state) || keepableAnswer(state, event.field) === null ? state : untyped(state, event.field),
      );
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

function typed(state: FlowState, field: FormField, value: string): FlowState {
  const { [field]: _refused, ...refused } = state.refused;
  const confirmed = state.confirmed.filter(entry => !entry.startsWith(`${field}:`));
  // A choice of document or region changes what judges the answers beside it.
  const outdated: readonly string[] = [field, ...judgedBy(field)];
  const checks = Object.fromEntries(
    Object.entries(state.checks).filter(([name]) => !outdated.includes(name)),
  );
  // Photos belong to the document for which they were taken.
  const renewed = formFields[field].decidesPhotos && value !== chosenAnswer(state, field);
  const photos = renewed ? withoutPhotos(state) : state.photos;
  return { ...state, answers: { ...state.answers, [field]: value }, refused, confirmed, checks, photos };
}

/** Goes back to the answer that the backend keeps. */
function untyped(state: FlowState, field: FormField): FlowState {
  const { [field]: _given, ...answers } = typed(state, field, '').answers;
  return { ...typed(state, field, ''), answers };
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
    const place = screenOf(state) === 'check' ? placeOf(lines) : state.place;
    return only({ ...state, place, summary }, { type: 'focus', target: 'summary' });
  }
  const ready = { ...state, summary: null };
  if (form.next === 'check' || form.next === 'photos') return only({ ...ready, place: form.next });
  const exhausted = exhaustion(state, form.next);
  if (exhausted) return refused(ready, exhausted);
  const application = state.snapshot?.application;
  const starts = form.next === 'start' || form.next === 'startChange';
  if (starts && application?.stage === 'draft' && application.subject === subjectOf(state))
    return only({ ...ready, place: 'information' });
  return command(ready, form.next);
}

/** The screen to which lines lead: the check has neither fields nor photos of its own. */
function placeOf(lines: readonly SummaryLine[]): 'information' | 'photos' {
  return lines.every(({ target }) => target.startsWith('photo-')) ? 'photos' : 'information';
}

/** Why a command would be in vain: no try is left, of the day's (E2) or for the amount (E13). */
function exhaustion(state: FlowState, name: CommandName): Refusal | null {
  const { snapshot } = state;
  if (!snapshot) return null;
  const { tries } = commands[name];
  const counted = tries === 'day' && snapshot.policy.attempts?.countedOn.some(each => each === name);
  const today = triesLeft(snapshot, state.ledger, state.now);
  if (counted && today?.left === 0)
    return { kind: 'refusal', code: 'attempts-exhausted', attempt: 'kept', until: today.resetsAt };
  const payment = snapshot.application?.stage === 'payment' ? snapshot.application.payment : null;
  return tries === 'amount' && payment?.status === 'awaiting-amount' && payment.triesLeft === 0
    ? { kind: 'refusal', code: 'amount-tries-exhausted', attempt: 'kept' }
    : null;
}

function command(state: FlowState, name: CommandName): Transition {
  if (!state.online)
    return only({ ...state, trouble: fault('offline') }, { type: 'focus', target: 'trouble' });
  if (isRefusedFrame(state)) return refused(state, { kind: 'refusal', code: 'framed', attempt: 'kept' });
  const order = orderOf(state, name);
  // The form has no lines and yet a part is missing: what reads it could not be loaded.
  if (!order) return only({ ...state, trouble: fault('network') }, { type: 'focus', target: 'trouble' });
  return only(
    { ...state, trouble: null, sending: { command: name, phase: 'preparing', key: null } },
    {
      type: 'prepare-command',
      order,
      consentTexts: consentsOf(state).map(({ consent: given }) => given.text),
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
