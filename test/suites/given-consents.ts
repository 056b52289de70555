import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Consent, ConsentPurpose, Policy } from '../../src/contract/index.js';

const sentences = JSON.parse(readFileSync('docs/reference/consent-sentences.json', 'utf8')) as {
  purpose: ConsentPurpose;
  language: string;
  text: string;
}[];

/** What a widget sends for the boxes of a policy that a person ticks now: those before a face check, or all others. */
export function givenConsents(
  policy: Pick<Policy, 'consents' | 'provider'>,
  before: 'submit' | 'face',
  now: Date,
  language = 'zh-CN',
): Consent[] {
  return policy.consents
    .filter(({ purpose }) => (purpose === 'face') === (before === 'face'))
    .map(({ purpose, textVersion, texts }) => {
      const builtIn = sentences.find(each => each.purpose === purpose && each.language === language)?.text;
      const own = texts.find(each => each.language === language)?.text;
      const text = (own ?? builtIn ?? '').replaceAll('{provider}', policy.provider?.name ?? '');
      const textHash = createHash('sha256').update(text).digest('hex');
      return { purpose, textVersion, textHash, language, givenAt: now.toISOString() };
    });
}
