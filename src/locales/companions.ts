import type { CompanionMessages } from './en/companions.js';
import { fittingLanguage } from './fitting-language.js';

/** The sentences of badge and gate, by language. */
export const companionLocales: Readonly<Record<string, (_retry: string) => Promise<CompanionMessages>>> = {
  en: async _retry => (await import('./en/companions.js')).enCompanions,
  'zh-CN': async _retry => (await import('./zh-CN/companions.js')).zhCNCompanions,
};

/** The language that fits a BCP 47 tag best. */
export function companionLanguage(tag: string): string {
  return fittingLanguage(tag, Object.keys(companionLocales));
}
