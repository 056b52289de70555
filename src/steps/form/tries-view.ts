import { html, nothing, type TemplateResult } from 'lit';
import type { Tries } from '../../flow/index.js';
import type { Text } from '../../locales/text.js';

/** The day's tries as dots and a number. */
export function triesView(tries: Tries, text: Text): TemplateResult {
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

/** Before a step: whether it can cost one of the day's tries; nothing where none are counted. */
export function costView(tries: Tries | 'free' | null, text: Text): TemplateResult | typeof nothing {
  const { check, tries: words } = text.messages;
  if (tries === null) return nothing;
  if (tries === 'free') return html`<p part="text" class="soft">${words.free}</p>`;
  return tries.left === 0 ? nothing : html`<p part="text" class="soft">${check.cost(tries.left)}</p>`;
}
