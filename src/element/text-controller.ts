import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageLanguage, watchPageLanguage } from '../browser/page/page-language.js';
import { lazy } from '../browser/page/lazy.js';
import { chooseLanguage, isSameChoice, shipped, type Choice } from '../locales/choose-language.js';
import { locales, type Language } from '../locales/index.js';
import type { FirstMessages } from '../locales/en/first.js';
import { joinMessages } from '../locales/join-messages.js';
import type * as ownWords from '../locales/own-words.js';
import { onRegistered, type MessageOverrides } from '../locales/registered.js';
import { createText, type Text } from '../locales/text.js';
import { loadOwnWords } from './load-own-words.js';
import { reportDiagnostic } from './report-diagnostic.js';

/** What is at hand of a language. */
interface Loaded {
  readonly choice: Choice;
  readonly first: FirstMessages;
  readonly later: Language | null;
  /** What lays the page's own sentences over these; null where there are none. */
  readonly own: typeof ownWords | null;
}

/** Fetches the two parts of each language. */
const loaders = new Map(
  shipped.map(language => {
    const { loadFirst, loadLater } = locales[language];
    return [language, { first: lazy(loadFirst), later: lazy(loadLater) }] as const;
  }),
);

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly language: string | null;
  readonly messages: MessageOverrides | null;
}

/** Finds the element's language, loads its sentences, and has the element drawn again when they are there. */
export class TextController implements ReactiveController {
  /** What the first screen says; null until it is loaded. */
  first: Text<FirstMessages> | null = null;
  /** What all screens say; null until the first one is left. */
  whole: Text | null = null;
  /** Whether there is nothing to say anything with, because not even the first sentences came. */
  failed = false;
  #timeZone = 'Asia/Shanghai';
  #overrides: MessageOverrides | null = null;
  #choice: Choice | null = null;
  #loaded: Loaded | null = null;
  #wantsWhole = false;
  #unwatch: (() => void)[] = [];

  constructor(
    readonly host: Host,
    /** Told when there is nothing to say anything with. */
    readonly report: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const look = () => {
      if (this.#choice) this.choose();
    };
    this.#unwatch = [watchPageLanguage(look), onRegistered(look)];
    look();
  }

  hostDisconnected(): void {
    for (const stop of this.#unwatch) stop();
  }

  /** The language to speak, as soon as it can be told. BCP 47. */
  get language(): string {
    return this.#chosen.language;
  }

  get #chosen(): Choice {
    return chooseLanguage(this.host.language ?? pageLanguage(this.host));
  }

  /** Takes up the language and the sentences that the element is given. */
  choose(): void {
    const choice = this.#chosen;
    const { messages } = this.host;
    const isNew = messages !== this.#overrides;
    if (!isNew && isSameChoice(choice, this.#choice)) return;
    this.#overrides = messages;
    this.#choice = choice;
    this.#fetch().catch(() => {
      this.#failed(choice);
    });
  }

  set timeZone(timeZone: string) {
    if (timeZone === this.#timeZone) return;
    this.#timeZone = timeZone;
    this.#make();
  }

  /** Loads the sentences of all screens and of the checks, now and after each change of language. */
  async loadWhole(): Promise<void> {
    this.#wantsWhole = true;
    if (!this.whole && this.#choice) await this.#fetch();
  }

  /** Tries once more to have something to say. */
  readonly retry = (): void => {
    if (!this.failed) return;
    this.failed = false;
    this.#choice = null;
    this.choose();
    this.host.requestUpdate();
  };

  /** Without its sentences the element keeps those it has; the next change tries again. */
  #failed(choice: Choice): void {
    if (choice !== this.#choice) return;
    if (this.#loaded) {
      this.#choice = this.#loaded.choice;
      return;
    }
    this.failed = true;
    this.report();
    addEventListener('online', this.retry, { once: true });
    this.host.requestUpdate();
  }

  async #fetch(): Promise<void> {
    const choice = this.#choice;
    const load = choice && loaders.get(choice.base);
    if (!choice || !load) return;
    const [first, later, own] = await Promise.all([
      load.first(),
      this.#wantsWhole ? load.later() : null,
      loadOwnWords(choice, this.#overrides),
    ]);
    // Another language may have been chosen while this one was on its way, or more of it have come.
    if (choice !== this.#choice || (this.#loaded?.choice === choice && this.#loaded.later && !later)) return;
    this.#loaded = { choice, first, later, own };
    this.failed = false;
    this.#make();
  }

  #make(): void {
    if (!this.#loaded) return;
    const { choice, first, later, own } = this.#loaded;
    const { language, own: registered } = choice;
    const messages = later ? joinMessages(first, later.messages) : first;
    const built = { messages, issues: later?.issues ?? null };
    const said =
      own?.ownMessages(built.messages, built.issues, {
        language,
        registered,
        messages: this.#overrides,
        // What stands on a later screen cannot be told from what is nowhere before that has come.
        report: later && (misfit => void reportDiagnostic({ code: 'RNA117', ...misfit })),
      }) ?? built;
    const direction = own?.directionOf(language, registered) ?? 'ltr';
    this.first = createText({ ...said, language, direction, timeZone: this.#timeZone });
    this.whole = later && (this.first as Text);
    this.host.requestUpdate();
  }
}
