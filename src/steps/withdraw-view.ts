import { html, type TemplateResult } from 'lit';
import type { Text } from '../locales/text.js';
import type { Send } from '../ui/define-view.js';
import { icons } from '../ui/icon.js';

/** What is asked before an application is withdrawn: a slip would cost its place in the queue. */
export function withdrawView(isChange: boolean, send: Send, text: Text): TemplateResult {
  const { withdraw } = text.messages;
  return html`<div part="note note-warning" class="note warning" role="alert">
    ${icons.warning}
    <div>
      <strong part="note-title">${withdraw.title}</strong>
      <p part="note-text">${isChange ? withdraw.change : withdraw.first}</p>
      <p class="deeds">
        <button
          part="button button-secondary"
          type="button"
          @click=${() => {
            send({ type: 'withdraw.pressed' });
          }}
        >
          ${withdraw.yes}
        </button>
        <button
          part="button button-secondary"
          type="button"
          @click=${() => {
            send({ type: 'withdraw.asked', asked: false });
          }}
        >
          ${withdraw.no}
        </button>
      </p>
    </div>
  </div>`;
}

/** The action that asks. */
export const withdrawAction = (send: Send, text: Text) => ({
  label: text.messages.withdraw.ask,
  onPress: () => {
    send({ type: 'withdraw.asked', asked: true });
  },
});
