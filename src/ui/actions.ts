import { html, nothing, type TemplateResult } from 'lit';

interface Action {
  readonly label: string;
  readonly onPress: () => void;
}

/** The row of actions: one primary, at the same place on every screen. A primary without `onPress` submits the form. */
export function actions(row: {
  readonly primary?: {
    readonly label: string;
    readonly onPress?: () => void;
    readonly working?: boolean;
  } | null;
  readonly secondary?: Action | null;
  readonly quiet?: Action | null;
}): TemplateResult {
  const { primary, secondary, quiet } = row;
  return html`<div part="actions" class="actions">
    ${
      quiet
        ? html`<button part="button button-quiet" class="quiet" type="button" @click=${quiet.onPress}>
            ${quiet.label}
          </button>`
        : nothing
    }
    ${
      secondary
        ? html`<button part="button button-secondary" type="button" @click=${secondary.onPress}>
            ${secondary.label}
          </button>`
        : nothing
    }
    ${
      primary
        ? html`<button
            part="button button-primary"
            class="primary"
            type=${primary.onPress ? 'button' : 'submit'}
            aria-busy=${primary.working ? 'true' : 'false'}
            @click=${primary.onPress ?? nothing}
          >
            ${primary.working ? html`<span part="spinner" class="spinner" aria-hidden="true"></span>` : nothing}${primary.label}
          </button>`
        : nothing
    }
  </div>`;
}
