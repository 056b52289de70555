import type { Text } from '../locales/text.js';
import type { Send } from '../ui/define-view.js';
import type { LookAgain } from '../ui/waiting.js';

/** Asks the backend at once, for whoever does not want to wait for the next look. */
export function checkNow(resting: boolean, send: Send, text: Text): LookAgain {
  const { waiting } = text.messages;
  return {
    hint: resting ? waiting.resting : '',
    label: waiting.lookAgain,
    onPress: () => {
      send({ type: 'snapshot.aged' });
    },
  };
}
