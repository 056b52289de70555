import type { ReactiveController, ReactiveElement } from 'lit';
import { pageLanguage, watchPageLanguage } from '../browser/page/page-language.js';
import { lazy } from '../browser/page/lazy.js';
import { chooseLanguage, isSameChoice, type Choice } from '../locales/choose-language.js';
import { companionLocales } from '../locales/companions.js';
import type { CompanionMessages } from '../locales/en/companions.js';
import { onRegistered, type OwnMessages, type Overrides } from '../locales/registered.js';
import { loadOwnWords } from './load-own-words.js';
import { reportDiagnostic } from './report-diagnostic.js';

/** Fetches the sentences of a language. */
const loaders = new Map(
  Object.entries(companionLocales).map(([language, load]) => [language, lazy<CompanionMessages>(load)]),
);

type Block = keyof CompanionMessages;
interface Host<B extends Block> extends ReactiveElement {
  readonly language: string | null;
  readonly messages: OwnMessages<Overrides<CompanionMessages[B]>> | null;
}

/** Finds the language of a badge or a gate and loads its few sentences. */
export class CompanionText<B extends Block> implements ReactiveController {
  /** The language of the sentences, BCP 47. */
  language = 'en';
  direction: 'ltr' | 'rtl' = 'ltr';
  /** What the element says; null until it is loaded. */
  messages: CompanionMessages[B] | null = null;
  #choice: Choice | null = null;
  #spoken: Choice | null = null;
  #overrides: Host<B>['messages'] = null;
  #unwatch: (() => void)[] = [];
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

  hostConnected(): void {
    const look = () => {
      this.host.requestUpdate();
    };
    this.#unwatch = [watchPageLanguage(look), onRegistered(look)];
  }

  hostDisconnected(): void {
    for (const stop of this.#unwatch) stop();
  }

  hostUpdate(): void {
    const choice = chooseLanguage(this.host.language ?? pageLanguage(this.host));
    const { messages } = this.host;
    if (messages === this.#overrides && isSameChoice(choice, this.#choice)) return;
    this.#overrides = messages;
    this.#choice = choice;
    this.#load(choice, messages).catch(() => {
      // The element keeps the sentences that it has; the next change tries again.
      if (this.#choice === choice) this.#choice = this.#spoken;
    });
  }

  async #load(choice: Choice, messages: Host<B>['messages']): Promise<void> {
    const { language, base, own: registered } = choice;
    const [built, own] = await Promise.all([loaders.get(base)?.(), loadOwnWords(choice, messages)]);
    if (!built || this.#choice !== choice) return;
    const { block } = this;
    const report = (misfit: object) => void reportDiagnostic({ code: 'RNA117', ...misfit });
    this.messages =
      own?.ownBlock(built[block], block, { language, registered, messages, report }) ?? built[block];
    this.language = language;
    this.direction = own?.directionOf(language, registered) ?? 'ltr';
    this.#spoken = choice;
    this.#markReady();
    this.host.requestUpdate();
  }
}
