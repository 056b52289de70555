import { html, type TemplateResult } from 'lit';
import { icons } from './icon.js';

/** A short message that stands out: what kind it is, and what it says. */
export function note(kind: 'info' | 'warning' | 'bad', content: unknown, title?: string): TemplateResult {
  return html`<div part="note note-${kind}" class="note ${kind}">
    ${icons[kind]}
    <div>
      ${title ? html`<strong part="note-title">${title}</strong>` : ''}
      <p part="note-text">${content}</p>
    </div>
  </div>`;
}
