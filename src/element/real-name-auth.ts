import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Backend, EventDetail, Screen } from '../contract/index.js';
import { createPerformer } from '../flow/performer.js';
import { changesByTime, createStore, screenOf, statusOf, type Effect, type Fact } from '../flow/index.js';
import { fault, type Fault } from '../flow/trouble.js';
import { backendContext } from '../browser/backend/backend-context.js';
import { isSameBackend } from '../browser/backend/property-transport.js';
import { createPorts } from '../browser/create-ports.js';
import { onSecond } from '../browser/page/page-events.js';
import type { AllowList } from '../browser/handoff/create-handoff.js';
import type { MessageOverrides } from '../locales/registered.js';
import { plainText } from '../ui/plain-text.js';
import { styles } from '../ui/styles.js';
import { screenTokens } from '../ui/screen-tokens.js';
import { tokensHere } from '../ui/tokens-here.js';
import { eventOf, type RealNameAuthEventMap } from './events.js';
import { TypedElement } from './typed-element.js';
import { FocusController } from './focus-controller.js';
import { reflectStates } from './custom-states.js';
import { featurePerformers, loadForm, loadPerson, loadPhotos } from './features.js';
import { LateContextConsumer } from './late-context-consumer.js';
import { reportDiagnostic } from './report-diagnostic.js';
import { ScreenController, skeleton, withoutWords } from './screen-controller.js';
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
  static override styles = [tokensHere, screenTokens, plainText, styles];

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

  /** Own sentences in place of the built-in ones, in the same shape: for every language, or under a language’s tag. */
  messages: MessageOverrides | null = null;

  #markDrawn: () => void = () => undefined;
  readonly #drawn = new Promise<void>(resolve => {
    this.#markDrawn = resolve;
  });
  readonly #internals = this.attachInternals();
  readonly #text = new TextController(this, () => {
    this.#tellFault(fault('not-loaded'));
  });
  readonly #focus = new FocusController(this);
  readonly #context = new LateContextConsumer(this, {
    context: backendContext,
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
      language: this.#text.language,
    }),
    announce: announcement => this.dispatchEvent(eventOf(announcement)),
    policy: () => this.#store.state.snapshot?.policy,
    focus: target => {
      this.#focus.want(target);
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
    features: { form: loadForm, photos: loadPhotos, person: loadPerson },
  });
  readonly #performer = createPerformer(
    this.#ports.ports,
    (fact: Fact) => {
      this.#store.send(fact);
    },
    featurePerformers,
  );
  readonly #store = createStore({
    now: () => this.#ports.ports.clock.now(),
    perform: (effect: Effect) => {
      this.#performer.perform(effect);
    },
  });
  readonly #screens = new ScreenController(
    this,
    this.#text,
    this.#store,
    later => {
      this.addStyles(later);
    },
    trouble => {
      this.#tellFault(trouble);
    },
  );
  #running = false;
  #hasBegun = false;
  #mayDraw = false;
  #asked: Promise<void> | null = null;
  #stopTicking: () => void = () => undefined;

  constructor() {
    super();
    this.#store.subscribe(state => {
      this.#text.timeZone = state.snapshot?.policy.timeZone ?? 'Asia/Shanghai';
      reflectStates(this.#internals.states, state);
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
    this.#store.send({ type: 'reload.requested' });
  }

  /** Forgets everything about the account in this browser: to be called at sign-out. */
  clear(): void {
    this.#store.send({ type: 'account.cleared' });
  }

  /** Moves the focus to the heading of the screen. */
  override focus(): void {
    this.#focus.want('heading');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ports.start();
    whenProvided(this, () => {
      if (!this.isConnected) return;
      this.#running = true;
      this.#store.send({ type: 'widget.connected' });
    });
    this.#asked ??= new Promise(resolve => {
      setTimeout(() => {
        this.#mayDraw = true;
        this.requestUpdate();
        resolve();
      });
    });
    this.#stopTicking();
    this.#stopTicking = onSecond(() => {
      if (changesByTime(this.#store.state, this.#ports.ports.clock.now()))
        this.#store.send({ type: 'clock.ticked' });
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#running = false;
    this.#performer.stop();
    this.#ports.stop();
    this.#stopTicking();
  }

  /** Nothing is drawn before the backend is asked; one in the page itself has answered by then. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    if (!this.#text.first || changed.has('messages') || changed.has('language')) this.#text.choose();
    const before = changed.get('backend');
    const isOther = changed.has('backend') && !isSameBackend(before, this.backend);
    const replaced = this.#hasBegun && (isOther || changed.has('endpoint'));
    if (replaced && this.#running) this.#store.send({ type: 'backend.replaced' });
    this.#hasBegun = true;
    return this.#mayDraw;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#asked;
    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult {
    const { first } = this.#text;
    const heading = this.#screens.heading();
    if (this.#text.failed) return html`${withoutWords(this.#text.retry)}${this.#support()}`;
    if (!first || !heading)
      return html`<div part="screen" class="screen" aria-busy="true">${skeleton('')}</div>`;
    const { title, lead } = heading;
    const { send, press, paste, over, drop } = this.#screens.hands;
    // Where only support can help at once, it comes first.
    const isOverQuota = this.step === 'over-quota';
    const support = this.#support();
    return html`<div
      part="screen"
      class="screen"
      role="group"
      aria-busy=${this.#screens.isLoading ? 'true' : 'false'}
      aria-labelledby="title"
      lang=${first.language}
      dir=${this.dir === 'rtl' || this.dir === 'ltr' ? this.dir : first.direction}
      @pointerdown=${press}
      @paste=${paste}
      @dragover=${over}
      @drop=${drop}
    >
      ${this.#screens.stepper()}
      <header role="none" part="header">
        <h2 part="title" id="title" tabindex="-1">${title}</h2>
        ${lead ? html`<p part="lead" class="lead">${lead}</p>` : nothing}
      </header>
      <div part="body" class="body">
        ${isOverQuota ? support : nothing} ${this.#screens.trouble(send)} ${this.#screens.body(send)}
      </div>
      ${isOverQuota ? nothing : support}
      <p class="sr" role="status">${this.#screens.spoken()}</p>
    </div>`;
  }

  protected override updated(): void {
    if (this.#text.first && this.step !== 'connecting') this.#markDrawn();
    if (this.step !== 'connecting') void this.#screens.prefetch();
  }

  #tellFault({ code, retryable }: Fault): void {
    this.dispatchEvent(eventOf({ event: 'rna-error', detail: { code, retryable } }));
  }

  #support(): TemplateResult {
    const isFilled = this.querySelector(':scope > [slot="support"]') !== null;
    return html`<footer role="none" part="support" class=${isFilled ? 'filled' : ''}>
      <slot
        name="support"
        @slotchange=${() => {
          this.requestUpdate();
        }}
      ></slot>
    </footer>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'real-name-auth': RealNameAuth;
  }
}
