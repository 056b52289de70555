import { html, type TemplateResult } from 'lit';

/** A state of waiting: what for, what the person can do or expect meanwhile, and a way to look again at once. */
export function waiting(
  title: string,
  text: unknown,
  again: { readonly label: string; readonly onPress: () => void },
): TemplateResult {
  return html`<div part="waiting" class="waiting">
    <span class="pulse" aria-hidden="true"></span>
    <div role="status">
      <h3 part="waiting-title">${title}</h3>
      <p part="waiting-text" class="soft">${text}</p>
      <button part="button button-inline" class="inline" type="button" @click=${again.onPress}>
        ${again.label}
      </button>
    </div>
  </div>`;
}
