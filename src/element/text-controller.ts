import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageLanguage, watchPageLanguage } from '../browser/page/page-language.js';
import { lazy } from '../browser/page/lazy.js';
import { localeFor, locales, type Language, type Locale } from '../locales/index.js';
import type { FirstMessages } from '../locales/en/first.js';
import { overlay, type MessageOverrides, type Tree } from './message-overrides.js';
import { createText, type Text } from '../locales/text.js';

/** What is at hand of a language. */
interface Loaded {
  readonly locale: Locale;
  readonly all: Language | null;
}

/** Fetches all sentences of a language. */
const loaders = new Map(locales.map(locale => [locale, lazy<Language>(locale.load)]));

/** Finds the element's language, loads its sentences, and has the element drawn again when they are there. */
export class TextController implements ReactiveController {
  /** What the first screen says; null until the element is connected. */
  first: Text<FirstMessages> | null = null;
  /** What all screens say; null until the first one is left. */
  whole: Text | null = null;
  #timeZone = 'Asia/Shanghai';
  #tag: string | null = null;
  #overrides: MessageOverrides | null = null;
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
    this.#make();
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

  get #language(): string {
    return this.#tag ?? pageLanguage(this.host);
  }

  #load(): void {
    const locale = localeFor(this.#language);
    if (locale === this.#locale) return;
    this.#locale = locale;
    if (!this.#loaded?.all) {
      this.#loaded = { locale, all: null };
      this.#make();
    }
    if (!this.#wantsWhole) return;
    // Without its sentences the element keeps those it has; the next change tries again.
    this.#fetch(locale).catch(() => {
      if (this.#locale === locale) this.#locale = this.#loaded?.locale ?? null;
    });
  }

  async #fetch(locale: Locale): Promise<void> {
    const all = (await loaders.get(locale)?.()) ?? null;
    // Another language may have been chosen while this one was on its way.
    if (locale !== this.#locale) return;
    this.#loaded = { locale, all };
    this.#make();
  }

  #make(): void {
    if (!this.#loaded) return;
    const { locale, all } = this.#loaded;
    const own = <T extends Tree>(messages: T) =>
      this.#overrides ? overlay(messages, this.#overrides) : messages;
    const { language, first } = locale;
    this.whole = all && createText(language, own(all.messages), all.issues, this.#timeZone);
    this.first = this.whole ?? createText(language, own(first), null, this.#timeZone);
    this.host.requestUpdate();
  }
}
