import { enFirst, type FirstMessages } from './en/first.js';
import type { Messages } from './en/messages.js';
import type { IssueSentences } from './text.js';
import { zhCNFirst } from './zh-CN/first.js';

/** A language that ships, in three parts: for the first screen (at hand at once), for all screens, for the checks. */
export interface Locale {
  readonly language: string;
  readonly first: FirstMessages;
  readonly messages: () => Promise<Messages>;
  readonly issues: () => Promise<IssueSentences>;
}

/** The languages that ship. Another one: one folder-mate file with its sentences, and one line here. */
export const locales: readonly Locale[] = [
  {
    language: 'en',
    first: enFirst,
    messages: async () => (await import('./en/messages.js')).en,
    issues: async () => (await import('./en/issues.js')).enIssues,
  },
  {
    language: 'zh-CN',
    first: zhCNFirst,
    messages: async () => (await import('./zh-CN/messages.js')).zhCN,
    issues: async () => (await import('./zh-CN/issues.js')).zhCNIssues,
  },
];

/** The locale that fits a BCP 47 tag best; English where none does. */
export function localeFor(tag: string): Locale {
  const wanted = tag.toLowerCase();
  const language = wanted.split('-')[0] ?? '';
  const fits = (locale: Locale) => locale.language.toLowerCase();
  const found =
    locales.find(locale => fits(locale) === wanted) ??
    locales.find(locale => fits(locale).split('-')[0] === language);
  return found ?? (locales[0] as Locale);
}
