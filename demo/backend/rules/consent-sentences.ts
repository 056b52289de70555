import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { ConsentPurpose, Language } from '../../../src/contract/index.js';

const Sentences = z.array(z.object({ purpose: ConsentPurpose, language: Language, text: z.string() }));

/** The widget's own sentences, as the reference states them; `{provider}` stands for the provider's name. */
const sentences = Sentences.parse(
  JSON.parse(
    readFileSync(new URL('../../../docs/reference/consent-sentences.json', import.meta.url), 'utf8'),
  ),
);

/** The sentences for one purpose, in every language. */
export const builtInSentences = (purpose: ConsentPurpose, provider: string): string[] =>
  sentences
    .filter(sentence => sentence.purpose === purpose)
    .map(({ text }) => text.replaceAll('{provider}', provider));
