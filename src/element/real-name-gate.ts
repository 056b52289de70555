import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { AllowList } from '../browser/handoff/create-handoff.js';
import { statusOf } from '../flow/consequences.js';
import { mayUse } from '../flow/gate-rule.js';
import { accountStatus } from '../contract/account-status.js';
import { regionValidator } from '../contract/generated/result-validators.js';
import { validOrNull } from '../contract/validator.js';
import type { CompanionMessages } from '../locales/en/companions.js';
import type { OwnMessages, Overrides } from '../locales/registered.js';
import { gateStyles } from '../ui/gate-styles.js';
import { plainText } from '../ui/plain-text.js';
import { styles } from '../ui/styles.js';
import { screenTokens } from '../ui/screen-tokens.js';
import { tokensHere } from '../ui/tokens-here.js';
import { CompanionElement } from './companion-element.js';
import {
  RnaGateCloseEvent,
  RnaGateHoldEvent,
  RnaGateOpenEvent,
  type RealNameGateEventMap,
  type ShutReason,
} from './companion-events.js';
import { CompanionText } from './companion-text.js';
import { gateDialog, type GateDialogModel } from './gate-dialog.js';
import { actionEvents, heldAction, type HeldAction } from './held-action.js';
import { setStates } from './custom-states.js';
import { reportDiagnostic } from './report-diagnostic.js';
import { SessionController } from './session-controller.js';

/** ms after which a press is over: what was meant then is not done by itself any more. Engines count alike. */
const pressLife = 5000;

/**
 * Lets an action through only when the account may: wraps buttons, links and forms. Where the policy asks for a verified
 * account in the `region` and the account is none, clicks, keys and submissions are held, the person is told why, and the
 * widget opens in a dialog. Once verified, the person presses again: nothing is ever done without a press.
 *
 * A gate is a courtesy. The portal's backend has to judge each order all the same.
 *
 * @tag real-name-gate
 * @slot - The action: buttons, links, forms. It stays the page's own, and so does its style.
 * @slot support - Ways to reach support, for the built-in widget in the dialog.
 * @slot widget - A `<real-name-auth>` of the page's own for the dialog, with its own support and tips.
 * @fires {RnaGateOpenEvent} rna-gate-open - The account may: from now on actions pass.
 * @fires {RnaGateCloseEvent} rna-gate-close - The account may not, or may no longer: from now on actions are held.
 * @fires {RnaGateHoldEvent} rna-gate-hold - An action was held, and the person is told why.
 * @fires {RnaErrorEvent} rna-error - The account's status could not be learned. Told by whoever has the session.
 * @fires {RnaSessionExpiredEvent} rna-session-expired - The login has expired. Told by whoever has the session.
 * @fires {RnaRequestEvent} rna-request - Asks for a backend, as the widget does. Neither bubbles nor is composed.
 * @csspart gate-busy - What is said while a press waits for the account's status.
 * @csspart gate-dialog - The dialog; its `::backdrop` as well.
 * @csspart gate-header - The row with title and close button.
 * @csspart gate-title - Why the action was held, or that it is free now.
 * @csspart gate-lead - The sentence under it.
 * @csspart gate-close - The button that closes the dialog.
 * @csspart gate-note - What the person is told above the widget.
 * @csspart gate-note-text - Its words.
 * @csspart gate-button - The one button below it: back to the page, or try again.
 * @csspart gate-spinner - The sign that the account is being checked.
 * @csspart gate-widget - The widget in the dialog. Its own parts are passed on under their names.
 * @cssstate open - The account may; actions pass.
 * @cssstate closed - The account may not, or nobody can tell; actions are held.
 * @cssstate checking - The account's status is not known yet.
 * @cssstate busy - A press waits for the account's status.
 */
export class RealNameGate extends CompanionElement<RealNameGateEventMap> {
  static override properties: PropertyDeclarations = {
    region: {},
    language: {},
    providerOrigins: { attribute: 'provider-origins' },
    appSchemes: { attribute: 'app-schemes' },
    messages: { attribute: false },
  };
  static override styles = [tokensHere, screenTokens, plainText, styles, gateStyles];

  /** Where the action uses resources, such as `cn-mainland`; without it the account has to be verified anywhere. */
  region: string | null = null;

  /** BCP 47 language. Without it: the nearest `lang` attribute, then the browser's. */
  language: string | null = null;

  /** Passed on to the widget in the dialog: origins to which people may be sent, a list or separated by spaces. */
  providerOrigins: AllowList | null = null;

  /** Passed on to the widget in the dialog: schemes of apps in which people may go on, a list or separated by spaces. */
  appSchemes: AllowList | null = null;

  /** Own sentences in place of the built-in ones, in the same shape: for every language, or under a language’s tag. */
  messages: OwnMessages<Overrides<CompanionMessages['gate']>> | null = null;

  readonly #internals = this.attachInternals();
  readonly #session = new SessionController(this);
  readonly #text = new CompanionText<'gate'>(this, 'gate');
  /** Whether the dialog was opened once; its widget then stays, with whatever was typed. */
  #furnished = false;
  #waiting: Promise<void> | null = null;
  #passing = false;
  #cameFrom: HTMLElement | null = null;
  #told: ShutReason | 'open' | null = null;

