import { html, nothing, type TemplateResult } from 'lit';
import type { Reason } from '../contract/index.js';
import type { Text } from '../locales/text.js';

/** What the reviewer wrote in their own words, as plain text in its own language; nothing where there is none. */
export function reasonNote({ note }: Reason, text: Text): TemplateResult | typeof nothing {
  if (!note) return nothing;
  return html`<span part="reason-note" class="quote"
    >${text.messages.reviewerNote}<q lang=${note.language} dir="auto">${note.text}</q></span
  >`;
}
