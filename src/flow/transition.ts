import type { CommandName } from '../contract/index.js';
import { consequences } from './consequences.js';
import { setConsent } from './consent.js';
import { applyReadDraft, withDraftConsequences } from './draft.js';
import type { FlowEvent } from './flow-event.js';
import { withForm, type FlowState, type FormField, type FormError } from './flow-state.js';
import { handoffTransition, isRefusedFrame, withHandoffConsequences } from './handoff-transition.js';
import { checkRequest } from './answer-kind.js';
import { answerTransition } from './answer-transition.js';
import { formOf, validateForm, type Form } from './form.js';
import { refusalForNoTries } from './local-refusal.js';
import {
  applyFailedLoad,
  applyNetwork,
  applyTick,
  clearAccount,
  connect,
  loadSnapshot,
  withoutPassing,
} from './loading.js';
import {
  beginChange,
  beginFlow,
  chooseOtherIdentity,
  choosePaymentAgain,
  correctAnswer,
  correctSubmission,
  goBack,
  isBusy,
  isPhotoMissing,
  refuseLocally,
  requestScreen,
  withoutCorrection,
} from './navigation.js';
import {
  applyFoundKey,
  applyLoadedSnapshot,
  applyRefusal,
  applySuccess,
  askForOutcome,
  isAwaited,
} from './outcome.js';
import { consentsOf, commandRequestOf } from './payload.js';
import { isPhotoFact, photoTransition, withPhotoConsequences } from './photo-transition.js';
import { offeredSubjects, screenOf, subjectOf } from './screen.js';
import { transitionTo, type Transition } from './transition-result.js';
import { fault } from './trouble.js';
import { withSignedOut } from './signed-out.js';

/**
 * The only place where it is decided what happens next. Pure: the same state and event give the same answer, an event
 * that does not apply changes nothing, and nothing is thrown.
 */
export function transition(before: FlowState, event: FlowEvent): Transition {
  const elsewhere = event.type.endsWith('.pressed') ? null : before.elsewhere;
  const next = reduceEvent({ ...before, now: event.at, elsewhere }, event, before.now);
  const { state: reduced, effects } = withDraftConsequences(
    before,
    withPhotoConsequences(before, event, withHandoffConsequences(before, event, next)),
  );
  const state = withoutCorrection(withSignedOut(before, reduced, event.type === 'snapshot.loaded'));
  return transitionTo(state, ...effects, ...consequences(before, state));
}

