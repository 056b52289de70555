import type { Text } from '../locales/text.js';
import type { Send } from '../ui/define-view.js';

/** The way back to what was submitted, from a step at the provider. */
export const correctAction = (send: Send, text: Text) => ({
  label: text.messages.common.correctSubmission,
  onPress: () => {
    send({ type: 'correct-submission.pressed' });
  },
});
