import type { FirstMessages } from '../locales/en/first.js';
import type { Text } from '../locales/text.js';

/** What stands between two sentences: Chinese sets no blank after a full stop. */
export const sentenceGap = ({ language }: Pick<Text<FirstMessages>, 'language'>): string =>
  /^(?:zh|ja)\b/.test(language) ? '' : ' ';

/** Sentences after each other. Empty ones are left out. */
export const joinSentences = (text: Text<FirstMessages>, ...sentences: readonly string[]): string =>
  sentences.filter(Boolean).join(sentenceGap(text));
