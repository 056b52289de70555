import type { ReactiveController, ReactiveElement } from 'lit';
import { pageLanguage, watchPageLanguage } from '../browser/page/page-language.js';
import { lazy } from '../browser/page/lazy.js';
import { companionLanguage, companionLocales } from '../locales/companions.js';
import type { CompanionMessages } from '../locales/en/companions.js';
import { overlay, type Overrides } from './message-overrides.js';

/** Fetches the sentences of a language. */
const loaders = new Map(
  Object.entries(companionLocales).map(([language, load]) => [language, lazy<CompanionMessages>(load)]),
);

type Block = keyof CompanionMessages;
interface Host<B extends Block> extends ReactiveElement {
  readonly language: string | null;
  readonly messages: Overrides<CompanionMessages[B]> | null;
}

/** Finds the language of a badge or a gate and loads its few sentences. */
export class CompanionText<B extends Block> implements ReactiveController {
  /** The language of the sentences, BCP 47. */
  language = 'en';
  #loaded: CompanionMessages | null = null;
  #wanted = '';
  #unwatch: () => void = () => undefined;
  #markReady: () => void = () => undefined;
  /** Resolves once there are sentences. */
  readonly ready = new Promise<void>(resolve => {
    this.#markReady = resolve;
  });

  constructor(
    readonly host: Host<B>,
    readonly block: B,
  ) {
    host.addController(this);
  }

  /** What the element says; null until it is loaded. */
  get messages(): CompanionMessages[B] | null {
    const { messages: own } = this.host;
    const words = this.#loaded?.[this.block] ?? null;
    return words && own ? overlay(words, own) : words;
  }

  hostConnected(): void {
    this.#unwatch = watchPageLanguage(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#unwatch();
  }

  hostUpdate(): void {
    const language = companionLanguage(this.host.language ?? pageLanguage(this.host));
    if (language === this.#wanted) return;
    this.#wanted = language;
    Promise.resolve(loaders.get(language)?.()).then(
      messages => {
        if (this.#wanted !== language || !messages) return;
        this.#loaded = messages;
        this.language = language;
        this.#markReady();
        this.host.requestUpdate();
      },
      () => {
        // The element keeps the sentences that it has; the next change tries again.
        if (this.#wanted === language) this.#wanted = this.#loaded ? this.language : '';
      },
    );
  }
}
