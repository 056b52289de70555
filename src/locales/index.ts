import type { ShippedLanguage } from './choose-language.js';
import { enFirst, type FirstMessages } from './en/first.js';
import type { LaterMessages } from './en/later.js';
import type { IssueSentences } from './text.js';
import { zhCNFirst } from './zh-CN/first.js';

/** The sentences of a language that are fetched behind the first screen. */
export interface Language {
  readonly messages: LaterMessages;
  readonly issues: IssueSentences;
}

/** A language that ships. Both parts are to be loaded through `lazy`, which says what the parameter is. */
export interface Locale {
  /** What the first screen says. */
  readonly loadFirst: (_retry: string) => Promise<FirstMessages>;
  /** What all others say, and the checks. */
  readonly loadLater: (_retry: string) => Promise<Language>;
}

/**
 * The languages that ship; only the one in use is fetched. The entry holds what the first screen says in the two that most
 * pages speak: a request of their own would cost a slow phone more than these bytes.
 */
export const locales: Readonly<Record<ShippedLanguage, Locale>> = {
  en: {
    loadFirst: () => Promise.resolve(enFirst),
    loadLater: _retry => import('./en/language.js'),
  },
  'zh-CN': {
    loadFirst: () => Promise.resolve(zhCNFirst),
    loadLater: _retry => import('./zh-CN/language.js'),
  },
  'zh-Hant': {
    loadFirst: async _retry => (await import('./zh-Hant/first.js')).zhHantFirst,
    loadLater: _retry => import('./zh-Hant/language.js'),
  },
};
