import { html, nothing, type TemplateResult } from 'lit';

/** A way to look again at once; `hint` says why that is needed, where it is. */
export interface LookAgain {
  readonly hint: string;
  readonly label: string;
  readonly onPress: () => void;
}

/** A state of waiting: what for, what the person can do or expect meanwhile, what stands `below` that, and a way to look again. */
export function waiting(
  title: string,
  text: unknown,
  again: LookAgain,
  below: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div part="waiting" class="waiting">
    <span part="waiting-mark" class="pulse" aria-hidden="true"></span>
    <div part="waiting-body" role="status">
      <h3 part="waiting-title" id="waiting" tabindex="-1">${title}</h3>
      <p part="waiting-text" class="soft">${text}</p>
      ${below} ${again.hint ? html`<p part="waiting-text" class="strong">${again.hint}</p>` : nothing}
      <button part="button-inline" class="inline" type="button" @click=${again.onPress}>
        ${again.label}
      </button>
    </div>
  </div>`;
}
