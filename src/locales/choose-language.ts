import { contains, fittingLanguage } from './fitting-language.js';
import { registered, type LocaleMessages } from './registered.js';

/** Tags of the languages that ship; the first one is said where none fits. */
export const shipped = ['en', 'zh-CN', 'zh-Hant'] as const;
export type ShippedLanguage = (typeof shipped)[number];

/** Of the languages that ship the one that fits a BCP 47 tag best. */
export const shippedLanguage = (tag: string): ShippedLanguage =>
  fittingLanguage(tag, shipped) as ShippedLanguage;

/** A language to speak, and what its sentences are made of. */
export interface Choice {
  /** BCP 47: one that ships, or one that was registered. */
  readonly language: string;
  /** The language that ships whose sentences stand where there are no others. */
  readonly base: ShippedLanguage;
  /** What the page has registered for it, from the general to the special. */
  readonly own: readonly LocaleMessages[];
}

/** The language that fits a BCP 47 tag best, of all that there are. */
export function chooseLanguage(tag: string): Choice {
  const added = [...registered.keys()];
  const language = fittingLanguage(tag, [...shipped, ...added]);
  const own = added.filter(name => contains(name, language)).sort((a, b) => a.length - b.length);
  return {
    language,
    base: shippedLanguage(language),
    own: own.map(name => registered.get(name) as LocaleMessages),
  };
}

/** Whether two choices lead to the same sentences. */
export const isSameChoice = (a: Choice, b: Choice | null): boolean =>
  a.language === b?.language &&
  a.own.length === b.own.length &&
  a.own.every((words, index) => words === b.own[index]);
