import { html } from 'lit';
import type { Text } from '../../locales/text.js';
import { actions } from '../../ui/actions.js';
import { defineView } from '../../ui/define-view.js';
import { waiting } from '../../ui/waiting.js';
import { lookAgain } from '../look-again.js';
import { reviewStep } from './review-step.js';

export const reviewView = defineView(reviewStep, (model, send, text: Text) => {
  const { review } = text.messages;
  const { expected, days } = model;
  return html`${waiting(
    expected
      ? review.expected(text.date(expected.earliest), text.date(expected.latest))
      : review.expectedUnknown(days.min, days.max),
    review.channels(text.list(model.channels.map(channel => review.channel[channel]))),
    lookAgain(send, text),
  )}
  ${actions({
    secondary: {
      label: review.withdraw,
      onPress: () => {
        send({ type: 'withdraw.pressed' });
      },
    },
  })}`;
});