/** @param was server time in ms at the event before */
function reduceEvent(state: FlowState, event: FlowEvent, was: number): Transition {
  if (isPhotoFact(event)) return isBusy(state) ? transitionTo(state) : photoTransition(state, event);
  switch (event.type) {
    case 'widget.connected':
      return connect(state);
    case 'backend.replaced':
    case 'reload.requested':
      return loadSnapshot(withoutPassing(state));
    case 'retry.pressed':
      return retry(state);
    case 'snapshot.aged':
      return state.load === 'loading' ? transitionTo(state) : loadSnapshot(state);
    case 'snapshot.loaded':
      return applyLoadedSnapshot(state, event.snapshot);
    case 'load.failed':
      return applyFailedLoad(state, event.fault);
    case 'account.cleared':
      return clearAccount(state);
    case 'clock.ticked':
      return applyTick(state, was);
    case 'network.changed':
      return applyNetwork(state, event.online);
    case 'ledger.read':
      return transitionTo(state.snapshot?.attempts ? state : { ...state, ledger: event.ledger });
    case 'watch.paused':
      return transitionTo({ ...state, resting: true });
    case 'key.found':
      return applyFoundKey(state, event.found);
    case 'draft.expected':
      return transitionTo(
        state.draft.status === 'unread' ? { ...state, draft: { ...state.draft, expected: true } } : state,
      );
    case 'draft.read':
      return applyReadDraft(state, event);
    case 'draft.failed':
      return transitionTo(
        state.draft.status === 'unavailable'
          ? state
          : { ...state, draft: { ...state.draft, status: 'unavailable' } },
      );

    case 'command.prepared':
      return sendPrepared(state, event.command, event.key);
    case 'command.succeeded':
      if (!isAwaited(state, event)) return transitionTo(state);
      return applySuccess(state, event.command, event.snapshot);
    case 'command.refused':
      if (!isAwaited(state, event)) return transitionTo(state);
      return applyRefusal(state, event.command, event.problem);
    case 'command.failed':
      // Nothing reached the backend, or it certainly did nothing: the key stays and serves the next press.
      if (!isAwaited(state, event)) return transitionTo(state);
      return transitionTo({
        ...state,
        sending: null,
        trouble: { ...event.fault, command: event.command },
      });
    case 'command.lost':
      if (!isAwaited(state, event)) return transitionTo(state);
      return askForOutcome(state);
    case 'page.seen':
    case 'return.found':
    case 'return.told':
    case 'return.dismissed':
    case 'close.pressed':
    case 'handoff.issued':
    case 'handoff.refused':
    case 'handoff.ready':
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
      return applyChecks(state, event);

    case 'screen.requested':
      return requestScreen(state, event.screen);
    case 'start.pressed':
      return beginFlow(state);
    case 'back.pressed':
      return goBack(state);
    case 'proceed.pressed':
      return proceed(state);
    case 'withdraw.asked':
      return transitionTo(
        isBusy(state) || !state.snapshot?.application ? state : { ...state, withdrawing: event.asked },
      );
    case 'withdraw.pressed':
      return isBusy(state) || !state.snapshot?.application
        ? transitionTo(state)
        : prepareCommand(state, 'withdraw');
    case 'change.pressed':
      return beginChange(state, event.subject);
    case 'copy.pressed':
      return transitionTo(state, { type: 'copy-text', what: event.what, value: event.value });
    case 'text.copied':
      return transitionTo({ ...state, copied: { what: event.what, failed: !event.copied } });
    case 'print.pressed':
      return transitionTo(state, { type: 'print-page' });
    case 'choose-payment-again.pressed':
      return choosePaymentAgain(state, event.way);
    case 'correct-submission.pressed':
      return correctSubmission(state);
    case 'correction.pressed':
      return correctAnswer(state, event.target);
    case 'other-identity.pressed':
      return chooseOtherIdentity(state);

    case 'subject.chosen':
      if (isBusy(state) || !offeredSubjects(state).includes(event.subject)) return transitionTo(state);
      return transitionTo(withForm(state, { subject: event.subject, choiceConfirmed: false }));
    case 'choice.confirmed':
      return transitionTo(withForm(state, { choiceConfirmed: event.confirmed }));
    case 'method.chosen':
      return transitionTo(isBusy(state) ? state : withForm(state, { method: event.method }));
    case 'organization-type.chosen':
      return transitionTo(
        isBusy(state) ? state : withForm(state, { organizationType: event.organizationType }),
      );
    case 'payment-method.chosen':
      return transitionTo(isBusy(state) ? state : withForm(state, { paymentMethod: event.paymentMethod }));

    case 'answer.typed':
    case 'answer.left':
    case 'answer.reopened':
    case 'answer.kept':
    case 'proposal.accepted':
    case 'warning.confirmed':
      return answerTransition(state, event);
    case 'consent.changed':
      return transitionTo(setConsent(state, event));
  }
}

/** Does once more what came to nothing: the command that failed, else the reading. */
function retry(state: FlowState): Transition {
  const { trouble } = state;
  const command = trouble?.kind === 'fault' ? trouble.command : undefined;
  if (command === undefined || isBusy(state)) return loadSnapshot({ ...state, trouble: null });
  return formOf(state)?.next === command ? proceed(state) : prepareCommand(state, command);
}

