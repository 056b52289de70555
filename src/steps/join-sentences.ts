import type { FirstMessages } from '../locales/en/first.js';
import type { Text } from '../locales/text.js';

/** Sentences after each other: Chinese sets no blank after a full stop. Empty ones are left out. */
export const joinSentences = ({ language }: Text<FirstMessages>, ...sentences: readonly string[]): string =>
  sentences.filter(Boolean).join(language.startsWith('zh') ? '' : ' ');
