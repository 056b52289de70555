import type { CompanionMessages } from './en/companions.js';
import { localeFor } from './index.js';

/** The sentences of badge and gate, by language. */
export const companionLocales: Readonly<Record<string, () => Promise<CompanionMessages>>> = {
  en: async () => (await import('./en/companions.js')).enCompanions,
  'zh-CN': async () => (await import('./zh-CN/companions.js')).zhCNCompanions,
};

/** The language that fits a BCP 47 tag best, and how to load its sentences. */
export function companionLocale(tag: string): {
  readonly language: string;
  readonly load: () => Promise<CompanionMessages>;
} {
  const { language } = localeFor(tag);
  return { language, load: companionLocales[language] as () => Promise<CompanionMessages> };
}
