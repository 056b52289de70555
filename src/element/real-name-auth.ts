import { ContextConsumer } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Backend, EventDetail, Screen } from '../contract/index.js';
import { createPerformer } from '../flow/performer.js';
import {
  createStore,
  screenOf,
  statusOf,
  triesLeft,
  type Effect,
  type Fact,
  type FocusTarget,
} from '../flow/index.js';
import { backendContext } from '../browser/backend/backend-context.js';
import { createPorts } from '../browser/create-ports.js';
import type { AllowList } from '../browser/handoff/create-handoff.js';
import { troubleView } from '../steps/trouble-view.js';
import { styles } from '../ui/styles.js';
import { tokens } from '../ui/tokens.js';
import { eventOf, type RealNameAuthEventMap } from './events.js';
import { TypedElement } from './typed-element.js';
import { reportDiagnostic } from './report-diagnostic.js';
import { ScreenController, skeleton } from './screen-controller.js';
import type { MessageOverrides } from './message-overrides.js';
import { TextController } from './text-controller.js';
import { whenProvided } from './when-provided.js';

/**
 * Real-name authentication of an account, individual or enterprise: the whole flow, then the account's status.
 *
 * @tag real-name-auth
 * @slot support - Ways to reach support; shown under every screen.
 * @slot tips - More tips beside the information form.
 * @fires {RnaStepChangeEvent} rna-step-change - The person is on another screen.
 * @fires {RnaStatusChangeEvent} rna-status-change - The account's status is known, or has changed.
 * @fires {RnaAttemptSpentEvent} rna-attempt-spent - A submission used up one of the day's tries.
 * @fires {RnaLockedEvent} rna-locked - No try is left until `until`.
 * @fires {RnaVerifiedEvent} rna-verified - The account was verified while the widget was there.
 * @fires {RnaHandoffEvent} rna-handoff - The person goes on at the provider.
 * @fires {RnaErrorEvent} rna-error - Something failed or was refused; the person has been told.
 * @fires {RnaSessionExpiredEvent} rna-session-expired - The login has expired; renew it, then call `reload()`.
 * @fires {RnaRequestEvent} rna-request - Asks for a backend, per command; see `respondWith`. Neither bubbles nor is composed.
 * @csspart screen - The whole of a screen, with its background and border.
 * @csspart stepper - The list of steps above a screen.
 * @csspart step - One step of the list.
 * @csspart step-current - The step at which the person is; beside `step`.
 * @csspart step-done - A step that lies behind; beside `step`.
 * @csspart step-label - The name of a step.
 * @csspart step-count - “Step n of m”, where it is narrow.
 * @csspart title - The heading of a screen.
 * @csspart lead - The sentence under the heading.
 * @csspart text - A paragraph that explains.
 * @csspart section - A part of a screen with its own heading.
 * @csspart section-title - The heading of such a part.
 * @csspart banner - What went wrong, above a screen; beside `note`.
 * @csspart banner-title - The sentence of a banner.
 * @csspart summary - What is missing or wrong in a form; beside `note`.
 * @csspart summary-title - How many things need attention.
 * @csspart summary-link - A line of the summary that leads to its field.
 * @csspart form - The form of a screen.
 * @csspart field - A label with its input and what is said about it.
 * @csspart field-invalid - A field with an error; beside `field`.
 * @csspart field-label - The name of a field.
 * @csspart field-hint - What helps to fill it in.
 * @csspart field-input - A text input.
 * @csspart field-select - A list to choose from.
 * @csspart field-error - What is wrong with an answer.
 * @csspart field-warning - What is unusual about an answer.
 * @csspart field-fact - What was read from an answer.
 * @csspart field-mend - The button that mends an answer.
 * @csspart field-kept - An answer that is kept from an earlier submission, masked.
 * @csspart choice-legend - What a group of choices asks.
 * @csspart choice - One card of a group of choices.
 * @csspart choice-chosen - The chosen card; beside `choice`.
 * @csspart choice-input - The radio button of a card.
 * @csspart choice-title - The name of a choice.
 * @csspart choice-text - What a choice means.
 * @csspart consent - A box to tick with its sentence.
 * @csspart consent-input - The box.
 * @csspart consent-text - The sentence.
 * @csspart note - A short message that stands out.
 * @csspart note-title - The heading of a note.
 * @csspart note-text - The words of a note.
 * @csspart note-info - A note that informs; beside `note`.
 * @csspart note-warning - A note that warns; beside `note`.
 * @csspart note-bad - A note about a failure; beside `note`.
 * @csspart tick - What enterprise authentication gives, in a word, once the enterprise is chosen.
 * @csspart gain - One thing that enterprise authentication gives.
 * @csspart gain-title - Its name.
 * @csspart gain-text - What it means.
 * @csspart aside - What stands beside the information form.
 * @csspart tries - The tries that are left today.
 * @csspart tries-dot - One try.
 * @csspart tries-dot-spent - A try that is used up; beside `tries-dot`.
 * @csspart tries-text - The number of tries.
 * @csspart tips - The list of tips.
 * @csspart photo - A place for a photo.
 * @csspart photo-invalid - A place whose photo is missing or wrong; beside `photo`.
 * @csspart photo-label - What the photo shows.
 * @csspart photo-hint - What helps to take it.
 * @csspart photo-drop - The area to choose a photo, or to drop one.
 * @csspart photo-input - The file input that fills it.
 * @csspart photo-choose - The words in it.
 * @csspart photo-picture - The picture, or the name of a PDF.
 * @csspart photo-state - How far the photo is.
 * @csspart photo-progress - The bar of an upload.
 * @csspart camera - The camera.
 * @csspart camera-frame - Around its live picture.
 * @csspart camera-picture - The live picture.
 * @csspart answers - The answers on the check screen.
 * @csspart answer - One answer.
 * @csspart answer-label - What was asked.
 * @csspart answer-value - What was answered.
 * @csspart answer-change - The way back to the answer.
 * @csspart characters - A number, character by character.
 * @csspart character - One character of it.
 * @csspart sheet - The account to pay to.
 * @csspart sheet-row - One line of it.
 * @csspart sheet-label - What the line is.
 * @csspart sheet-value - The value.
 * @csspart sheet-amount - The amount; beside `sheet-value`.
 * @csspart copy - The button that copies a value.
 * @csspart code - The QR code for a phone.
 * @csspart address - A link to hand on.
 * @csspart ways - Other ways to the provider.
 * @csspart timer - How long there is still time: for a code, a link or a payment.
 * @csspart people - The people whose part is awaited.
 * @csspart person - One of them.
 * @csspart person-role - What they are to the company.
 * @csspart person-state - How far they are.
 * @csspart waiting - A state of waiting.
 * @csspart waiting-title - What is awaited.
 * @csspart waiting-text - What to expect meanwhile.
 * @csspart seal - The sign of a verified account.
 * @csspart identity - The verified identity.
 * @csspart identity-name - Its name, masked.
 * @csspart identity-number - Its number, masked.
 * @csspart actions - The row of buttons that ends a screen.
 * @csspart button - Any button of the row.
 * @csspart button-primary - The main action; beside `button`.
 * @csspart button-secondary - The other action; beside `button`.
 * @csspart button-quiet - An action that stands back.
 * @csspart button-inline - An action inside a text; beside `button`.
 * @csspart link - A link to another page.
 * @csspart spinner - The sign that a command is under way.
 * @csspart support - Around the slot `support`.
 * @csspart skeleton - The shape of a screen that is on its way.
 * @cssprop [--rna-ink=light-dark(#14181f, #e9edf3)] - Text.
 * @cssprop [--rna-ink-soft=light-dark(#4a5361, #b3bcc9)] - Text that explains.
 * @cssprop [--rna-ink-faint=light-dark(#5c6675, #939dad)] - Hints and labels.
 * @cssprop [--rna-line=light-dark(#e3e7ed, #2b323d)] - Hairlines.
 * @cssprop [--rna-line-strong=light-dark(#838d9c, #667184)] - Borders of controls.
 * @cssprop [--rna-paper=light-dark(#fff, #161b22)] - The background of a screen and of inputs.
 * @cssprop [--rna-wash=light-dark(#f6f8fa, #1d232c)] - Quiet areas.
 * @cssprop [--rna-accent=light-dark(#1456c8, #6ba4ff)] - The main action, what is chosen, the focus.
 * @cssprop [--rna-accent-soft=light-dark(#eaf1fd, #1a2a45)] - The background of what is chosen and of notes.
 * @cssprop [--rna-accent-ink=light-dark(#0d3f97, #a9c9ff)] - Links and quiet buttons.
 * @cssprop [--rna-on-accent=light-dark(#fff, #0b1a33)] - Text on the accent.
 * @cssprop [--rna-good=light-dark(#0a6b41, #5fd3a0)] - Success.
 * @cssprop [--rna-good-soft=light-dark(#e8f6ef, #12291f)] - Its background.
 * @cssprop [--rna-warn=light-dark(#7d4a00, #f0b65a)] - Warnings.
 * @cssprop [--rna-warn-soft=light-dark(#fff5e2, #2d2312)] - Their background.
 * @cssprop [--rna-bad=light-dark(#b3261e, #ff8a80)] - Errors.
 * @cssprop [--rna-bad-soft=light-dark(#fdeeed, #331a19)] - Their background.
 * @cssprop [--rna-radius=10px] - Corners of cards and notes.
 * @cssprop [--rna-radius-small=8px] - Corners of controls.
 * @cssprop [--rna-control-height=44px] - The height of controls.
 * @cssprop [--rna-font=system-ui, …] - The font family.
 * @cssstate step-connecting - The screen `connecting` is shown.
 * @cssstate step-unavailable - The screen `unavailable` is shown.
 * @cssstate step-status - The screen `status` is shown.
 * @cssstate step-type - The screen `type` is shown.
 * @cssstate step-information - The screen `information` is shown.
 * @cssstate step-photos - The screen `photos` is shown.
 * @cssstate step-check - The screen `check` is shown.
 * @cssstate step-person - The screen `person` is shown.
 * @cssstate step-returned - The screen `returned` is shown.
 * @cssstate step-organization - The screen `organization` is shown.
 * @cssstate step-payment - The screen `payment` is shown.
 * @cssstate step-review - The screen `review` is shown.
 * @cssstate step-rejected - The screen `rejected` is shown.
 * @cssstate step-result - The screen `result` is shown.
 * @cssstate status-unverified - The account is not verified.
 * @cssstate status-in-progress - The first authentication is under way.
 * @cssstate status-verified - The account is verified.
 * @cssstate status-change-pending - The account is verified, and a change is under way.
 * @cssstate status-revoked - The authentication was revoked.
 * @cssstate locked - No try is left today.
 * @cssstate busy - A command is under way.
 * @cssstate trouble - A banner tells what went wrong.
 */
