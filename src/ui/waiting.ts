import { html, type TemplateResult } from 'lit';

/** A state of waiting: what for, and what the person can do or expect meanwhile. */
export function waiting(title: string, text: unknown): TemplateResult {
  return html`<div part="waiting" class="waiting">
    <span class="pulse" aria-hidden="true"></span>
    <div>
      <h3 part="waiting-title" role="status">${title}</h3>
      <p part="waiting-text" class="soft">${text}</p>
    </div>
  </div>`;
}
