import { ContextConsumer } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Backend, EventDetail, Screen } from '../contract/index.js';
import { createPerformer } from '../flow/performer.js';
import { createStore, screenOf, statusOf, triesLeft, type Effect, type Fact } from '../flow/index.js';
import { backendContext } from '../browser/backend-context.js';
import { createPorts } from '../browser/create-ports.js';
import { troubleView } from '../steps/trouble-view.js';
import { styles } from '../ui/styles.js';
import { tokens } from '../ui/tokens.js';
import { eventOf, type RealNameAuthEventMap } from './events.js';
import { PressController } from './press-controller.js';
import { reportDiagnostic } from './report-diagnostic.js';
import { ScreenController, skeleton } from './screen-controller.js';
import type { MessageOverrides } from './message-overrides.js';
import { TextController } from './text-controller.js';

/**
 * Real-name authentication of an account, individual or enterprise: the whole flow, then the account's status.
 *
 * @tag real-name-auth
 * @slot support - Ways to reach support; shown under every screen.
 * @slot tips - More tips beside the information form.
 * @fires rna-step-change - The person is on another screen.
 * @fires rna-status-change - The account's status is known, or has changed.
 * @fires rna-attempt-spent - A submission used up one of the day's tries.
 * @fires rna-locked - No try is left until `until`.
 * @fires rna-verified - The account was verified while the widget was there.
 * @fires rna-handoff - The person goes on at the provider.
 * @fires rna-error - Something failed or was refused; the person has been told.
 * @fires rna-session-expired - The login has expired; renew it, then call `reload()`.
 * @fires rna-request - Asks for a backend, per command; see `respondWith`. Neither bubbles nor is composed.
 */
export class RealNameAuth extends LitElement {
  static override properties = {
    endpoint: {},
    credentials: {},
    language: {},
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
    door: () => ({
      backend: this.backend,
      context: this.#context.value,
      endpoint: this.endpoint,
      credentials: this.credentials,
      getToken: this.getToken,
      language: this.#text.first?.language ?? 'en',
    }),
    announce: announcement => {
      this.dispatchEvent(eventOf(announcement));
    },
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
  readonly #presses = new PressController(fact => {
    this.#store.send(fact);
  });
  readonly #screens = new ScreenController(this, this.#text, () => this.#store.state);
  #running = false;
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
  show(place: 'status' | 'auto'): void {
    this.#store.send({ type: 'place.opened', place });
  }

  /** Asks the backend for the account's state, for example after the login was renewed. */
  reload(): void {
    this.#store.send({ type: 'retry.pressed' });
  }

  /** Forgets everything about the account in this browser: to be called at sign-out. */
  clear(): void {
    this.#store.send({ type: 'account.cleared' });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#running = true;
    this.#ports.start();
    this.ownerDocument.addEventListener('context-provider', this.#onProvider);
    // A microtask later the attributes and properties of a freshly parsed or upgraded element are all there.
    queueMicrotask(() => {
      if (this.#running) this.#store.send({ type: 'widget.connected' });
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
  readonly #onProvider = (event: Event): void => {
    if ((event as HTMLElementEventMap['context-provider']).context === backendContext)
      this.#context.hostConnected();
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
    const { send, press } = this.#presses;
    return html`<section
      part="screen"
      class="screen"
      aria-labelledby="title"
      lang=${first.language}
      @pointerenter=${this.#store.prepare}
      @focusin=${this.#store.prepare}
      @pointerdown=${press}
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
  }

  get #hasSupport(): boolean {
    return [...this.children].some(child => child.slot === 'support');
  }

  /** Whether anything on the screen changes with the time. */
  #showsTime(): boolean {
    const { snapshot, handoff } = this.#store.state;
    return (
      handoff !== null || snapshot?.attempts?.left === 0 || this.#store.state.trouble?.until !== undefined
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

  async #focus(target: 'heading' | 'summary' | 'trouble'): Promise<void> {
    await this.updateComplete;
    const root = this.renderRoot as ShadowRoot;
    const found =
      root.getElementById(target === 'heading' ? 'title' : target) ?? root.getElementById('title');
    found?.focus({ preventScroll: true });
    found?.scrollIntoView({ block: 'nearest' });
  }

  override addEventListener<N extends keyof RealNameAuthEventMap>(
    type: N,
    listener: (this: RealNameAuth, event: RealNameAuthEventMap[N]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener<N extends keyof HTMLElementEventMap>(
    type: N,
    listener: (this: HTMLElement, event: HTMLElementEventMap[N]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: never,
    options?: boolean | AddEventListenerOptions,
  ): void {
    super.addEventListener(type, listener, options);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'real-name-auth': RealNameAuth;
  }
}
