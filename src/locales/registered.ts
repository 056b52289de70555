/**
 * Languages that a portal adds at run time. They are kept under a key of the page, so that each copy of the package (the
 * widget's script, the badge's, a bundle) knows them, whichever registered them.
 */
import type { CompanionMessages } from './en/companions.js';
import type { Messages } from './en/messages.js';
import type { IssueCode } from '../domain/index.js';

/**
 * Sentences with every part optional. One that takes values is a function of them, or a text with their names in braces,
 * such as `Étape {n} sur {of}`.
 */
export type Overrides<T> = {
  readonly [K in keyof T]?: T[K] extends (...args: never) => unknown
    ? T[K] | string
    : T[K] extends string
      ? string
      : Overrides<T[K]>;
};

/** What an issue sentence may speak of; any of it may be missing. */
export type IssueParams = Readonly<Record<string, string | number>>;

/** The sentences of one language, or a part of them: what is missing is said in the language that comes next. */
export interface LocaleMessages extends Overrides<Messages> {
  /** Which way the language is written; where it is not given, the script of the language tells. */
  readonly direction?: 'ltr' | 'rtl';
  /** What stands beside a field when a check has found something, by code. */
  readonly issues?: { readonly [Code in IssueCode]?: string | ((params: IssueParams) => string) };
  /** What `<real-name-badge>` says. */
  readonly badge?: Overrides<CompanionMessages['badge']>;
  /** What `<real-name-gate>` says. */
  readonly gate?: Overrides<CompanionMessages['gate']>;
}

/** Own sentences, for every language or under the tags of some: what stands under `zh` is said in each kind of Chinese. */
export type OwnMessages<T> = T | { readonly [language: string]: T };
/** An element's own sentences. */
export type MessageOverrides = OwnMessages<Overrides<Messages> & Pick<LocaleMessages, 'issues'>>;

interface Registry {
  readonly languages: Map<string, LocaleMessages>;
  readonly listeners: Set<() => void>;
}

const key = Symbol.for('real-name-auth.locales');
const registry = ((globalThis as Record<symbol, unknown>)[key] ??= {
  languages: new Map(),
  listeners: new Set(),
}) as Registry;

/** The languages that were registered, with their sentences. */
export const registered: ReadonlyMap<string, LocaleMessages> = registry.languages;

/**
 * Adds a language to all widgets, badges and gates of the page, or sentences to one that ships: at any time, also while they
 * are shown. What it does not say falls back sentence by sentence, from `fr-CA` to `fr`, and then to a language that ships.
 * Registered again, a language is replaced.
 *
 * @param language BCP 47, such as `fr` or `pt-BR`
 * @throws RangeError where that is no language tag
 */
export function registerLocale(language: string, messages: LocaleMessages): void {
  const [tag = language] = Intl.getCanonicalLocales(language);
  registry.languages.set(tag, messages);
  for (const tell of [...registry.listeners]) tell();
}

/** Calls the listener each time that a language is registered; returns how to stop that. */
export function onRegistered(listener: () => void): () => void {
  registry.listeners.add(listener);
  return () => registry.listeners.delete(listener);
}
