import { createHash } from 'node:crypto';
import type { Consent, Policy } from '../../src/contract/index.js';
import sentences from '../../docs/reference/consent-sentences.json' with { type: 'json' };

/** The consents that a policy asks for before a submission, or before a face check. */
export function givenConsents(policy: Policy, before: 'submit' | 'face', at: string): Consent[] {
  return policy.consents
    .filter(({ purpose }) => (purpose === 'face') === (before === 'face'))
    .map(({ purpose, textVersion, texts }) => {
      const own = texts.find(each => each.language === 'zh-CN')?.text;
      const builtIn = sentences.find(each => each.purpose === purpose && each.language === 'zh-CN')?.text;
      const text = (own ?? builtIn ?? '').replaceAll('{provider}', policy.provider?.name ?? '');
      const textHash = createHash('sha256').update(text).digest('hex');
      return { purpose, textVersion, textHash, language: 'zh-CN', givenAt: at };
    });
}
