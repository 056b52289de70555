import { html, nothing, type TemplateResult } from 'lit';
import type { Tries } from '../flow/index.js';
import type { FirstMessages } from '../locales/en.first.js';
import type { Text } from '../locales/text.js';
import { note } from '../ui/note.js';

/** The day's tries as dots and a number. */
export function triesView(tries: Tries, text: Text<FirstMessages>): TemplateResult {
  const { messages } = text;
  const dots = Array.from({ length: Math.min(tries.perDay, 10) }, (_, index) => index < tries.left);
  return html`<h3 part="section-title">${messages.tries.title}</h3>
    <p part="tries" class="tries">
      ${dots.map(
        left =>
          html`<i
            part="tries-dot ${left ? '' : 'tries-dot-spent'}"
            class=${left ? 'dot' : 'dot spent'}
            aria-hidden="true"
          ></i>`,
      )}
      <span part="tries-text">${messages.tries.left(tries.left, tries.perDay)}</span>
    </p>`;
}

/** What is said where no try is left: when it goes on, with the time until then. */
export function lockedView(
  tries: Tries | null,
  now: number,
  text: Text<FirstMessages>,
): TemplateResult | typeof nothing {
  if (tries?.left !== 0) return nothing;
  const { messages } = text;
  return note(
    'warning',
    html`${messages.tries.locked(text.time(tries.resetsAt))}
      <span class="digits countdown" role="timer"
        >${messages.tries.countdown(text.span(tries.resetsAt - now))}</span
      >`,
    messages.tries.lockedTitle,
  );
}
