import type { Consent, Policy } from '../../../src/contract/index.js';
import { Refusal } from '../refusal.js';

/** @throws Refusal `consent-missing`, naming each purpose whose current text was not agreed to. */
export function refuseWithoutConsents(policy: Policy, consents: readonly Consent[]): void {
  const missing = policy.consents.filter(
    ({ purpose, textVersion }) =>
      !consents.some(given => given.purpose === purpose && given.textVersion === textVersion),
  );
  if (missing.length > 0)
    throw new Refusal('consent-missing', {
      fields: missing.map(({ purpose }) => ({ field: purpose, code: 'consent/missing' })),
    });
}
