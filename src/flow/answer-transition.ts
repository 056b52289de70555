/** What typing, leaving, correcting and confirming an answer make of the state. */
import { formFields, judgedBy } from '../contract/index.js';
import { checkRequest, chosenAnswer } from './answer-kind.js';
import type { FlowEvent } from './flow-event.js';
import { withForm, type FlowState, type FormField } from './flow-state.js';
import { isBusy } from './navigation.js';
import { withoutPhotos } from './photo-transition.js';
import { retainableAnswer, retainedAnswer } from './retained-answer.js';
import { transitionTo, type Transition } from './transition-result.js';

type AnswerEvent = FlowEvent & { type: `answer.${string}` | 'proposal.accepted' | 'warning.confirmed' };

export function answerTransition(state: FlowState, event: AnswerEvent): Transition {
  switch (event.type) {
    case 'answer.typed':
      // Whoever goes on typing while the answers are checked has not finished: the press is void.
      return transitionTo(
        state.sending ? state : withForm(setAnswer(state, event.field, event.value), { proceeding: false }),
      );
    case 'answer.left':
      return checkAnswer(state, event.field);
    case 'answer.reopened':
      if (isBusy(state) || retainedAnswer(state, event.field) === null) return transitionTo(state);
      return transitionTo(setAnswer(state, event.field, ''));
    case 'answer.kept':
      return transitionTo(
        isBusy(state) ||
          state.form.answers[event.field] === undefined ||
          retainableAnswer(state, event.field) === null
          ? state
          : restoreAnswer(state, event.field),
      );
    case 'proposal.accepted': {
      const proposal = state.form.checks[event.field]?.check.proposal;
      if (isBusy(state) || proposal === undefined) return transitionTo(state);
      return checkAnswer(setAnswer(state, event.field, proposal), event.field);
    }
    case 'warning.confirmed': {
      const confirmed = `${event.field}:${event.code}`;
      return transitionTo(withForm(state, { confirmed: [...new Set([...state.form.confirmed, confirmed])] }));
    }
  }
}

/** Has an answer checked that nobody is typing any more. */
function checkAnswer(state: FlowState, field: FormField): Transition {
  const request = checkRequest(state, field);
  return request
    ? transitionTo(state, { type: 'check-answers', reason: 'leave', requests: [request] })
    : transitionTo(state);
}

function setAnswer(state: FlowState, field: FormField, value: string): FlowState {
  const { [field]: _refused, ...refused } = state.form.refused;
  const confirmed = state.form.confirmed.filter(entry => !entry.startsWith(`${field}:`));
  // A choice of document or region changes what judges the answers beside it.
  const outdated: readonly string[] = [field, ...judgedBy(field)];
  const checks = Object.fromEntries(
    Object.entries(state.form.checks).filter(([name]) => !outdated.includes(name)),
  );
  // Photos belong to the document for which they were taken.
  const renewed = formFields[field].decidesPhotos && value !== chosenAnswer(state, field);
  const photos = renewed ? withoutPhotos(state) : state.photos;
  return {
    ...state,
    form: { ...state.form, answers: { ...state.form.answers, [field]: value }, refused, confirmed, checks },
    photos,
  };
}

/** Goes back to the answer that the backend keeps. */
function restoreAnswer(state: FlowState, field: FormField): FlowState {
  const emptied = setAnswer(state, field, '');
  const { [field]: _given, ...answers } = emptied.form.answers;
  return withForm(emptied, { answers });
}
