import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageLanguage, watchPageLanguage } from '../browser/page-language.js';
import { localeFor, type Locale } from '../locales/index.js';
import type { FirstMessages } from '../locales/en.first.js';
import type { Messages } from '../locales/en.js';
import type { MessageOverrides, overlay, Tree } from './message-overrides.js';
import { createText, type IssueSentences, type Text } from '../locales/text.js';

/** What is loaded of a language. */
interface Loaded {
  readonly locale: Locale;
  readonly first: FirstMessages;
  readonly whole: Messages | null;
  readonly issues: IssueSentences | null;
}

/** Finds the element's language, loads its sentences, and has the element drawn again when they are there. */
export class TextController implements ReactiveController {
  /** What the first screen says; null until it is loaded. */
  first: Text<FirstMessages> | null = null;
  /** What all screens say; null until the first one is left. */
  whole: Text | null = null;
  #timeZone = 'Asia/Shanghai';
  #tag: string | null = null;
  #overrides: MessageOverrides | null = null;
  #overlay: typeof overlay | null = null;
  #locale: Locale | null = null;
  #loaded: Loaded | null = null;
  #wantsWhole = false;
  #unwatch: () => void = () => undefined;

  constructor(readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwatch = watchPageLanguage(() => {
      this.#load();
    });
    this.#load();
  }

  hostDisconnected(): void {
    this.#unwatch();
  }

  choose(tag: string | null, overrides: MessageOverrides | null): void {
    this.#tag = tag;
    this.#overrides = overrides;
    this.#load();
    if (overrides && !this.#overlay) void this.#loadOverlay();
    else this.#make();
  }

  set timeZone(timeZone: string) {
    if (timeZone === this.#timeZone) return;
    this.#timeZone = timeZone;
    this.#make();
  }

  /** Loads the sentences of all screens and of the checks, now and after each change of language. */
  async loadWhole(): Promise<void> {
    this.#wantsWhole = true;
    if (!this.whole && this.#locale) await this.#fetch(this.#locale);
  }

  /** Few portals have sentences of their own: what lays them over the built-in ones is fetched for those. */
  async #loadOverlay(): Promise<void> {
    this.#overlay = (await import('./message-overrides.js')).overlay;
    this.#make();
  }

  get #language(): string {
    return this.#tag ?? pageLanguage(this.host);
  }

  #load(): void {
    const locale = localeFor(this.#language);
    if (locale === this.#locale) return;
    this.#locale = locale;
    // Without its sentences the element keeps those it has, or its skeleton; the next change tries again.
    this.#fetch(locale).catch(() => {
      if (this.#locale === locale) this.#locale = this.#loaded?.locale ?? null;
    });
  }

  async #fetch(locale: Locale): Promise<void> {
    const more = this.#wantsWhole;
    const [first, whole, issues] = await Promise.all([
      locale.first(),
      more ? locale.messages() : null,
      more ? locale.issues() : null,
    ]);
    // Another language may have been chosen while this one was on its way.
    if (locale !== this.#locale || (this.#wantsWhole && !more)) return;
    this.#loaded = { locale, first, whole, issues };
    this.#make();
  }

  #make(): void {
    if (!this.#loaded) return;
    const { locale, first, whole, issues } = this.#loaded;
    // Sentences that the portal replaces are not shown before they are replaced.
    if (this.#overrides && !this.#overlay) return;
    const own = <T extends Tree>(messages: T) =>
      this.#overrides && this.#overlay ? this.#overlay(messages, this.#overrides) : messages;
    const { language } = locale;
    this.whole = whole && createText(language, own(whole), issues, this.#timeZone);
    this.first = this.whole ?? createText(language, own(first), null, this.#timeZone);
    this.host.requestUpdate();
  }
}
