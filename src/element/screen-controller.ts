import { html, nothing, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import { whenIdle } from '../browser/page/idle.js';
import type { Screen } from '../contract/index.js';
import {
  screenBehindDraft,
  screenOf,
  stepsOf,
  subjectOf,
  triesLeft,
  type FlowState,
  type Store,
} from '../flow/index.js';
import { fault, type Fault } from '../flow/trouble.js';
import type { Text } from '../locales/text.js';
import { firstHeading, type Heading } from '../steps/first-heading.js';
import { stepName } from '../steps/step-name.js';
import { statusView } from '../steps/status/status-view.js';
import { troubleView } from '../steps/trouble-view.js';
import type { Send, View } from '../ui/define-view.js';
import { features, loadForm } from './features.js';
import type * as formFeature from './features/form.js';
import type { PressController } from './press-controller.js';
import type { TextController } from './text-controller.js';

/** The shape of a screen that is on its way; the focus waits there as well. */
export const skeleton = (label: string) =>
  html`<div
    part="skeleton"
    class="skeleton"
    id="loading"
    tabindex="-1"
    role="group"
    aria-label=${label || nothing}
  >
    <i part="skeleton-line"></i><i part="skeleton-line"></i><i part="skeleton-line"></i>
  </div>`;

/** Says that something did not come, with a way to try again. */
const missingNote = (told: TemplateResult, label: string, retry: () => void) =>
  html`<div part="note note-warning" class="note warning" role="alert">
    <div part="note-body">
      ${told}
      <button part="button-inline" class="inline" type="button" @click=${retry}>${label}</button>
    </div>
  </div>`;

/** What is said where no language has come: in both that are read here. */
export const withoutWords = (retry: () => void) =>
  html`<div part="screen" class="screen">
    ${missingNote(
      html`<p lang="zh-CN">页面未能完整加载，请重试。</p>
        <p lang="en">This page could not be loaded completely. Please try again.</p>`,
      '重试 / Try again',
      retry,
    )}
  </div>`;

/** Screens that stand without anything being fetched for them. */
const isFirst = (screen: Screen) => ['connecting', 'unavailable', 'status'].includes(screen);

/** The screen after the one at hand, as far as it can be told; null where nothing comes next. */
function nextScreen(state: FlowState): Screen | null {
  const screen = screenOf(state);
  if (screen === 'status') {
    const waits = screenOf({ ...state, requestedScreen: 'auto' });
    return waits === 'status' ? 'type' : waits;
  }
  const order = stepsOf(state);
  const at = order.indexOf(screen);
  return (at >= 0 && order[at + 1]) || null;
}

/**
 * Draws the screen at hand, fetches its feature where that has not come yet, and the next one's while nobody waits. What
 * does not come is said in a sentence that is at hand, with a way to try again; the portal is told.
 */
export class ScreenController {
  readonly #views = new Map<Screen, View<Text>>();
  readonly #loading = new Set<Screen>();
  /** Screens whose feature did not come, with whether there was a network then. */
  readonly #failed = new Map<Screen, boolean>();
  /** What takes in what the person does. The first screen has neither fields to leave nor places to paste into. */
  hands: { readonly send: Send } & Partial<PressController>;
  #form: typeof formFeature | null = null;
  #prefetched: Screen | null = null;
  #speaker: formFeature.Speaker | null = null;

  constructor(
    readonly host: LitElement,
    readonly text: TextController,
    readonly store: Store,
    /** Takes the styles of a screen. */
    readonly addStyles: (styles: readonly CSSResult[]) => void,
    /** Told each time that something did not come. */
    readonly report: (trouble: Fault) => void,
  ) {
    this.hands = { send: fact => store.send(fact) };
  }

  /** The title of the screen at hand, or the widget's own while it is on its way. */
  heading(): Heading | null {
    const state = this.store.state;
    const { first, whole } = this.text;
    if (whole && this.#form && !isFirst(screenOf(state))) return this.#form.headingOf(state, whole);
    return first && firstHeading(state, first);
  }

  /** Where the person is; nothing on screens that are no steps. */
  stepper(): TemplateResult | typeof nothing {
    const state = this.store.state;
    const order = stepsOf(state);
    const current = order.indexOf(screenOf(state));
    const { whole } = this.text;
    if (current < 0 || !this.#form || !whole) return nothing;
    const { common } = whole.messages;
    const subject = subjectOf(state);
    return this.#form.stepper(
      order.map(name => stepName(name, subject, whole.messages)),
      current,
      {
        name: common.steps,
        count: common.step(current + 1, order.length),
        done: common.done,
        current: common.current,
      },
    );
  }

  body(send: Send): unknown {
    const state = this.store.state;
    const screen = screenOf(state);
    const { first, whole } = this.text;
    if (screen === 'connecting') this.#loadAhead();
    if (!first || screen === 'connecting') return skeleton(first?.messages.common.connecting ?? '');
    if (screen === 'status') {
      // The reasons of a revocation are told by sentences that the first screen has not.
      if (state.snapshot?.identity.status === 'revoked') void this.text.loadWhole().catch(() => undefined);
      return [this.#news(send), statusView(state, send, first), this.#withdrawal(send)];
    }
    if (isFirst(screen)) return nothing;
    const view = this.#views.get(screen);
    if (view && whole) return [this.#news(send), view(state, send, whole), this.#withdrawal(send)];
    if (!this.#isMissing) {
      void this.#load(screen);
      return skeleton(first.messages.common.connecting);
    }
    const { trouble, common } = first.messages;
    return missingNote(html`<p>${trouble.faults['not-loaded']}</p>`, common.retry, () => {
      void this.#load(screen);
      if (state.trouble?.code === 'not-loaded') send({ type: 'retry.pressed' });
      this.host.requestUpdate();
    });
  }

  /** What went wrong, above the screen: not where the screen itself says that something did not come. */
  trouble(send: Send): unknown {
    const { state } = this.store;
    const { first, whole } = this.text;
    if (!first || (this.#isMissing && state.trouble?.code === 'not-loaded')) return nothing;
    const tries = state.snapshot && triesLeft(state.snapshot, state.ledger, state.now);
    return troubleView(state, tries?.left ?? null, send, first, whole?.messages.refusals ?? null);
  }

  /** Whether the screen at hand is on its way. */
  get isLoading(): boolean {
    const screen = screenOf(this.store.state);
    return (
      screen === 'connecting' ||
      !(isFirst(screen) || this.#isMissing || (this.#views.has(screen) && this.text.whole))
    );
  }

  /** What a screen reader says by itself. */
  spoken(): string {
    const { first, whole } = this.text;
    if (this.isLoading) return first?.messages.common.connecting ?? '';
    if (!this.#form || !whole) return '';
    this.#speaker ??= new this.#form.Speaker();
    return this.#speaker.say(this.store.state, whole, () => {
      this.host.requestUpdate();
    });
  }

  /** Whether the screen at hand did not come, and is not tried again by itself. */
  get #isMissing(): boolean {
    const { state } = this.store;
    const wasOnline = this.#failed.get(screenOf(state));
    return wasOnline !== undefined && (wasOnline || !state.online);
  }

  /** What came from elsewhere; nobody who has been at a form lacks its part. */
  #news(send: Send): unknown {
    const { whole } = this.text;
    return this.#form && whole ? this.#form.newsView(this.store.state, send, whole) : nothing;
  }

  /** The way out of an application that was handed in; on the first screen once the form's part has come. */
  #withdrawal(send: Send): unknown {
    const { whole } = this.text;
    return this.#form && whole ? this.#form.withdrawView(this.store.state, send, whole) : nothing;
  }

  /** Fetches the screen that stands as soon as it is known what was typed in it earlier. */
  #loadAhead(): void {
    const { state } = this.store;
    const screen = screenBehindDraft(state);
    const isKnown = isFirst(screen) || this.#views.has(screen) || this.#failed.has(screen);
    if (!isKnown && state.online) void this.#load(screen);
  }

  /** Fetches what the next screen needs, once nobody waits for anything: its press then waits for nothing either. */
  async prefetch(): Promise<void> {
    const screen = screenOf(this.store.state);
    if (screen === this.#prefetched || (!isFirst(screen) && !this.#views.has(screen))) return;
    this.#prefetched = screen;
    await whenIdle();
    const { state } = this.store;
    const next = nextScreen(state);
    if (next && state.online && this.host.isConnected && !this.#views.has(next))
      await this.#fetch(next).catch(() => undefined);
    if (screen === 'status' && state.snapshot?.application) this.host.requestUpdate();
  }

  async #load(screen: Screen): Promise<void> {
    if (this.#loading.has(screen)) return;
    this.#loading.add(screen);
    this.#failed.delete(screen);
    try {
      await this.#fetch(screen);
    } catch {
      this.#failed.set(screen, this.store.state.online);
      this.report(fault('not-loaded'));
    }
    this.#loading.delete(screen);
    this.host.requestUpdate();
  }

  /** Fetches a screen with its styles and the language. */
  async #fetch(screen: Screen): Promise<void> {
    const [feature, form] = await Promise.all([features[screen]?.(), loadForm(), this.text.loadWhole()]);
    this.addStyles([...form.styles, ...(feature?.styles ?? [])]);
    if (!this.#form) this.hands = new form.PressController(this.store.send);
    this.#form = form;
    const view = feature?.views[screen];
    if (view) this.#views.set(screen, view);
  }
}
