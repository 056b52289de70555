/** `docs/reference/consent-sentences.json`: what stands beside a box unless a policy has its own sentence. */
import { ConsentPurpose } from '../../src/contract/index.js';
import { en } from '../../src/locales/en/messages.js';
import { zhCN } from '../../src/locales/zh-CN/messages.js';
import { zhHant } from '../../src/locales/zh-Hant/messages.js';

/** Stands for the provider’s name in a sentence. */
const provider = '{provider}';

/** Every sentence, by purpose and language: a backend holds the digest in a consent against them. */
export function consentSentences(): object[] {
  return ConsentPurpose.options.flatMap(purpose =>
    [['zh-CN', zhCN] as const, ['zh-Hant', zhHant] as const, ['en', en] as const].map(
      ([language, { consents }]) => ({
        purpose,
        language,
        text: purpose === 'provider' ? consents.provider(provider) : consents[purpose],
      }),
    ),
  );
}