  constructor() {
    super();
    // First of all listeners on the gate, in the phase that comes before any inside it.
    for (const name of actionEvents) super.addEventListener(name, this.#onAction, true);
  }

  /** Whether actions pass; null while nobody can tell. */
  get allowed(): boolean | null {
    const { snapshot } = this.#session.state;
    return snapshot && mayUse(snapshot, this.#region);
  }

  /**
   * For actions that set themselves off by other means than a click, a key or a form: whether the account may. Where it
   * may not, the dialog opens.
   */
  async check(): Promise<boolean> {
    return this.#decide(null);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dialog?.close();
    this.#waiting = null;
  }

  protected override willUpdate(): void {
    const { allowed } = this;
    const shut = this.#shut();
    const on = new Set([allowed ? 'open' : shut ? 'closed' : 'checking']);
    if (this.#waiting) on.add('busy');
    setStates(this.#internals.states, on);
    this.#tell(allowed ? 'open' : shut);
  }

  protected override render(): TemplateResult {
    const text = this.#text.messages;
    return html`<slot></slot>
      <span
        part="gate-busy"
        class="busy"
        role="status"
        lang=${this.#text.language}
        dir=${this.#text.direction}
        >${
          this.#waiting && text && !this.#dialog?.open
            ? html`<span part="gate-spinner" class="spinner" aria-hidden="true"></span>${text.checking}`
            : nothing
        }</span
      >
      ${
        this.#furnished && text
          ? gateDialog(this.#model(), text, {
              onClose: () => this.#dialog?.close(),
              onClosed: this.#onClosed,
              onRetry: () => void this.#ask(),
            })
          : nothing
      }`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.shadowRoot?.querySelector('dialog') ?? null;
  }

  /** The region as the policy writes it. A name that no policy can hold asks for a verified account. */
  get #region(): string | null {
    const region = this.region?.trim().toLowerCase() ?? null;
    if (region === null || (region !== 'cn' && validOrNull(regionValidator, region) !== null)) return region;
    void reportDiagnostic({
      code: 'RNA110',
      path: 'region',
      given: `'${region}'`,
      expected: "'cn-mainland' or a lower-case ISO 3166-1 code such as 'hk'",
    });
    return null;
  }

  get #regionName(): string {
    const region = this.#region;
    if (region === null) return '';
    if (region === 'cn-mainland') return this.#text.messages?.mainland ?? '';
    return new Intl.DisplayNames(this.#text.language, { type: 'region' }).of(region.toUpperCase()) ?? '';
  }

  #model(): GateDialogModel {
    const { snapshot, fault, loading } = this.#session.state;
    return {
      allowed: this.allowed,
      revoked: snapshot?.identity.status === 'revoked',
      setBack: snapshot !== null && accountStatus(snapshot) === 'action-needed',
      fault: fault?.code ?? null,
      loading,
      region: this.#regionName,
      backend: this.#session.backend,
      language: this.language ?? this.#text.language,
      direction: this.#text.direction,
      providerOrigins: this.providerOrigins,
      appSchemes: this.appSchemes,
      hasSupport: [...this.children].some(({ slot }) => slot === 'support'),
    };
  }

  /** Why actions are held; null where they are not, or while that is being found out. */
  #shut(): ShutReason | null {
    const { snapshot, fault } = this.#session.state;
    if (this.allowed === false && snapshot) return statusOf(snapshot).status;
    if (this.allowed || !fault) return null;
    return fault.code === 'session-expired' ? 'signed-out' : 'unreachable';
  }

  #tell(now: ShutReason | 'open' | null): void {
    if (now === null || now === this.#told) return;
    const wasShut = this.#told !== null && this.#told !== 'open';
    this.#told = now;
    if (now === 'open') this.dispatchEvent(new RnaGateOpenEvent());
    // Another reason to be shut is no news.
    else if (!wasShut) this.dispatchEvent(new RnaGateCloseEvent(now));
  }

  readonly #onAction = (event: Event): void => {
    if (this.#passing || event.composedPath().some(each => each === this.#dialog)) return;
    if (this.allowed && !this.#waiting) return;
    const action = heldAction(event, this);
    if (!action) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // A second press while the first one waits is the same press.
    if (!this.#waiting) void this.#decide(action);
  };

  async #decide(action: HeldAction | null): Promise<boolean> {
    const pressedAt = performance.now();
    if (this.allowed === null) await this.#ask();
    if (!this.isConnected) return false;
    if (!this.allowed) this.dispatchEvent(new RnaGateHoldEvent(this.#shut() ?? 'unreachable'));
    else if (!action || performance.now() - pressedAt < pressLife) {
      if (action && this.contains(action.target)) this.#let(action);
      return true;
    }
    await this.#open(action?.target ?? null);
    return false;
  }

  /** The very same action once more, past the gate. */
  #let(action: HeldAction): void {
    this.#passing = true;
    try {
      action.repeat();
    } finally {
      this.#passing = false;
    }
  }

  async #ask(): Promise<void> {
    this.#waiting ??= this.#session.load().finally(() => {
      this.#waiting = null;
      this.requestUpdate();
    });
    this.requestUpdate();
    await this.#waiting;
  }

  async #open(from: HTMLElement | null): Promise<void> {
    this.#cameFrom = from;
    this.#furnished = true;
    this.requestUpdate();
    await this.#text.ready;
    await this.updateComplete;
    const dialog = this.#dialog;
    if (!dialog || dialog.open) return;
    dialog.showModal();
    dialog.querySelector('h2')?.focus();
  }

  /** Engines give the focus back to what had it; some never give it to a button that is clicked. */
  readonly #onClosed = (): void => {
    this.#cameFrom?.focus();
    this.#cameFrom = null;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'real-name-gate': RealNameGate;
  }
}
