import { html, type TemplateResult } from 'lit';
import type { Text } from '../../locales/text.js';
import type { Send } from '../../ui/define-view.js';
import { remaining } from './remaining.js';

/** How long there is time, and the way into a calendar. `left` and `at` in ms. */
export function deadlineView(
  { at, left, title }: { readonly at: number; readonly left: number; readonly title: string },
  send: Send,
  text: Text,
): TemplateResult {
  const { deadline: words } = text.messages;
  return html`<p part="timer" class="timer no-print" role="timer" aria-live="off">
    ${words.remaining(remaining(left, text))}
    <button
      part="button-inline"
      class="inline"
      type="button"
      @click=${() => {
        send({ type: 'deadline.pressed', deadline: { at, title, text: words.text } });
      }}
    >
      ${words.add}
    </button>
  </p>`;
}