/** The primary action: check everything the screen asks for, then decide. */
function proceed(state: FlowState): Transition {
  const form = formOf(state);
  if (!form || isBusy(state)) return transitionTo(state);
  const requests = form.fields.flatMap(({ name }) => checkRequest(state, name) ?? []);
  const cleared = { ...state, trouble: null };
  if (requests.length === 0) return advance(cleared, form);
  return transitionTo(withForm(cleared, { proceeding: true }), {
    type: 'check-answers',
    reason: 'proceed',
    requests,
  });
}

function applyChecks(state: FlowState, event: FlowEvent & { type: 'answers.checked' }): Transition {
  // A check of what was typed before the last change tells nothing (F36).
  const fresh = Object.entries(event.results).filter(
    ([field, { input }]) => input === state.form.answers[field as FormField],
  );
  const checks =
    fresh.length > 0 ? { ...state.form.checks, ...Object.fromEntries(fresh) } : state.form.checks;
  const after = withForm(state, { checks });
  if (event.reason === 'leave' || !state.form.proceeding) return transitionTo(after);
  const form = formOf(after);
  return form
    ? advance(withForm(after, { proceeding: false }), form)
    : transitionTo(withForm(after, { proceeding: false }));
}

function advance(state: FlowState, form: Form): Transition {
  const errors = validateForm(state, form);
  if (errors.length > 0) {
    const summary = { round: (state.form.summary?.round ?? 0) + 1, errors };
    const requestedScreen =
      screenOf(state) === 'check' ? screenOfErrors(state, errors) : state.requestedScreen;
    return transitionTo({ ...withForm(state, { summary }), requestedScreen });
  }
  const ready = withForm(state, { summary: null });
  if (form.next === 'check' || form.next === 'photos')
    return transitionTo({ ...ready, requestedScreen: isPhotoMissing(state) ? form.next : 'check' });
  const exhausted = refusalForNoTries(state, form.next);
  if (exhausted) return refuseLocally(ready, exhausted);
  const application = state.snapshot?.application;
  const starts = form.next === 'start';
  if (starts && application?.stage === 'draft' && application.subject === subjectOf(state))
    return transitionTo({ ...ready, requestedScreen: 'information' });
  return prepareCommand(ready, form.next);
}

/** The screen to which errors lead: the check has neither fields nor photos of its own, and boxes only after a return. */
function screenOfErrors(state: FlowState, errors: readonly FormError[]): 'information' | 'photos' | 'check' {
  const isAbout = (part: string) => errors.every(({ target }) => target.startsWith(part));
  if (state.draft.restored && isAbout('consent-')) return 'check';
  return isAbout('photo-') ? 'photos' : 'information';
}

function prepareCommand(state: FlowState, name: CommandName): Transition {
  if (!state.online) return transitionTo({ ...state, trouble: fault('offline') });
  if (isRefusedFrame(state)) return refuseLocally(state, { kind: 'refusal', code: 'framed', dayTry: 'kept' });
  const order = commandRequestOf(state, name);
  // The form has no lines and yet a part is missing: what reads it could not be loaded.
  if (!order) return transitionTo({ ...state, trouble: fault('network') });
  return transitionTo(
    { ...state, trouble: null, sending: { command: name, phase: 'preparing', key: null } },
    {
      type: 'prepare-command',
      order,
      consentTexts: consentsOf(state).map(({ consent: given }) => given.text),
    },
  );
}

/** The last look before the send: the tries may have been spent elsewhere since the press. */
function sendPrepared(state: FlowState, name: CommandName, key: string): Transition {
  if (state.sending?.command !== name || state.sending.phase !== 'preparing') return transitionTo(state);
  const exhausted = refusalForNoTries(state, name);
  if (exhausted) {
    const { state: after, effects } = refuseLocally({ ...state, sending: null }, exhausted);
    return transitionTo(after, { type: 'settle-key', key }, ...effects);
  }
  return transitionTo(
    { ...state, sending: { command: name, phase: 'sending', key } },
    { type: 'send-command', command: name, key },
  );
}
