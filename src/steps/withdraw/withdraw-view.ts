import { html } from 'lit';
import type { Text } from '../../locales/text.js';
import { defineView } from '../../ui/define-view.js';
import { noteSign } from '../../ui/note.js';
import { withdrawStep } from './withdraw-step.js';
import { joinSentences } from '../join-sentences.js';

/** Withdrawing, at the end of every screen after the submission. A slip would cost a place in the queue: it is asked about once. */
export const withdrawView = defineView(withdrawStep, (model, send, text: Text) => {
  const { withdraw } = text.messages;
  if (!model) return html``;
  if (!model.asked)
    return html`<p part="actions" class="actions out">
      <button
        part="button button-quiet"
        class="quiet"
        type="button"
        id="withdraw"
        @click=${() => {
          send({ type: 'withdraw.asked', asked: true });
        }}
      >
        ${withdraw.ask}
      </button>
    </p>`;
  return html`<div
    part="note note-warning"
    class="note warning"
    role="group"
    aria-labelledby="withdrawal-title"
    aria-describedby="withdrawal-text"
    tabindex="-1"
    id="withdrawal"
  >
    ${noteSign(text, 'warning')}
    <div part="note-body">
      <strong part="note-title" id="withdrawal-title">${withdraw.title}</strong>
      <p part="note-text" id="withdrawal-text">
        ${joinSentences(text, model.isChange ? withdraw.change : withdraw.first, withdraw.free, model.isPaying ? withdraw.paid : '')}
      </p>
      <p part="note-actions" class="deeds">
        <button
          part="button button-secondary button-danger"
          class="danger"
          type="button"
          aria-busy=${model.working ? 'true' : 'false'}
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
});
