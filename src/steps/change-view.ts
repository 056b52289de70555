import { html, nothing, type TemplateResult } from 'lit';
import type { IdentityVerified } from '../contract/index.js';
import type { Text } from '../locales/text.js';
import { masked } from '../ui/masked.js';
import { note } from '../ui/note.js';
import { sentenceGap } from './join-sentences.js';

/** What a change replaces, and that it stays valid until then (E16); nothing where there is nothing to replace. */
export function changeView(replaced: IdentityVerified | null, text: Text): TemplateResult | typeof nothing {
  if (!replaced) return nothing;
  const { change } = text.messages;
  return note(
    text,
    'info',
    html`${change.replaced}${sentenceGap(text)}${masked(html`${replaced.name} · <span part="identity-number" class="digits">${replaced.number}</span>`)}<br />${change.stays}`,
    change.title,
  );
}
