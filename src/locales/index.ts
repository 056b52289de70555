import { enFirst, type FirstMessages } from './en/first.js';
import type { Messages } from './en/messages.js';
import { fittingLanguage } from './fitting-language.js';
import type { IssueSentences } from './text.js';
import { zhCNFirst } from './zh-CN/first.js';

/** All sentences of a language. */
export interface Language {
  readonly messages: Messages;
  readonly issues: IssueSentences;
}

/** A language that ships: what the first screen says is at hand, the rest is fetched. */
export interface Locale {
  readonly language: string;
  readonly first: FirstMessages;
  /** To be called through `lazy`, which says what the parameter is. */
  readonly load: (_retry: string) => Promise<Language>;
}

/** The languages that ship. Another one: one folder-mate file with its sentences, and one line here. */
export const locales: readonly Locale[] = [
  {
    language: 'en',
    first: enFirst,
    load: _retry => import('./en/language.js'),
  },
  {
    language: 'zh-CN',
    first: zhCNFirst,
    load: _retry => import('./zh-CN/language.js'),
  },
];

/** The locale that fits a BCP 47 tag best; English where none does. */
export function localeFor(tag: string): Locale {
  const language = fittingLanguage(
    tag,
    locales.map(locale => locale.language),
  );
  return locales.find(locale => locale.language === language) as Locale;
}