export class RealNameAuth extends TypedElement<RealNameAuthEventMap> {
  static override properties = {
    endpoint: {},
    credentials: {},
    language: {},
    providerOrigins: { attribute: 'provider-origins' },
    appSchemes: { attribute: 'app-schemes' },
    backend: { attribute: false },
    getToken: { attribute: false },
    messages: { attribute: false },
  };
  static override styles = [tokens, styles];

  /** The base URL of an HTTP backend that implements the contract, such as `/api/real-name`. */
  endpoint: string | null = null;

  /** Whether cookies go along to another origin: `same-origin` (default) or `include`. */
  credentials: 'same-origin' | 'include' = 'same-origin';

  /** BCP 47 language. Without it: the nearest `lang` attribute, then the browser's. */
  language: string | null = null;

  /**
   * Origins to which people may be sent, such as `https://sign.example`: a list, or separated by spaces. The policy narrows
   * them. Without it the policy's decide alone, and the console says so.
   */
  providerOrigins: AllowList | null = null;

  /**
   * Schemes of apps that may be opened, such as `weixin`, where the policy names them too: a list, or separated by spaces.
   */
  appSchemes: AllowList | null = null;

  /** A backend in the page's own script. It comes before the `endpoint`. */
  backend: Backend | null = null;

  /** Gives a bearer token for the endpoint; asked again once when it has expired. */
  getToken: (() => string | Promise<string>) | null = null;

