import type { ShippedLanguage } from './choose-language.js';
import type { CompanionMessages } from './en/companions.js';

/** The sentences of badge and gate, by language. */
export const companionLocales: Readonly<
  Record<ShippedLanguage, (_retry: string) => Promise<CompanionMessages>>
> = {
  en: async _retry => (await import('./en/companions.js')).enCompanions,
  'zh-CN': async _retry => (await import('./zh-CN/companions.js')).zhCNCompanions,
  'zh-Hant': async _retry => (await import('./zh-Hant/companions.js')).zhHantCompanions,
};
