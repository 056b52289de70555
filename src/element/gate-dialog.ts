import { html, nothing, svg, type TemplateResult } from 'lit';
import type { AllowList } from '../browser/handoff/create-handoff.js';
import type { Backend } from '../contract/index.js';
import type { FaultCode } from '../flow/index.js';
import type { CompanionMessages } from '../locales/en/companions.js';
import { draw, icons } from '../ui/icon.js';
import { parts } from '../ui/parts.js';
import './real-name-auth.js';

type GateMessages = CompanionMessages['gate'];

/** What the dialog of a gate shows. */
export interface GateDialogModel {
  readonly allowed: boolean | null;
  readonly revoked: boolean;
  /** Whether something came to nothing, and only the person can go on. */
  readonly setBack: boolean;
  readonly fault: FaultCode | null;
  readonly loading: boolean;
  /** The name of the region, ready to be read; empty where the gate has none. */
  readonly region: string;
  readonly backend: Backend | null;
  /** BCP 47, of the sentences and of the widget. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** What the page allows the widget when it hands over to a provider. */
  readonly providerOrigins: AllowList | null;
  readonly appSchemes: AllowList | null;
  /** Whether the page has ways to reach support for the widget. */
  readonly hasSupport: boolean;
}

export interface GateDialogActions {
  readonly onClose: () => void;
  readonly onClosed: () => void;
  readonly onRetry: () => void;
}

const cross = draw(svg`<path d="m4.5 4.5 9 9M13.5 4.5l-9 9"></path>`);
/** Every part of the widget can be styled through the gate. */
const exported = parts.join(', ');

function faultText(fault: FaultCode, text: GateMessages): string {
  if (fault === 'session-expired') return text.signedOut;
  return fault === 'no-backend' || fault === 'misconfigured' ? text.misconfigured : text.fault;
}

/** What the person is told above the widget, with the one thing to do; nothing while the widget itself says what to do. */
function newsView(
  model: GateDialogModel,
  text: GateMessages,
  actions: GateDialogActions,
): TemplateResult | typeof nothing {
  if (model.allowed === true)
    return html`<div class="news">
      <div part="gate-note" class="note good" role="status">
        ${icons.good}
        <p part="gate-note-text">${text.done}</p>
      </div>
      <button part="gate-button" class="primary" type="button" @click=${actions.onClose}>${text.back}</button>
    </div>`;
  if (model.allowed === false) return nothing;
  return html`<div class="news">
    <div part="gate-note" class="note ${model.fault ? 'warning' : 'info'}" role="status">
      ${model.fault ? icons.warning : icons.info}
      <p part="gate-note-text">${model.fault ? faultText(model.fault, text) : text.checking}</p>
    </div>
    <button
      part="gate-button"
      class="primary"
      type="button"
      aria-busy=${model.loading ? 'true' : 'false'}
      @click=${actions.onRetry}
    >
      ${model.loading ? html`<span part="gate-spinner" class="spinner" aria-hidden="true"></span>` : nothing}${text.retry}
    </button>
  </div>`;
}

function titleOf({ allowed, revoked, setBack }: GateDialogModel, text: GateMessages): string {
  if (allowed === null) return text.faultTitle;
  if (allowed) return text.doneTitle;
  if (setBack) return text.titleSetBack;
  return revoked ? text.titleRevoked : text.title;
}

/** Why the action was held, and the widget with which the person can do something about it. */
export function gateDialog(
  model: GateDialogModel,
  text: GateMessages,
  actions: GateDialogActions,
): TemplateResult {
  return html`<dialog
    part="gate-dialog"
    aria-labelledby="gate-title"
    lang=${model.language}
    dir=${model.direction}
    @close=${actions.onClosed}
  >
    <div part="gate-header" class="top">
      <h2 part="gate-title" id="gate-title" tabindex="-1">${titleOf(model, text)}</h2>
      <button
        part="gate-close"
        class="close"
        type="button"
        aria-label=${text.close}
        @click=${actions.onClose}
      >
        ${cross}
      </button>
    </div>
    ${model.allowed === false ? html`<p part="gate-lead" class="why">${text.lead(model.region)}</p>` : nothing}
    ${newsView(model, text, actions)}
    <div class="widget" ?hidden=${model.allowed === null}>
      <slot name="widget">
        ${
          model.backend
            ? html`<real-name-auth
                part="gate-widget"
                exportparts=${exported}
                .providerOrigins=${model.providerOrigins}
                .appSchemes=${model.appSchemes}
                .backend=${model.backend}
                .language=${model.language}
                >${model.hasSupport ? html`<slot name="support" slot="support"></slot>` : nothing}</real-name-auth
              >`
            : nothing
        }
      </slot>
    </div>
  </dialog>`;
}
