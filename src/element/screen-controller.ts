import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Screen } from '../contract/index.js';
import { screenBehindDraft, screenOf, stepsOf, type Store } from '../flow/index.js';
import type { Text } from '../locales/text.js';
import { firstHeading } from '../steps/first-heading.js';
import type { Heading } from '../steps/first-heading.js';
import { steps } from '../steps/index.js';
import { statusView } from '../steps/status/status-view.js';
import type { Send, View } from '../ui/define-view.js';
import type * as laterScreens from './later-screens.js';
import type { PressController } from './press-controller.js';
import type { TextController } from './text-controller.js';

/** The shape of a screen that is on its way. */
export const skeleton = html`<div part="skeleton" class="skeleton" aria-hidden="true">
  <i></i><i></i><i></i>
</div>`;

/** Screens that stand without anything being loaded for them. */
const isFirst = (screen: Screen) => ['connecting', 'unavailable', 'status'].includes(screen);

/** Loads the screens after the first one when they are reached, and draws the one at hand. */
export class ScreenController {
  readonly #views = new Map<Screen, View<Text> | 'loading' | 'failed'>();
  /** What takes in what the person does. The first screen has neither fields to leave nor places to paste into. */
  hands: { readonly send: Send } & Partial<PressController>;
  #shared: typeof laterScreens | null = null;

  constructor(
    readonly host: LitElement,
    readonly text: TextController,
    readonly store: Store,
  ) {
    this.hands = { send: fact => store.send(fact) };
  }

  /** The title of the screen at hand, or the widget's own while it is on its way. */
  heading(): Heading | null {
    const state = this.store.state;
    const { first, whole } = this.text;
    if (whole && this.#shared && !isFirst(screenOf(state))) return this.#shared.headingOf(state, whole);
    return first && firstHeading(state, first);
  }

  /** Where the person is; nothing on screens that are no steps. */
  stepper(): TemplateResult | typeof nothing {
    const state = this.store.state;
    const order = stepsOf(state);
    const current = order.indexOf(screenOf(state));
    const { whole } = this.text;
    if (current < 0 || !this.#shared || !whole) return nothing;
    const { steps: names, common } = whole.messages;
    return this.#shared.stepper(
      order.map(name => names[name]),
      current,
      { count: common.step(current + 1, order.length), done: common.done, current: common.current },
    );
  }

  body(send: Send): unknown {
    const state = this.store.state;
    const screen = screenOf(state);
    const { first, whole } = this.text;
    if (screen === 'connecting') this.#loadAhead();
    if (!first || screen === 'connecting') return skeleton;
    if (screen === 'status') {
      // The reasons of a revocation are told by sentences that the first screen has not.
      if (state.snapshot?.identity.status === 'revoked') void this.text.loadWhole().catch(() => undefined);
      return statusView(state, send, first);
    }
    if (isFirst(screen)) return nothing;
    const view = this.#views.get(screen);
    // Without a network nothing is fetched: some engines never try a module again that failed to come.
    if (view === undefined && state.online) void this.#load(screen);
    if (view === undefined || view === 'loading' || (view !== 'failed' && !whole)) return skeleton;
    if (view !== 'failed') return whole && view(state, send, whole);
    const { trouble, common } = first.messages;
    return html`<div part="note note-warning" class="note warning" role="alert">
      <div>
        <p>${trouble.faults.network}</p>
        <button
          part="button button-inline"
          class="inline"
          type="button"
          @click=${() => {
            void this.#load(screen);
          }}
        >
          ${common.retry}
        </button>
      </div>
    </div>`;
  }

  /** Fetches the screen that stands as soon as it is known what was typed in it earlier. */
  #loadAhead(): void {
    const { state } = this.store;
    const screen = screenBehindDraft(state);
    if (!isFirst(screen) && !this.#views.has(screen) && state.online) void this.#load(screen);
  }

  async #load(screen: Screen): Promise<void> {
    this.#views.set(screen, 'loading');
    try {
      const [view] = await Promise.all([steps[screen]?.(), this.#loadShared()]);
      if (view) this.#views.set(screen, view);
    } catch {
      this.#views.set(screen, 'failed');
    }
    this.host.requestUpdate();
    this.#loadNext(screen);
  }

  /** What all screens but the first share: styles, headings and sentences. */
  async #loadShared(): Promise<void> {
    const [later] = await Promise.all([import('./later-screens.js'), this.text.loadWhole()]);
    const sheets = (this.host.renderRoot as ShadowRoot).adoptedStyleSheets;
    for (const { styleSheet } of later.laterStyles)
      if (styleSheet && !sheets.includes(styleSheet)) sheets.push(styleSheet);
    if (!this.#shared) this.hands = new later.PressController(this.store.send);
    this.#shared = later;
  }

  /** Fetches the next screen of the flow while the person is busy with this one. */
  #loadNext(screen: Screen): void {
    const state = this.store.state;
    const order = stepsOf(state);
    const next = order[order.indexOf(screen) + 1];
    if (!next || this.#views.has(next) || !this.#shared || !state.online) return;
    steps[next]?.().then(
      view => this.#views.set(next, view),
      () => undefined,
    );
  }
}
