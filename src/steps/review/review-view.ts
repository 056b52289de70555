import { html, nothing } from 'lit';
import type { Text } from '../../locales/text.js';
import { defineView } from '../../ui/define-view.js';
import { note } from '../../ui/note.js';
import { waiting } from '../../ui/waiting.js';
import { changeView } from '../change-view.js';
import { checkNow } from '../check-now.js';
import { reviewStep, type ReviewModel } from './review-step.js';
import { joinSentences } from '../join-sentences.js';

/** When the result is expected: a range of days, or of numbers where the calendar does not reach so far. */
function expectedDatesText({ expected, days, late }: ReviewModel, text: Text): string {
  const { review } = text.messages;
  if (!expected) return review.expectedUnknown(days.min, days.max);
  return late
    ? review.wasExpected(text.date(expected.latest))
    : review.expected(text.date(expected.earliest), text.date(expected.latest));
}

export const reviewView = defineView(reviewStep, (model, send, text: Text) => {
  const { review } = text.messages;
  const channels = text.list(model.channels.map(channel => review.channel[channel]));
  return html`${waiting(
    expectedDatesText(model, text),
    joinSentences(
      text,
      model.submittedAt === null ? '' : review.submitted(text.date(model.submittedAt)),
      channels === '' ? '' : review.channels(channels),
    ),
    checkNow(model.resting, send, text),
  )}
  ${model.late ? note(text, 'warning', review.late, review.lateTitle) : nothing}
  ${changeView(model.replaced, text)}`;
});
