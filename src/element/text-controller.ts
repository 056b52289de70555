import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { localeFor, type Locale } from '../locales/index.js';
import type { Messages } from '../locales/en.js';
import { createText, type IssueSentences, type Text } from '../locales/text.js';

/** The shape of the sentences with every part optional. */
export type MessageOverrides = Overrides<Messages>;
type Overrides<T> = {
  readonly [K in keyof T]?: T[K] extends (...args: never) => unknown ? T[K] : Overrides<T[K]>;
};

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The built-in sentences with the portal's own laid over them. Unknown keys are left out. */
function overlay<T extends Tree>(base: T, own: Tree): T {
  return Object.fromEntries(
    Object.entries(base).map(([key, value]) => {
      const mine = Object.hasOwn(own, key) ? own[key] : undefined;
      if (mine === undefined) return [key, value];
      return [key, isTree(value) ? (isTree(mine) ? overlay(value, mine) : value) : sameKind(value, mine)];
    }),
  ) as T;
}

/** A sentence may stand for a function of its values; anything else of another kind is left out. */
function sameKind(value: unknown, mine: unknown): unknown {
  if (typeof mine === typeof value) return mine;
  return typeof value === 'function' && typeof mine === 'string' ? () => mine : value;
}

/** Finds the element's language, loads its sentences, and has the element drawn again when they are there. */
export class TextController implements ReactiveController {
  text: Text | null = null;
  #timeZone = 'Asia/Shanghai';
  #tag: string | null = null;
  #overrides: MessageOverrides | null = null;
  #locale: Locale | null = null;
  #messages: Messages | null = null;
  #issues: IssueSentences | null = null;
  #wantsIssues = false;
  #observer: MutationObserver | null = null;

  constructor(readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => void this.#load());
    this.#observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
    void this.#load();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  choose(tag: string | null, overrides: MessageOverrides | null): void {
    this.#tag = tag;
    this.#overrides = overrides;
    void this.#load();
  }

  set timeZone(timeZone: string) {
    if (timeZone === this.#timeZone) return;
    this.#timeZone = timeZone;
    this.#make();
  }

  /** Loads the sentences of the checks too, now and after each change of language. */
  async loadIssues(): Promise<void> {
    this.#wantsIssues = true;
    if (this.#issues || !this.#locale) return;
    const locale = this.#locale;
    const issues = await locale.issues();
    if (locale === this.#locale) this.#issues = issues;
    this.#make();
  }

  get #language(): string {
    const near = this.host.closest('[lang]')?.getAttribute('lang');
    return this.#tag ?? (near || navigator.language);
  }

  async #load(): Promise<void> {
    const locale = localeFor(this.#language);
    if (locale !== this.#locale) {
      this.#locale = locale;
      const [messages, issues] = await Promise.all([
        locale.messages(),
        this.#wantsIssues ? locale.issues() : null,
      ]);
      // Another language may have been chosen while this one was on its way.
      if (locale !== this.#locale) return;
      this.#messages = messages;
      this.#issues = issues;
    }
    this.#make();
  }

  #make(): void {
    if (!this.#messages || !this.#locale) return;
    const messages = this.#overrides ? overlay(this.#messages, this.#overrides as Tree) : this.#messages;
    this.text = createText(this.#locale.language, messages, this.#issues, this.#timeZone);
    this.host.requestUpdate();
  }
}
