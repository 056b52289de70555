/** What stands beside the widget, by tag, in one script: who has one of them on a page often has another. */
import { RealNameBadge } from './real-name-badge.js';
import { RealNameGate } from './real-name-gate.js';
import { RealNameProvider } from './real-name-provider.js';

/** The provider first: badges and gates inside it look for it as soon as they are defined. */
export const companions = {
  'real-name-provider': RealNameProvider,
  'real-name-badge': RealNameBadge,
  'real-name-gate': RealNameGate,
} as const;
