import type { Rule } from '../rule.js';
import { answerRules } from './answer-rules.js';
import { httpRules } from './http-rules.js';
import { keyRules } from './key-rules.js';
import { paymentRules } from './payment-rules.js';
import { photoRules } from './photo-rules.js';
import { proofRules, reviewRules } from './proof-rules.js';
import { providerRules } from './provider-rules.js';
import { stageRules } from './stage-rules.js';
import { tryRules } from './try-rules.js';

/** Every rule that can be seen from outside, in an order in which a backend can be built. */
export const rules: readonly Rule[] = [
  ...httpRules,
  ...stageRules,
  ...keyRules,
  ...answerRules,
  ...tryRules,
  ...photoRules,
  ...reviewRules,
  ...providerRules,
  ...paymentRules,
  ...proofRules,
];
