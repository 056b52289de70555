/** Where the person goes by the buttons of the flow. Part of `transition`. */
import type { Subject } from '../contract/index.js';
import { only, type Transition } from './transition-result.js';
import type { FlowState } from './flow-state.js';
import { slotsOf } from './photo-slot.js';
import { offeredSubjects, screenOf } from './screen.js';
import type { Refusal } from './trouble.js';

/** Whether a command is on its way, of this page or of an earlier one (F33), so that nothing else may start or change. */
export function busy(state: FlowState): boolean {
  return state.sending !== null || state.pendingKey !== null || state.proceeding;
}

/** Shows the no that the backend would give, without asking it. */
export function refused(state: FlowState, trouble: Refusal): Transition {
  return only({ ...state, trouble }, { type: 'focus', target: 'trouble' });
}

export function start(state: FlowState): Transition {
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

/** Begins a change of a verified identity; while it is locked (E17), unless the policy exempts a change from it. */
export function change(state: FlowState): Transition {
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

export function back(state: FlowState): Transition {
  if (busy(state)) return only(state);
  const at = { ...state, summary: null, trouble: null };
  switch (screenOf(state)) {
    case 'check':
      return only({ ...at, place: slotsOf(state).length > 0 ? 'photos' : 'information' });
    case 'photos':
      return only({ ...at, place: 'information' });
    case 'information':
      return only({ ...at, place: 'type' });
    case 'type':
      return only({ ...at, place: state.snapshot?.application?.stage === 'rejected' ? 'auto' : 'status' });
    case 'payment':
      return only(state.choosingAgain ? { ...at, choosingAgain: false } : state);
    default:
      return only(state);
  }
}

/** A transfer that is only awaited can be given up for the other way; an amount that was sent cannot. */
export function otherWay(state: FlowState): Transition {
  const application = state.snapshot?.application;
  const awaits = application?.stage === 'payment' && application.payment?.status === 'awaiting-transfer';
  return only(awaits && !busy(state) ? { ...state, choosingAgain: true, way: null } : state);
}

/** The only subject that is offered needs no choosing. */
function onlySubject(state: FlowState): Subject | null {
  const [first, ...others] = offeredSubjects(state);
  return first && others.length === 0 ? first : null;
}
