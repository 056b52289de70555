import type { Text } from '../locales/text.js';
import type { Send } from '../ui/define-view.js';

/** Asks the backend at once, for whoever does not want to wait for the next look. */
export function lookAgain(send: Send, text: Text): { readonly label: string; readonly onPress: () => void } {
  return {
    label: text.messages.waiting.lookAgain,
    onPress: () => {
      send({ type: 'snapshot.aged' });
    },
  };
}
