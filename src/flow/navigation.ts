/** Where the person goes by the buttons of the flow. Part of `transition`. */
import type { Subject } from '../contract/index.js';
import { transitionTo, type Transition } from './transition-result.js';
import { withForm, type FlowState } from './flow-state.js';
import { slotsOf } from './photo-slot.js';
import { lockedUntil, offeredSubjects, screenOf } from './screen.js';
import type { Refusal } from './trouble.js';

/** Whether a command is on its way, of this page or of an earlier one (F33), so that nothing else may start or change. */
export function isBusy(state: FlowState): boolean {
  return state.sending !== null || state.pendingKey !== null || state.form.proceeding;
}

/** Shows the no that the backend would give, without asking it. */
export function refuseLocally(state: FlowState, trouble: Refusal): Transition {
  return transitionTo({ ...state, trouble }, { type: 'focus', target: 'trouble' });
}

/** Start, and Continue. Before the backend has told the account, the wish is kept. */
export function beginFlow(state: FlowState): Transition {
  if (!state.snapshot) return transitionTo({ ...state, startRequested: true });
  if (isBusy(state)) return transitionTo(state);
  const { application, identity } = state.snapshot;
  if (application?.stage === 'rejected')
    return transitionTo({
      ...state,
      requestedScreen: 'information',
      form: { ...state.form, subject: application.subject },
    });
  if (application) return transitionTo({ ...state, requestedScreen: 'auto' });
  if (identity.status === 'verified') return transitionTo({ ...state, requestedScreen: 'auto' });
  return transitionTo({
    ...state,
    requestedScreen: 'type',
    form: { ...state.form, subject: onlySubject(state) ?? state.form.subject },
    trouble: null,
  });
}

/** Begins a change of a verified identity; while it is locked (E17), only one that the policy exempts. */
export function beginChange(state: FlowState, subject: Subject): Transition {
  if (screenOf(state) !== 'result' || isBusy(state)) return transitionTo(state);
  const until = lockedUntil(state, subject);
  if (until !== null)
    return refuseLocally(state, { kind: 'refusal', code: 'edit-locked', dayTry: 'kept', until });
  if (!offeredSubjects(state).includes(subject)) return transitionTo(state);
  return transitionTo({
    ...state,
    requestedScreen: 'type',
    form: { ...state.form, subject, choiceConfirmed: false },
    trouble: null,
  });
}

export function goBack(state: FlowState): Transition {
  if (isBusy(state)) return transitionTo(state);
  const at = { ...state, form: { ...state.form, summary: null }, trouble: null };
  switch (screenOf(state)) {
    case 'check':
      return transitionTo({ ...at, requestedScreen: slotsOf(state).length > 0 ? 'photos' : 'information' });
    case 'photos':
      return transitionTo({ ...at, requestedScreen: 'information' });
    case 'information':
      return transitionTo({ ...at, requestedScreen: 'type' });
    case 'type':
      return transitionTo({
        ...at,
        requestedScreen: state.snapshot?.application?.stage === 'rejected' ? 'auto' : 'status',
      });
    case 'payment':
      return transitionTo(state.form.choosingAgain ? withForm(at, { choosingAgain: false }) : state);
    default:
      return transitionTo(state);
  }
}

/** A transfer that is only awaited can be given up for the other way; an amount that was sent cannot. */
export function choosePaymentAgain(state: FlowState): Transition {
  const application = state.snapshot?.application;
  const awaits = application?.stage === 'payment' && application.payment?.status === 'awaiting-transfer';
  return transitionTo(
    awaits && !isBusy(state) ? withForm(state, { choosingAgain: true, paymentMethod: null }) : state,
  );
}

/** The only subject that is offered needs no choosing. */
function onlySubject(state: FlowState): Subject | null {
  const [first, ...others] = offeredSubjects(state);
  return first && others.length === 0 ? first : null;
}