  /** Own sentences in place of the built-in ones, in the same shape. */
  messages: MessageOverrides | null = null;

  #markDrawn: () => void = () => undefined;
  readonly #drawn = new Promise<void>(resolve => {
    this.#markDrawn = resolve;
  });
  readonly #internals = this.attachInternals();
  readonly #text = new TextController(this);
  readonly #context = new ContextConsumer(this, {
    context: backendContext,
    subscribe: true,
    callback: () => {
      if (this.#running && !this.backend) this.#store.send({ type: 'backend.replaced' });
    },
  });
  readonly #ports = createPorts({
    host: this,
    transport: () => ({
      backend: this.backend,
      context: this.#context.value,
      endpoint: this.endpoint,
      credentials: this.credentials,
      getToken: this.getToken,
      language: this.#text.first?.language ?? 'en',
    }),
    announce: announcement => this.dispatchEvent(eventOf(announcement)),
    policy: () => this.#store.state.snapshot?.policy,
    focus: target => {
      void this.#focus(target);
    },
    diagnose: diagnostic => {
      void reportDiagnostic(diagnostic);
    },
    send: fact => {
      this.#store.send(fact);
    },
    whenDrawn: () => this.#drawn,
    watermark: portal => this.#text.whole?.messages.photos.watermark(portal) ?? portal,
    video: async () => {
      await this.updateComplete;
      return this.renderRoot.querySelector('video');
    },
  });
  readonly #performer = createPerformer(this.#ports.ports, (fact: Fact) => {
    this.#store.send(fact);
  });
  readonly #store = createStore({
    now: () => this.#ports.ports.clock.now(),
    perform: (effect: Effect) => {
      this.#performer.perform(effect);
    },
  });
  readonly #screens = new ScreenController(this, this.#text, this.#store);
  #running = false;
  #focusWanted: FocusTarget | null = null;
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.#store.subscribe(state => {
      this.#text.timeZone = state.snapshot?.policy.timeZone ?? 'Asia/Shanghai';
      this.#reflect();
      this.requestUpdate();
    });
  }

  /** The screen that is shown. */
  get step(): Screen {
    return screenOf(this.#store.state);
  }

  /** The account's status; null until the backend has told it. */
  get status(): EventDetail<'rna-status-change'>['status'] | null {
    const snapshot = this.#store.state.snapshot;
    return snapshot && statusOf(snapshot).status;
  }

  /** Begins, or goes on with, the authentication, as the Start button does. */
  start(): void {
    this.#store.send({ type: 'start.pressed' });
  }

  /** Shows the status page, or (`auto`) the screen at which the account stands. */
  show(screen: 'status' | 'auto'): void {
    this.#store.send({ type: 'screen.requested', screen });
  }

  /** Asks the backend for the account's state, for example after the login was renewed. */
  reload(): void {
    this.#store.send({ type: 'retry.pressed' });
  }

  /** Forgets everything about the account in this browser: to be called at sign-out. */
  clear(): void {
    this.#store.send({ type: 'account.cleared' });
  }

  /** Moves the focus to the heading of the screen. */
  override focus(): void {
    void this.#focus('heading');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ports.start();
    this.ownerDocument.addEventListener('context-provider', this.#onProvider);
    whenProvided(this, () => {
      if (!this.isConnected) return;
      this.#running = true;
      this.#store.send({ type: 'widget.connected' });
    });
    this.#ticking = setInterval(() => {
      if (this.#showsTime()) this.#store.send({ type: 'clock.ticked' });
    }, 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#running = false;
    this.#performer.stop();
    this.#ports.stop();
    this.ownerDocument.removeEventListener('context-provider', this.#onProvider);
    clearInterval(this.#ticking);
  }

  /** A provider that appears after the widget, or nearer than the one it had, is asked as well. */
  readonly #onProvider = (event: Event & { readonly context?: unknown }): void => {
    if (event.context === backendContext) this.#context.hostConnected();
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('messages') || changed.has('language')) this.#text.choose(this.language, this.messages);
    const replaced = this.hasUpdated && (changed.has('backend') || changed.has('endpoint'));
    if (replaced && this.#running) this.#store.send({ type: 'backend.replaced' });
  }

  protected override render(): TemplateResult {
    const { state } = this.#store;
    const { first, whole } = this.#text;
    const heading = this.#screens.heading();
    if (!first || !heading) return html`<div part="screen" class="screen">${skeleton}</div>`;
    const { title, lead } = heading;
    const tries = state.snapshot && triesLeft(state.snapshot, state.ledger, state.now);
    const { send, press, paste } = this.#screens.hands;
    return html`<section
      part="screen"
      class="screen"
      aria-labelledby="title"
      lang=${first.language}
      @pointerdown=${press}
      @paste=${paste}
    >
      ${this.#screens.stepper()}
      <header>
        <h2 part="title" id="title" tabindex="-1">${title}</h2>
        ${lead ? html`<p part="lead" class="lead">${lead}</p>` : nothing}
      </header>
      <div class="body">
        ${troubleView(state, tries?.left ?? null, send, first, whole?.messages.refusals ?? null)}
        ${this.#screens.body(send)}
      </div>
      <footer part="support" class=${this.#hasSupport ? 'filled' : ''}>
        <slot
          name="support"
          @slotchange=${() => {
            this.requestUpdate();
          }}
        ></slot>
      </footer>
    </section>`;
  }

  protected override updated(): void {
    if (this.#text.first && this.step !== 'connecting') this.#markDrawn();
    this.#moveFocus();
  }

  get #hasSupport(): boolean {
    return [...this.children].some(child => child.slot === 'support');
  }

  /** Whether anything on the screen changes with the time. */
  #showsTime(): boolean {
    const { snapshot, handoff } = this.#store.state;
    return (
      handoff !== null ||
      snapshot?.attempts?.left === 0 ||
      snapshot?.application?.stage === 'payment' ||
      this.#store.state.trouble?.until !== undefined
    );
  }

  #reflect(): void {
    const { states } = this.#internals;
    const { state } = this.#store;
    const tries = state.snapshot && triesLeft(state.snapshot, state.ledger, state.now);
    const on = new Set<string>([
      `step-${screenOf(state)}`,
      ...(state.snapshot ? [`status-${statusOf(state.snapshot).status}`] : []),
      ...(tries?.left === 0 ? ['locked'] : []),
      ...(state.sending || state.proceeding ? ['busy'] : []),
      ...(state.trouble ? ['trouble'] : []),
    ]);
    for (const name of [...states]) if (!on.has(name)) states.delete(name);
    for (const name of on) states.add(name);
  }

  async #focus(target: FocusTarget): Promise<void> {
    this.#focusWanted = target;
    await this.updateComplete;
    this.#moveFocus();
  }

  /** Moves the focus where it is wanted, as soon as that is drawn: its sentences may still be on their way. */
  #moveFocus(): void {
    const root = this.renderRoot as ShadowRoot;
    const title = root.getElementById('title');
    if (!this.#focusWanted || !title) return;
    const found = (this.#focusWanted !== 'heading' && root.getElementById(this.#focusWanted)) || title;
    this.#focusWanted = null;
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: 'nearest' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'real-name-auth': RealNameAuth;
  }
}
