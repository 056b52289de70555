/** Where the person goes by the buttons of the flow. Part of `transition`. */
import type { PaymentWay, Subject } from '../contract/index.js';
import { transitionTo, type Transition } from './transition-result.js';
import { withForm, type CorrectionTarget, type FlowState, type RequestedScreen } from './flow-state.js';
import { slotsOf, validatePhoto } from './photo-slot.js';
import { withPlainAnswers } from './retained-answer.js';
import { isCorrecting, lockedUntil, offeredSubjects, screenOf } from './screen.js';
import type { Refusal } from './trouble.js';

/** Whether a command is on its way, of this page or of an earlier one (F33), so that nothing else may start or change. */
export function isBusy(state: FlowState): boolean {
  return state.sending !== null || state.pending !== null || state.form.proceeding;
}

/** Shows the no that the backend would give, without asking it. */
export function refuseLocally(state: FlowState, trouble: Refusal): Transition {
  return transitionTo({ ...state, trouble });
}

/** Start, and Continue. Before the backend has told the account, the wish is kept. */
export function beginFlow(state: FlowState): Transition {
  if (!state.snapshot) return transitionTo({ ...state, startRequested: true });
  if (isBusy(state)) return transitionTo(state);
  const { application, identity } = state.snapshot;
  if (application?.stage === 'rejected')
    return transitionTo({
      ...state,
      trouble: null,
      requestedScreen: 'information',
      form: {
        ...state.form,
        subject: application.subject,
        answers: withPlainAnswers(state),
      },
    });
  if (application)
    return transitionTo({
      ...state,
      requestedScreen: 'auto',
      trouble: state.trouble?.code === 'identity-over-quota' ? null : state.trouble,
    });
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
  const at = { ...withForm(state, { summary: null }), trouble: null };
  if (state.form.correcting) return transitionTo({ ...at, requestedScreen: 'check' });
  switch (screenOf(state)) {
    case 'check':
      return transitionTo({ ...at, requestedScreen: slotsOf(state).length > 0 ? 'photos' : 'information' });
    case 'photos':
      return transitionTo({ ...at, requestedScreen: 'information' });
    case 'information':
      // Back to the step that is next, where one is: the subject of a submission stands.
      return transitionTo({ ...at, requestedScreen: isCorrecting(state) ? 'auto' : 'type' });
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

/** Lets the person give another identity: on a form that was not handed in, or from the choice of subject on. */
export function chooseOtherIdentity(state: FlowState): Transition {
  const { application } = state.snapshot ?? {};
  if (screenOf(state) !== 'over-quota' || isBusy(state) || !application) return transitionTo(state);
  const requestedScreen = application.stage === 'rejected' ? 'type' : 'information';
  return transitionTo({
    ...withForm(state, { answers: {}, checks: {}, consents: {}, refused: {}, summary: null }),
    requestedScreen,
    trouble: null,
  });
}

/** What is awaited can be given up: for the other way to pay, or for the same one with another bank account. */
export function choosePaymentAgain(state: FlowState, paymentMethod: PaymentWay | null): Transition {
  const application = state.snapshot?.application;
  const payment = application?.stage === 'payment' ? application.payment : null;
  const awaits = payment?.status === 'awaiting-transfer' || payment?.status === 'awaiting-amount';
  if (!awaits || isBusy(state)) return transitionTo(state);
  const bankName = payment.status === 'awaiting-amount' ? payment.bankName : undefined;
  const answers = bankName === undefined ? {} : { bankName };
  return transitionTo({
    ...withForm(state, {
      choosingAgain: true,
      paymentMethod,
      answers,
      checks: {},
      refused: {},
      summary: null,
    }),
    trouble: null,
  });
}

/** Goes back to what was submitted while a step at the provider is next. */
export function correctSubmission(state: FlowState): Transition {
  const at: FlowState = { ...state, requestedScreen: 'information', trouble: null };
  if (!isCorrecting(at) || isCorrecting(state) || isBusy(state)) return transitionTo(state);
  return transitionTo(withForm(at, { summary: null, answers: withPlainAnswers(at) }));
}

/** From the check to one answer or photo. */
export function correctAnswer(state: FlowState, target: CorrectionTarget): Transition {
  if (screenOf(state) !== 'check' || isBusy(state)) return transitionTo(state);
  const requestedScreen = target.startsWith('photo-') ? 'photos' : 'information';
  return transitionTo({
    ...withForm(state, { summary: null, correcting: target }),
    requestedScreen,
    trouble: null,
  });
}

/** Whoever is back at the check, or has gone elsewhere, corrects nothing any more. */
export function withoutCorrection(state: FlowState): FlowState {
  const screen = screenOf(state);
  const isOver = state.form.correcting !== null && screen !== 'information' && screen !== 'photos';
  return isOver ? withForm(state, { correcting: null }) : state;
}

/** Whether the photos come before the check: always, unless the person came from there and they are all there still. */
export const isPhotoMissing = (state: FlowState) =>
  state.form.correcting === null || slotsOf(state).some(slot => validatePhoto(state, slot) !== null);

/** The only subject that is offered needs no choosing. */
function onlySubject(state: FlowState): Subject | null {
  const [first, ...others] = offeredSubjects(state);
  return first && others.length === 0 ? first : null;
}

/** Shows what the portal asks for; while a command is on its way, the status alone. */
export function requestScreen(state: FlowState, screen: RequestedScreen): Transition {
  if (screen !== 'status' && isBusy(state)) return transitionTo(state);
  return transitionTo({
    ...withForm(state, { summary: null }),
    requestedScreen: screen,
    startRequested: false,
    trouble: state.trouble?.code === 'identity-over-quota' ? null : state.trouble,
  });
}
